namespace EconomyPipeline.Economy.Indicators;

/// <summary>A text for people in both languages.</summary>
/// <param name="Id">Indonesian.</param>
/// <param name="En">English.</param>
public sealed record Bilingual(string Id, string En)
{
    /// <summary>Both languages in one line, for places that hold a single text.</summary>
    public override string ToString() => $"{Id} / {En}";
}
