namespace EconomyPipeline.Economy.Indicators.Structure;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class StructureFamily
{
    public static IndicatorFamily Family { get; } = new(
        "structure",
        new("Struktur dan spesialisasi", "Structure and specialisation"),
        [
            new SectorShare(),
            new ShareOfScope(),
            new KeySectorShare(),
            new LocationQuotient(),
            new Herfindahl(),
        ]);
}
