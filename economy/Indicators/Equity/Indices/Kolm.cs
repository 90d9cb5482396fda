using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>
/// K = (1/α) ln Σ w_i e^(α(μ − x_i)), EDE = μ − K, α = κ/μ: the Kolm–Pollak index, which is in money and does not change when every
/// regency gains the same amount. Weighted by population. 0 = equal.
/// </summary>
/// <remarks>
/// At a fixed α it is not scale invariant, so that α in one unit says nothing in another. Here α is κ over the mean of the year:
/// the values follow the unit (twice the values, twice the index), K/μ compares between years, but a gain of the same amount for
/// all moves K through α. Zeros and negative values are values as any other; undefined with a reason where the mean is not
/// positive. Sources: Kolm (1976); Sheriff and Maguire (2020).
/// </remarks>
public sealed class Kolm : IIndicator
{
    private static readonly double[] Kappas = [0.5, 1];

    private const string Sources = "Kolm (1976), Unequal inequalities, Journal of Economic Theory 12-13; Sheriff and Maguire (2020), Health risk, inequality indexes, and environmental justice, Risk Analysis 40";

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        .. Kappas.Select(kappa => Define(
            kappa,
            "kolm",
            "Indeks Kolm–Pollak",
            "Kolm–Pollak index",
            "K = (1/α) ln Σ_i w_i e^(α(μ − x_i))",
            new(
                "Jumlah per orang yang dapat dilepas tanpa merugikan bila dibagi rata. Dalam uang, bukan rasio: bandingkan hanya pada dasar harga yang sama.",
                "The amount a person that could be given up without loss were it spread equally. In money, not a ratio: compare on one price basis only."))),
        .. Kappas.Select(kappa => Define(
            kappa,
            "kolm-ede",
            "Setara merata Kolm–Pollak",
            "Kolm–Pollak equally distributed equivalent",
            "EDE = μ − K, K = (1/α) ln Σ_i w_i e^(α(μ − x_i))",
            new(
                "PDRB per kapita yang, bila sama di semua daerah, dinilai setara dengan keadaan sekarang.",
                "The GRDP per capita that, were it the same everywhere, would be worth as much as the present state."))),
    ];

    /// <summary>The index of values per head with weights (population) at an α of one over their unit; in their unit.</summary>
    /// <returns>0 or more; NaN where anything is NaN or α is not positive.</returns>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, double alpha)
    {
        var (mean, weight) = WeightedMean.Of(perCapita, people);
        var lowest = double.PositiveInfinity;
        foreach (var value in perCapita)
        {
            lowest = Math.Min(lowest, value);
        }

        if (!(alpha > 0) || double.IsNaN(mean) || !double.IsFinite(lowest))
        {
            return double.NaN;
        }

        // The largest exponent is taken out of the sum, so that nothing overflows.
        var sum = 0.0;
        for (var index = 0; index < perCapita.Length; index++)
        {
            sum += people[index] / weight * Math.Exp(alpha * (lowest - perCapita[index]));
        }

        return mean - lowest + (Math.Log(sum) / alpha);
    }

    /// <summary>The index at α = κ over the mean.</summary>
    /// <returns>0 or more; NaN where the mean is not positive or anything is NaN.</returns>
    public static double OfMean(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, double kappa)
    {
        var mean = WeightedMean.Of(perCapita, people).Mean;
        return mean > 0 ? Index(perCapita, people, kappa / mean) : double.NaN;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(accounts, Definitions, set =>
    [
        .. Kappas.Select(kappa => set.Basis.Becomes(OfMean(set.PerCapita, set.People, kappa), Reasons.NotPositive)),
        .. Kappas.Select(kappa => set.Basis.Becomes(
            WeightedMean.Of(set.PerCapita, set.People).Mean - OfMean(set.PerCapita, set.People, kappa), Reasons.NotPositive)),
    ]);

    private static IndicatorDefinition Define(double kappa, string id, string indonesian, string english, string formula, Bilingual reading) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{id}-{100 * kappa:000}"),
        Name = new($"{indonesian} (κ = {kappa})", $"{english} (κ = {kappa})"),
        Unit = "million {currency} per person",
        Formula = $"{formula}; α = κ/μ, κ = {kappa}, x_i = GRDP per capita, w_i = share of the population, μ = Σ w_i x_i",
        Source = Sources,
        Reading = new($"{reading.Id} α mengikuti rata-rata tahun itu (κ/μ).", $"{reading.En} α follows the mean of the year (κ/μ)."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
