using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>
/// log₁₀ μ / log₁₀ g, μ the mean and g the geometric mean of GRDP per capita, unweighted. 1 = equal. It depends on the unit: the
/// same regencies in thousands give another number, so it is only for comparison with those who use it.
/// </summary>
/// <remarks>Undefined with a reason where a value is not positive, and where g does not exceed 1 (the denominator is no longer positive). Source: Dalton (1920).</remarks>
public sealed class Dalton : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "dalton",
        Name = new("Indeks Dalton (bergantung satuan)", "Dalton index (depends on the unit)"),
        Unit = "index",
        Formula = "log10(μ) / log10(g); μ, g = plain and geometric mean of GRDP per capita of the regencies in millions of the currency per person",
        Source = "Dalton (1920), The measurement of the inequality of incomes, Economic Journal 30",
        Reading = new(
            "1 berarti merata. Bergantung pada satuan: dalam ribuan atau rupiah nilainya lain, begitu pula bila semua harga naik. Hanya untuk dibandingkan dengan pihak yang memakainya; selain itu gunakan Atkinson.",
            "1 is equal. It depends on the unit: in thousands or in rupiah it is another number, as it is when all prices rise. Only for comparison with those who use it; otherwise use Atkinson."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The ratio of logarithms of values with the same weight.</summary>
    /// <returns>1 or more; NaN where a value is not positive or the geometric mean does not exceed 1.</returns>
    public static double Index(ReadOnlySpan<double> values)
    {
        var (sum, logs) = (0.0, 0.0);
        foreach (var value in values)
        {
            if (!(value > 0))
            {
                return double.NaN;
            }

            sum += value;
            logs += Math.Log10(value);
        }

        return logs > 0 ? Math.Log10(sum / values.Length) / (logs / values.Length) : double.NaN;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(accounts, Definitions, set =>
        [set.Basis.Becomes(Index(set.PerCapita), Array.TrueForAll(set.PerCapita, value => value > 0) ? EquityReasons.BelowTheUnit : Reasons.NotPositive)]);
}
