using EconomyPipeline.Economy.Indicators.Equity.Decompositions;
using EconomyPipeline.Economy.Indicators.Equity.Distribution;
using EconomyPipeline.Economy.Indicators.Equity.Incidence;
using EconomyPipeline.Economy.Indicators.Equity.Indices;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class EquityFamily
{
    public static IndicatorFamily Family { get; } = new(
        "equity",
        new("Pemerataan antarwilayah", "Equity between regencies"),
        [
            new Williamson(),
            new Gini(),
            new TheilT(),
            new TheilL(),
            new Hoover(),
            new Palma(),
            new MaxMinRatio(),
            new Lorenz(),
            new GiniSectorContribution(),
            new GiniCorrected(),
            new ExtendedGini(),
            new GeneralisedEntropy(-1),
            new GeneralisedEntropy(0.5),
            new GeneralisedEntropy(2),
            new Atkinson(),
            new Kolm(),
            new CoefficientOfVariation(),
            new Coulter(),
            new Dalton(),
            new PalmaOfMeans(),
            new QuantileShares(),
            new PercentileRatios(),
            new GeneralisedLorenz(),
            new Bonet(),
            new Wolfson(),
            new TheilGroups(),
            new GiniGroups(),
            new GiniSectorParts(),
            new GiniSectorShapley(),
            new WilliamsonSectors(),
            new GrowthIncidence(),
            new ProPoorGrowth(),
            new GrowthUnsteadiness(),
        ]);
}
