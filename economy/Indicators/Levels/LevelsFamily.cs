namespace EconomyPipeline.Economy.Indicators.Levels;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class LevelsFamily
{
    public static IndicatorFamily Family { get; } = new(
        "levels",
        new("Tingkat", "Levels"),
        [
            new OutputLevel(),
            new RegencySum(),
            new PerCapita(),
        ]);
}
