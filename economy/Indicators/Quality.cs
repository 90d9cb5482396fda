namespace EconomyPipeline.Economy.Indicators;

/// <summary>What a value rests on.</summary>
[Flags]
public enum Quality
{
    /// <summary>On complete, observed figures.</summary>
    Complete = 0,

    /// <summary>On a sum from which something is missing; the reason names it.</summary>
    Partial = 1,

    /// <summary>On a population that was interpolated between published years.</summary>
    PopulationInterpolated = 2,
}

/// <summary>The texts of <see cref="Quality"/>.</summary>
public static class QualityText
{
    /// <summary><c>complete</c>, <c>partial</c>, <c>population interpolated</c>, or the last two joined by <c>; </c>.</summary>
    public static string ToText(this Quality quality) => quality switch
    {
        Quality.Complete => "complete",
        Quality.Partial => "partial",
        Quality.PopulationInterpolated => "population interpolated",
        _ => "partial; population interpolated",
    };
}
