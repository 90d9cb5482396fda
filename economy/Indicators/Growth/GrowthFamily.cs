namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class GrowthFamily
{
    public static IndicatorFamily Family { get; } = new(
        "growth",
        new("Pertumbuhan dan neraca", "Growth and accounts"),
        [
            new AnnualGrowth(),
            new YearOnYearGrowth(),
            new QuarterOnQuarterGrowth(),
            new CumulativeGrowth(),
            new CompoundGrowth(),
            new SourceOfGrowth(),
            new SourceOfGrowthByRegency(),
            new CumulativeSourceOfGrowth(),
            new ImplicitIndex(),
            new ImplicitIndexGrowth(),
            new CumulativeImplicitIndexGrowth(),
            new ExtremeGrowth(),
            new Revision(),
        ]);
}
