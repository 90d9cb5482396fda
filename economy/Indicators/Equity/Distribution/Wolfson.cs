using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// Polarisation, how far the middle is hollowed out: W = 4·(μ/m)·(½ − L(½) − G/2), m the median, L the Lorenz curve, G the weighted
/// Gini. Two scales are in use, a factor of 2 apart: Wolfson's own, which is this, and (2(½ − L(½)) − G)·μ/m, half of it.
/// </summary>
/// <remarks>
/// 0 = equal; 1 on Wolfson's scale (½ on the half one) where half of the people have nothing, as a limit. Undefined with a reason where the median is zero, the
/// mean is zero or a value negative. Source: Wolfson (1994).
/// </remarks>
public sealed class Wolfson : IIndicator
{
    private static readonly IndicatorDefinition WolfsonDefinition = Define(
        "wolfson",
        new("Polarisasi Wolfson (skala Wolfson)", "Wolfson polarisation (Wolfson's scale)"),
        "4 (μ/m)(½ − L(½) − G/2)",
        new("Dua kali wolfson-half.", "Twice wolfson-half."));

    private static readonly IndicatorDefinition HalfDefinition = Define(
        "wolfson-half",
        new("Polarisasi Wolfson (skala setengah)", "Wolfson polarisation (half scale)"),
        "(2(½ − L(½)) − G) μ/m",
        new("Setengah dari wolfson; skala PySAL dan beberapa paket lain.", "Half of wolfson; the scale of PySAL and some other packages."));

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [WolfsonDefinition, HalfDefinition];

    /// <summary>Values per head with weights (population), on the half scale.</summary>
    /// <returns>0 or more; NaN where the median is zero, the mean is not positive, or a value is negative or NaN.</returns>
    public static double Half(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people) =>
        LorenzCurve.Of(perCapita, people) is { Median: > 0 } curve
            ? ((2 * (0.5 - curve.At(0.5))) - Gini.Weighted(perCapita, people)) * curve.Mean / curve.Median
            : double.NaN;

    /// <summary>Values per head with weights (population), on Wolfson's own scale.</summary>
    /// <returns>Twice <see cref="Half"/>.</returns>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people) => 2 * Half(perCapita, people);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set =>
        [
            set.Basis.Becomes(Index(set.PerCapita, set.People), Reasons.NotPositive),
            set.Basis.Becomes(Half(set.PerCapita, set.People), Reasons.NotPositive),
        ],
        (perCapita, people) => [Index(perCapita, people), Half(perCapita, people)]);

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "index",
        Formula = $"{formula}; μ = weighted mean of GRDP per capita, m = its median over the residents, L = Lorenz curve, G = weighted Gini",
        Source = "Wolfson (1994), When inequalities diverge, American Economic Review 84(2)",
        Reading = new(
            $"Seberapa kosong bagian tengahnya: naik bila daerah menjauh dari median ke dua kutub. Bukan ketimpangan: pergeseran di dalam satu kutub dapat menaikkannya sementara Gini turun. {reading.Id}",
            $"How hollow the middle is: it rises as regencies move from the median to two poles. Not inequality: an equalisation within a pole may raise it while Gini falls. {reading.En}"),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    };
}
