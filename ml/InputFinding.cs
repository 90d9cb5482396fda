using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Ml;

/// <summary>Something wrong in what was asked: a condition, a scenario, a need.</summary>
/// <param name="Code">Stable identifier of the kind of finding, such as <c>unknown-sector</c>.</param>
/// <param name="Place">Where: the text itself, or a path such as <c>shocks[1].sector</c>.</param>
/// <param name="Found">What stands there; null where something is absent.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Expected">What was expected there.</param>
public sealed record InputFinding(string Code, string Place, string? Found, Bilingual Message, Bilingual Expected)
{
    /// <summary>Three lines: <c>shocks[1].sector: unknown-sector "Z"</c>, then the message and what was expected in each language.</summary>
    public string ToText() =>
        $"{Place}: {Code}{(Found is null ? "" : $" \"{Found}\"")}\n    {Message.Id} Diharapkan: {Expected.Id}\n    {Message.En} Expected: {Expected.En}";
}
