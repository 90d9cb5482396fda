using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>
/// s/μ of GRDP per capita without weights: s² over n (population) or over n − 1 (sample), and the former over √(n − 1), its
/// maximum. 0 = equal. The weighted one is <see cref="Williamson"/>.
/// </summary>
/// <remarks>Undefined with a reason where the mean is not positive. REAT divides the sample one by √(n − 1), whose maximum is √n instead.</remarks>
public sealed class CoefficientOfVariation : IIndicator
{
    private const string Pearson = "Pearson (1896), Mathematical contributions to the theory of evolution III, Philosophical Transactions A 187";

    private static readonly IndicatorDefinition PopulationDefinition = Define(
        "cv-population",
        new("Koefisien variasi (populasi)", "Coefficient of variation (population)"),
        "√(Σ_i (x_i − μ)²/n) / μ; x_i = GRDP per capita, n = number of regencies, μ = their plain mean",
        new(
            "Simpangan baku sebagai bagian dari rata-rata; setiap kabupaten/kota dihitung sama. Dengan bobot penduduk: indeks Williamson. 0 sampai √(n−1).",
            "The standard deviation as a part of the mean; each regency counts alike. With the weights of the population it is the Williamson index. 0 to √(n−1)."));

    private static readonly IndicatorDefinition SampleDefinition = Define(
        "cv-sample",
        new("Koefisien variasi (sampel)", "Coefficient of variation (sample)"),
        "√(Σ_i (x_i − μ)²/(n − 1)) / μ",
        new(
            "Seperti cv-population dengan pembagi n − 1, bawaan banyak perangkat lunak (Excel STDEV.S, R sd). Kabupaten/kota bukan sampel; untuk perbandingan dengan sumber lain.",
            "As cv-population with the divisor n − 1, the default of much software (Excel STDEV.S, R sd). Regencies are no sample; for comparison with other sources."));

    private static readonly IndicatorDefinition NormalisedDefinition = Define(
        "cv-normalised",
        new("Koefisien variasi ternormalisasi", "Normalised coefficient of variation"),
        "√(Σ_i (x_i − μ)²/n) / (μ √(n − 1))",
        new(
            "Antara 0 (merata) dan 1 (satu daerah memiliki semuanya), berapa pun jumlah daerahnya.",
            "Between 0 (equal) and 1 (one regency has everything), whatever the number of regencies."));

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [PopulationDefinition, SampleDefinition, NormalisedDefinition];

    /// <summary>With the variance over n.</summary>
    /// <returns>0 to √(n−1); NaN where the mean is not positive or anything is NaN.</returns>
    public static double Population(ReadOnlySpan<double> values)
    {
        var ones = new double[values.Length];
        Array.Fill(ones, 1);
        return Williamson.Index(values, ones);
    }

    /// <summary>With the variance over n − 1.</summary>
    /// <returns>0 to √n; NaN for a single value, where the mean is not positive or anything is NaN.</returns>
    public static double Sample(ReadOnlySpan<double> values) =>
        values.Length < 2 ? double.NaN : Population(values) * Math.Sqrt(values.Length / (values.Length - 1.0));

    /// <summary>With the variance over n, as a part of its maximum.</summary>
    /// <returns>0 to 1 for values that are not negative; NaN for a single value, where the mean is not positive or anything is NaN.</returns>
    public static double Normalised(ReadOnlySpan<double> values) =>
        values.Length < 2 ? double.NaN : Population(values) / Math.Sqrt(values.Length - 1.0);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set =>
        [
            set.Basis.Becomes(Population(set.PerCapita), Reasons.NotPositive),
            set.Basis.Becomes(Sample(set.PerCapita), Reasons.NotPositive),
            set.Basis.Becomes(Normalised(set.PerCapita), Reasons.NotPositive),
        ],
        (perCapita, _) => [Population(perCapita), Sample(perCapita), Normalised(perCapita)]);

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "index",
        Formula = formula,
        Source = Pearson,
        Reading = reading,
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    };
}
