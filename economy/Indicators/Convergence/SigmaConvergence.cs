using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Equity;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>
/// σ_t = √((1/n) Σ (ln x_i − mean of ln x)²): the population standard deviation of log GRDP per capita over the regencies, each
/// with the same weight. σ falling over time is σ-convergence. Source: Barro and Sala-i-Martin (1992).
/// </summary>
/// <remarks>
/// Divisor n, since the regencies are all there are. Undefined with a reason over an incomplete set, for a single regency and
/// where a value is not positive.
/// </remarks>
public sealed class SigmaConvergence : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "sigma-convergence",
        Name = new("Konvergensi sigma (simpangan log)", "Sigma convergence (dispersion of logs)"),
        Unit = "log points",
        Formula = "√((1/n) Σ_i (ln x_i − m)²); x_i = GRDP per capita of regency i, m = mean of ln x_i, n = number of regencies",
        Source = "Barro and Sala-i-Martin (1992), Convergence, Journal of Political Economy 100(2)",
        Reading = new(
            "Yang penting arahnya: turun dari tahun ke tahun berarti daerah saling mendekat. Setiap daerah dihitung sama.",
            "Its direction matters: falling from year to year means that regencies draw together. Each regency counts alike."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Population standard deviation of the natural logarithms.</summary>
    /// <returns>0 or more; NaN where a value is not positive or there is none.</returns>
    public static double Dispersion(ReadOnlySpan<double> perCapita)
    {
        var mean = 0.0;
        foreach (var value in perCapita)
        {
            if (!(value > 0))
            {
                return double.NaN;
            }

            mean += Math.Log(value) / perCapita.Length;
        }

        var variance = 0.0;
        foreach (var value in perCapita)
        {
            var deviation = Math.Log(value) - mean;
            variance += deviation * deviation / perCapita.Length;
        }

        return perCapita.IsEmpty ? double.NaN : Math.Sqrt(variance);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts, Definitions, set => [set.Basis.Becomes(Dispersion(set.PerCapita), Reasons.NotPositive)]);
}
