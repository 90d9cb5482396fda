using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>
/// A(ε) = 1 − EDE/μ, EDE = (Σ w_i x_i^(1−ε))^(1/(1−ε)), at ε = 1 the geometric mean: which part of the mean could be given up were it
/// spread equally. Weighted by population. 0 = equal, at most 1.
/// </summary>
/// <remarks>
/// With a zero and ε ≥ 1 the equally distributed equivalent is 0 and the index 1, its limit: any regency with nothing outweighs all
/// others. Undefined with a reason where the mean is zero or a value negative. Source: Atkinson (1970).
/// </remarks>
public sealed class Atkinson : IIndicator
{
    private static readonly double[] Epsilons = [0.5, 1, 2];

    private const string OnMeasurement = "Atkinson (1970), On the measurement of inequality, Journal of Economic Theory 2";

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [.. Epsilons.Select(IndexDefinition), .. Epsilons.Select(EquivalentDefinition)];

    /// <summary>The equally distributed equivalent of values per head with weights (population), in their unit.</summary>
    /// <returns>Between 0 and the mean; NaN where the mean is not positive, or a value is negative or NaN.</returns>
    public static double Equivalent(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, double epsilon)
    {
        var (mean, weight) = WeightedMean.Of(perCapita, people);
        if (!(mean > 0))
        {
            return double.NaN;
        }

        // A zero with ε ≥ 1 makes the sum infinite and what is left of it 0.
        var sum = 0.0;
        for (var index = 0; index < perCapita.Length; index++)
        {
            var ratio = perCapita[index] / mean;
            if (!(ratio >= 0))
            {
                return double.NaN;
            }

            // Σ w (r^(1−ε) − 1), so that equal values give an exact 1.
            sum += people[index] / weight * (epsilon == 1 ? Math.Log(ratio) : Math.Pow(ratio, 1 - epsilon) - 1);
        }

        return mean * (epsilon == 1 ? Math.Exp(sum) : Math.Pow(1 + sum, 1 / (1 - epsilon)));
    }

    /// <summary>The index of values per head with weights (population).</summary>
    /// <returns>Between 0 and 1; NaN where the equivalent is.</returns>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, double epsilon) =>
        1 - (Equivalent(perCapita, people, epsilon) / WeightedMean.Of(perCapita, people).Mean);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set =>
        [
            .. Epsilons.Select(epsilon => set.Basis.Becomes(Index(set.PerCapita, set.People, epsilon), Reasons.NotPositive)),
            .. Epsilons.Select(epsilon => set.Basis.Becomes(Equivalent(set.PerCapita, set.People, epsilon), Reasons.NotPositive)),
        ],
        (perCapita, people) =>
        [
            .. Epsilons.Select(epsilon => Index(perCapita, people, epsilon)),
            .. Epsilons.Select(_ => double.NaN),
        ]);

    private static IndicatorDefinition IndexDefinition(double epsilon) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"atkinson-{100 * epsilon:000}"),
        Name = new($"Indeks Atkinson (ε = {epsilon})", $"Atkinson index (ε = {epsilon})"),
        Unit = "index",
        Formula = $"1 − EDE/μ; EDE = (Σ_i w_i x_i^(1−ε))^(1/(1−ε)), at ε = 1 the geometric mean; ε = {epsilon}, x_i = GRDP per capita, w_i = share of the population, μ = Σ w_i x_i",
        Source = OnMeasurement,
        Reading = new(
            "Bagian dari rata-rata yang dapat dilepas tanpa merugikan bila dibagi rata. ε menyatakan seberapa besar keberatan terhadap ketimpangan: makin besar, makin menentukan daerah termiskin. Pada ε ≥ 1 satu daerah bernilai nol membuat indeks 1.",
            "The part of the mean that could be given up without loss were it spread equally. ε says how much inequality is minded: the larger, the more the poorest regencies decide. At ε ≥ 1 a single regency with nothing makes it 1."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    };

    private static IndicatorDefinition EquivalentDefinition(double epsilon) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"atkinson-ede-{100 * epsilon:000}"),
        Name = new($"Setara merata Atkinson (ε = {epsilon})", $"Atkinson's equally distributed equivalent (ε = {epsilon})"),
        Unit = "million {currency} per person",
        Formula = $"EDE = (Σ_i w_i x_i^(1−ε))^(1/(1−ε)), at ε = 1 the geometric mean; ε = {epsilon}",
        Source = OnMeasurement,
        Reading = new(
            "PDRB per kapita yang, bila sama di semua daerah, dinilai setara dengan keadaan sekarang. Naik bila rata-rata naik atau ketimpangan turun.",
            "The GRDP per capita that, were it the same everywhere, would be worth as much as the present state. It rises with the mean and as inequality falls."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
