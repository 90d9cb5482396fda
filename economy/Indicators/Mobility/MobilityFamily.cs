namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class MobilityFamily
{
    public static IndicatorFamily Family { get; } = new(
        "mobility",
        new("Mobilitas wilayah", "Mobility of regions"),
        [
            new ClassMobility(ClassScheme.Quintiles),
            new ClassMobility(ClassScheme.Fixed),
            new SpatialMarkov(),
            new RankMobility(),
        ]);
}
