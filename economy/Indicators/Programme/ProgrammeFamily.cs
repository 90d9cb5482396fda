using EconomyPipeline.Economy.Indicators.Programme.Downstreaming;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class ProgrammeFamily
{
    public static IndicatorFamily Family { get; } = new(
        "programme",
        new("Program pembangunan", "The development programme"),
        [
            new ManufacturingScorecard(),
            new ManufacturingBreadth(),
            new AgricultureScorecard(),
            new CropYield(),
            new DownstreamingRatio(),
            new DownstreamChainRatio(),
            new DownstreamPerTonne(),
            new SupplyChainSectors(),
            new IndustrialServices(),
            new SectorLinkages(),
            new MiningDependence(),
            new TargetDistance(),
            new VillageProducts(),
            new WelfareEquity(),
            new StructuralPeers(),
        ]);
}
