using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// P90/P10 and P75/P25: GRDP per capita where the resident at the 90th (75th) percentile lives over that at the 10th (25th), the
/// residents sorted by it. A percentile is the value of the first regency at which that share is reached. 1 = equal.
/// </summary>
/// <remarks>
/// With a dozen regencies a percentile is the value of one of them, so the ratio jumps when a border of the population is crossed.
/// Undefined with a reason where the lower percentile is zero, the mean is zero or a value negative. Source: Cowell (2011).
/// </remarks>
public sealed class PercentileRatios : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Define("p90-p10", "P90/P10", "90", "10"), Define("p75-p25", "P75/P25", "75", "25")];

    /// <summary>The ratio of two quantiles of values per head with weights (population).</summary>
    /// <returns>1 or more where <paramref name="high"/> is not below <paramref name="low"/>; NaN where the lower is zero or there is no Lorenz curve.</returns>
    public static double Ratio(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, double high, double low) =>
        LorenzCurve.Of(perCapita, people) is { } curve ? Ratio(curve, high, low) : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [.. Ratios(set.PerCapita, set.People).Select(ratio => set.Basis.Becomes(ratio, EquityReasons.NothingAtTheBottom))],
        Ratios);

    private static double Ratio(LorenzCurve curve, double high, double low) =>
        curve.QuantileAt(low) is var bottom and > 0 ? curve.QuantileAt(high) / bottom : double.NaN;

    private static double[] Ratios(double[] perCapita, double[] people) =>
        LorenzCurve.Of(perCapita, people) is { } curve ? [Ratio(curve, 0.9, 0.1), Ratio(curve, 0.75, 0.25)] : [double.NaN, double.NaN];

    private static IndicatorDefinition Define(string id, string name, string high, string low) => new()
    {
        Id = id,
        Name = new($"Rasio persentil {name}", $"Percentile ratio {name}"),
        Unit = "ratio",
        Formula = $"x at {high} % / x at {low} % of the residents sorted by the GRDP per capita x of their regency; the value of the first regency at which the share is reached",
        Source = "Cowell (2011), Measuring Inequality, 3rd ed., ch. 2",
        Reading = new(
            "1 berarti sama. Dengan belasan daerah setiap persentil adalah nilai satu daerah: rasio dapat melompat tanpa ada yang banyak berubah.",
            "1 is equal. With a dozen regencies each percentile is the value of one of them: the ratio may jump though little changed."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    };
}
