using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Equity;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>
/// √((1/n) Σ (r_i − r̄)²) with r_i = x_i/ȳ, ȳ = Σ (p_i/P) x_i: the spread of GRDP per capita relative to that of the province,
/// each regency with the same weight. 0 = equal; not bounded by 1. Source: Quah (1993).
/// </summary>
/// <remarks>
/// The population standard deviation of relative levels, on the scale of the classes of the Markov chains; not the coefficient of
/// variation, whose denominator is the plain mean. Undefined with a reason over an incomplete set, for a single regency and where
/// the mean is not positive.
/// </remarks>
public sealed class SigmaLevels : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "sigma-levels",
        Name = new("Konvergensi sigma (simpangan tingkat relatif)", "Sigma convergence (dispersion of relative levels)"),
        Unit = "index",
        Formula = "√((1/n) Σ_i (r_i − m)²); r_i = x_i/ȳ, x_i = GRDP per capita of regency i, ȳ = Σ_i (p_i/P) x_i that of all regencies, m = mean of r_i, n = number of regencies",
        Source = "Quah (1993), Empirical cross-section dynamics in economic growth, European Economic Review 37",
        Reading = new(
            "Yang penting arahnya: turun berarti daerah saling mendekat. Tingkat, bukan log, sehingga daerah terkaya lebih menentukan; dapat turun ketika simpangan log naik. Setiap daerah dihitung sama.",
            "Its direction matters: falling means that regencies draw together. In levels, not logs, so the richest regency weighs more; it may fall while the dispersion of logs rises. Each regency counts alike."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The spread of values relative to their mean weighted by people; both of one length.</summary>
    /// <returns>0 or more; NaN where the weighted mean is not positive or anything is NaN.</returns>
    public static double Dispersion(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people)
    {
        var (reference, _) = WeightedMean.Of(perCapita, people);
        if (!(reference > 0))
        {
            return double.NaN;
        }

        var mean = 0.0;
        foreach (var value in perCapita)
        {
            mean += value / reference / perCapita.Length;
        }

        var variance = 0.0;
        foreach (var value in perCapita)
        {
            var deviation = (value / reference) - mean;
            variance += deviation * deviation / perCapita.Length;
        }

        return Math.Sqrt(variance);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts, Definitions, set => [set.Basis.Becomes(Dispersion(set.PerCapita, set.People), Reasons.NotPositive)]);
}
