using EconomyPipeline.Economy.Indicators.Structure.Concentration;
using EconomyPipeline.Economy.Indicators.Structure.Diversity;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;
using EconomyPipeline.Economy.Indicators.Structure.Shares;
using EconomyPipeline.Economy.Indicators.Structure.Specialisation;

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
            new LocationQuotientClass(),
            new RevealedAdvantage(),
            new DynamicLocationQuotient(),
            new FleggLocationQuotient(),
            new GrowthRatioModel(),
            new Krugman(),
            new KrugmanAgainstOthers(),
            new KrugmanPairs(),
            new GiniSpecialisation(),
            new DurantonPuga(),
            new Hachman(),
            new EconomicBase(),
            new Herfindahl(),
            new ShannonEntropy(),
            new Rosenbluth(),
            new Variety(),
            new SectorGini(),
            new SectorSpread(),
            new EllisonGlaeser(),
            new ClusterIndex(),
        ]);
}
