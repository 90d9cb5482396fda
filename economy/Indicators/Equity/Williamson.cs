using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>
/// IW = √(Σ w_i (x_i − ȳ)²) / ȳ with w_i = p_i/P and ȳ = Σ w_i x_i: the population-weighted coefficient of variation of GRDP per
/// capita. 0 = equal; not bounded by 1. Source: Williamson (1965), Regional inequality and the process of national development.
/// </summary>
/// <remarks>
/// Both the deviations and the denominator are of the weighted mean. Undefined with a reason over an incomplete set of regencies,
/// for a single one, and where the mean is zero.
/// </remarks>
public sealed class Williamson : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "williamson",
        Name = new("Indeks Williamson", "Williamson index"),
        Unit = "index",
        Formula = "√(Σ_i (p_i/P)(x_i − ȳ)²) / ȳ; x_i = GRDP per capita of regency i, p_i = its population, P = Σ p_i, ȳ = Σ (p_i/P) x_i",
        Source = "Williamson (1965), Regional inequality and the process of national development, Economic Development and Cultural Change 13(4)",
        Reading = new(
            "Makin besar makin timpang; 0 berarti merata. Tidak dibatasi 1. Pada harga berlaku harga batu bara menggeser nilainya: bandingkan hanya pada dasar harga yang sama. Mengukur ketimpangan antardaerah, bukan antarpenduduk.",
            "The larger, the more unequal; 0 is equal. Not bounded by 1. At current prices the price of coal moves it: compare on one price basis only. It measures inequality between regencies, not between people."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The index of values with weights (population); both of one length.</summary>
    /// <returns>0 or more; NaN where the weighted mean is not positive or anything is NaN.</returns>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people)
    {
        var (mean, weight) = WeightedMean.Of(perCapita, people);
        if (!(mean > 0))
        {
            return double.NaN;
        }

        var variance = 0.0;
        for (var index = 0; index < perCapita.Length; index++)
        {
            var deviation = perCapita[index] - mean;
            variance += people[index] / weight * deviation * deviation;
        }

        return Math.Sqrt(variance) / mean;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [set.Basis.Becomes(Index(set.PerCapita, set.People), Reasons.NotPositive)],
        (perCapita, people) => [Index(perCapita, people)]);
}
