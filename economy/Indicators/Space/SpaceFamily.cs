namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class SpaceFamily
{
    public static IndicatorFamily Family { get; } = new(
        "space",
        new("Ruang dan ketetanggaan", "Space and neighbourhood"),
        [
            new MoranI(),
            new MoranInference(),
            new MoranGrowth(),
            new LocalMoran(),
            new GearyC(),
            new GetisOrdG(),
            new LocalGetisOrd(),
            new SpatialGini(),
        ]);
}
