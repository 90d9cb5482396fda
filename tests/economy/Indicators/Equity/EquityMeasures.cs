using CsCheck;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Equity.Distribution;
using EconomyPipeline.Economy.Indicators.Equity.Indices;

namespace EconomyPipeline.Economy.Tests.Indicators.Equity;

/// <summary>The measures of inequality as functions of values per head and people, and random regions to ask them.</summary>
internal static class EquityMeasures
{
    /// <summary>Those that are 0 where all are alike and obey the axioms; whether each weighs by people.</summary>
    public static readonly Dictionary<string, (Func<double[], double[], double> Of, bool IsWeighted)> All = new(StringComparer.Ordinal)
    {
        ["williamson"] = ((x, w) => Williamson.Index(x, w), true),
        ["gini"] = ((x, _) => Gini.Unweighted(x), false),
        ["gini-weighted"] = ((x, w) => Gini.Weighted(x, w), true),
        ["theil-t"] = ((x, w) => TheilT.Index(x, w), true),
        ["theil-l"] = ((x, w) => TheilL.Index(x, w), true),
        ["gini-corrected"] = ((x, _) => GiniCorrected.Index(x), false),
        ["sgini-150"] = ((x, w) => ExtendedGini.Index(x, w, 1.5), true),
        ["sgini-400"] = ((x, w) => ExtendedGini.Index(x, w, 4), true),
        ["ge-minus-100"] = ((x, w) => GeneralisedEntropy.Index(x, w, -1), true),
        ["ge-050"] = ((x, w) => GeneralisedEntropy.Index(x, w, 0.5), true),
        ["ge-200"] = ((x, w) => GeneralisedEntropy.Index(x, w, 2), true),
        ["atkinson-050"] = ((x, w) => Atkinson.Index(x, w, 0.5), true),
        ["atkinson-100"] = ((x, w) => Atkinson.Index(x, w, 1), true),
        ["atkinson-200"] = ((x, w) => Atkinson.Index(x, w, 2), true),
        ["cv-population"] = ((x, _) => CoefficientOfVariation.Population(x), false),
        ["cv-sample"] = ((x, _) => CoefficientOfVariation.Sample(x), false),
        ["hoover"] = ((x, w) => Hoover.Index(x, w), true),
        ["coulter"] = ((x, w) => Coulter.Index(x, w), true),
        ["kolm-100-of-mean"] = ((x, w) => Kolm.OfMean(x, w, 1) / (x.Zip(w, (value, heads) => value * heads).Sum() / w.Sum()), true),
        ["palma-shares"] = ((x, w) => Palma.OfShares(x, w) - 0.25, true),
        ["palma-means"] = ((x, w) => PalmaOfMeans.Index(x, w) - 1, true),
        ["share-bottom-40"] = ((x, w) => 0.4 - QuantileShares.Bottom(x, w, 0.4), true),
        ["share-top-10"] = ((x, w) => QuantileShares.Top(x, w, 0.1) - 0.1, true),
        ["p90-p10"] = ((x, w) => PercentileRatios.Ratio(x, w, 0.9, 0.1) - 1, true),
        ["max-min-ratio"] = ((x, _) => MaxMinRatio.Of(x).Ratio - 1, false),
        // Each regency's distance counts alike, so that a transfer between regencies of other sizes may raise their sum.
        ["bonet-sum"] = ((x, w) => Bonet.Deviations(x, w).Sum(), false),
        ["bonet-mean"] = ((x, w) => Bonet.Deviations(x, w).Average(), false),
        ["wolfson"] = ((x, w) => Wolfson.Index(x, w), true),
    };

    /// <summary>Regions with ties among them and, where asked, zeros; each with people.</summary>
    public static Gen<(double[] PerCapita, double[] People)> Regions(bool zeros = false, int most = 20) =>
        Gen.Select(Gen.Frequency((3, Gen.Double[1, 100]), (1, Gen.Const(7.0)), (zeros ? 1 : 0, Gen.Const(0.0))), Gen.Double[1, 1000]).Array[2, most]
            .Select(regions => (regions.Select(region => region.Item1).ToArray(), regions.Select(region => region.Item2).ToArray()));
}
