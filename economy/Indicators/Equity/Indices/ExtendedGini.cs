using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>
/// G(δ) = 1 − Σ_i (x_(i)/μ)·[(1 − F_{i−1})^δ − (1 − F_i)^δ], x sorted, F the cumulative share of the population: the S-Gini, which
/// gives the poor more weight the larger δ is. δ = 2 is the weighted Gini. 0 = equal, below 1.
/// </summary>
/// <remarks>Zeros are values as any other. Undefined with a reason where the mean is zero or a value negative. Sources: Donaldson and Weymark (1980); Yitzhaki (1983).</remarks>
public sealed class ExtendedGini : IIndicator
{
    private static readonly double[] Deltas = [1.5, 3, 4];

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [.. Deltas.Select(delta => new IndicatorDefinition
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"sgini-{100 * delta:000}"),
        Name = new($"S-Gini (δ = {delta})", $"S-Gini (δ = {delta})"),
        Unit = "index",
        Formula = $"1 − Σ_i (x_(i)/μ)[(1 − F_(i−1))^δ − (1 − F_i)^δ], δ = {delta}; x_(i) = GRDP per capita sorted ascending, F_i = cumulative share of the population, μ = weighted mean",
        Source = "Donaldson and Weymark (1980), A single-parameter generalization of the Gini indices of inequality, Journal of Economic Theory 22; Yitzhaki (1983)",
        Reading = new(
            "Seperti Gini berbobot (δ = 2), tetapi dengan perhatian lain: makin besar δ, makin menentukan daerah termiskin. Bandingkan antartahun pada δ yang sama.",
            "As the weighted Gini (δ = 2) with another concern: the larger δ, the more the poorest regencies decide. Compare years at one δ."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    })];

    /// <summary>The index of values with weights (population), in any order.</summary>
    /// <param name="values">Values per head.</param>
    /// <param name="weights">Weights, as long.</param>
    /// <param name="delta">Greater than 1.</param>
    /// <returns>0 or more, below 1; NaN where the weighted mean is not positive, or a value is negative or NaN.</returns>
    public static double Index(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double delta)
    {
        var (mean, weight) = WeightedMean.Of(values, weights);
        var (sorted, sortedWeights) = (values.ToArray(), weights.ToArray());
        Array.Sort(sorted, sortedWeights);
        if (!(mean > 0) || !(sorted[0] >= 0))
        {
            return double.NaN;
        }

        // Σ (x_i − x_1)(w_i/W − fall of (1 − F)^δ): exact zero when all are alike.
        var (before, left, sum) = (0.0, 1.0, 0.0);
        for (var index = 0; index < sorted.Length; index++)
        {
            before += sortedWeights[index];
            var right = index == sorted.Length - 1 ? 0 : Math.Pow(Math.Max(0, 1 - (before / weight)), delta);
            sum += (sorted[index] - sorted[0]) / mean * ((sortedWeights[index] / weight) - (left - right));
            left = right;
        }

        return sum;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [.. Deltas.Select(delta => set.Basis.Becomes(Index(set.PerCapita, set.People, delta), Reasons.NotPositive))],
        (perCapita, people) => [.. Deltas.Select(delta => Index(perCapita, people, delta))]);
}
