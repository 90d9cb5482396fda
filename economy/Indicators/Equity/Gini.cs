using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>
/// G = Σ_i (2i − n − 1) x_(i) / (n² μ), x sorted; with weights G = ½ ΣΣ w_i w_j |x_i − x_j| / μ_w. 0 = equal, (n−1)/n = one of n
/// regencies has everything. No small-sample correction. Source: Gini (1912); Sen (1973), On Economic Inequality.
/// </summary>
/// <remarks>Undefined with a reason over an incomplete set of regencies, for a single one, and where the mean is zero or a value negative.</remarks>
public sealed class Gini : IIndicator
{
    private static readonly IndicatorDefinition UnweightedDefinition = new()
    {
        Id = "gini",
        Name = new("Gini antarwilayah (tanpa bobot)", "Gini between regencies (unweighted)"),
        Unit = "index",
        Formula = "Σ_i (2i − n − 1) x_(i) / (n² μ); x_(i) = GRDP per capita sorted ascending, n = number of regencies, μ = their plain mean",
        Source = "Gini (1912); OECD, Regions at a Glance, annex on inequality indices (unweighted; published there for more than four regions)",
        Reading = new(
            "Setiap kabupaten/kota dihitung sama, berapa pun penduduknya. Antara 0 dan (n−1)/n. Bukan Gini pengeluaran rumah tangga dari BPS.",
            "Each regency counts alike, whatever its population. Between 0 and (n−1)/n. Not BPS's Gini of household expenditure."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
    };

    private static readonly IndicatorDefinition WeightedDefinition = new()
    {
        Id = "gini-weighted",
        Name = new("Gini antarwilayah (berbobot penduduk)", "Gini between regencies (weighted by population)"),
        Unit = "index",
        Formula = "½ Σ_i Σ_j w_i w_j |x_i − x_j| / μ_w; x_i = GRDP per capita, w_i = share of the population, μ_w = Σ w_i x_i",
        Source = "Sen (1973), On Economic Inequality; Mookherjee and Shorrocks (1982), Economic Journal 92",
        Reading = new(
            "Setiap penduduk dihitung sama, seolah masing-masing memperoleh rata-rata daerahnya: ketimpangan di dalam daerah tidak terlihat.",
            "Each resident counts alike, as if everyone had the mean of the regency: inequality within regencies is not seen."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [UnweightedDefinition, WeightedDefinition];

    /// <summary>Every value with the same weight.</summary>
    /// <returns>Between 0 and (n−1)/n; NaN where the mean is not positive, or a value is negative or NaN.</returns>
    public static double Unweighted(ReadOnlySpan<double> values)
    {
        var ones = new double[values.Length];
        Array.Fill(ones, 1);
        return Weighted(values, ones);
    }

    /// <summary>Values with weights (population), in any order: 1 − Σ (w_i/W)(L_i + L_{i−1}) over the sorted values, L the Lorenz curve.</summary>
    /// <returns>0 or more, below 1; NaN where the weighted mean is not positive, or a value or a weight is negative or NaN.</returns>
    public static double Weighted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var (mean, weight) = WeightedMean.Of(values, weights);
        var (sorted, sortedWeights) = (values.ToArray(), weights.ToArray());
        Array.Sort(sorted, sortedWeights);
        // NaN sorts first, so the first value decides for all of them.
        if (!(mean > 0) || !(sorted[0] >= 0))
        {
            return double.NaN;
        }

        // Σ w_i x_i (2·W_before + w_i − W) / (W² μ): exact zero when all values are alike, where 1 − Σ… leaves rounding.
        var (before, sum) = (0.0, 0.0);
        for (var index = 0; index < sorted.Length; index++)
        {
            sum += sortedWeights[index] * (sorted[index] - sorted[0]) * ((2 * before) + sortedWeights[index] - weight);
            before += sortedWeights[index];
        }

        return sum / (weight * weight * mean);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(accounts, Definitions, set =>
    [
        set.Basis.Becomes(Unweighted(set.PerCapita), Reasons.NotPositive),
        set.Basis.Becomes(Weighted(set.PerCapita, set.People), Reasons.NotPositive),
    ],
    (perCapita, people) => [Unweighted(perCapita), Weighted(perCapita, people)]);
}
