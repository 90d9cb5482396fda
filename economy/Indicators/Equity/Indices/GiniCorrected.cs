using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Indices;

/// <summary>G·n/(n − 1): the unweighted Gini with the correction for small sets; 1 = one regency has everything. Source: Deltas (2003).</summary>
/// <remarks>Undefined with a reason where <c>gini</c> is. There is no weighted one: with weights the correction depends on what they mean.</remarks>
public sealed class GiniCorrected : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "gini-corrected",
        Name = new("Gini antarwilayah, terkoreksi n/(n−1)", "Gini between regencies, corrected n/(n−1)"),
        Unit = "index",
        Formula = "G · n/(n − 1); G = unweighted Gini of GRDP per capita, n = number of regencies",
        Source = "Deltas (2003), The small-sample bias of the Gini coefficient, Review of Economics and Statistics 85",
        Reading = new(
            "Antara 0 dan 1, berapa pun jumlah wilayahnya; untuk membandingkan provinsi dengan jumlah kabupaten/kota berbeda. Beberapa paket (DescTools) memberikannya sebagai bawaan.",
            "Between 0 and 1 whatever the number of regencies; to compare provinces with different numbers of them. Some packages (DescTools) give it by default."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The corrected coefficient of values with the same weight.</summary>
    /// <returns>Between 0 and 1; NaN for a single value, where the mean is not positive, or a value is negative or NaN.</returns>
    public static double Index(ReadOnlySpan<double> values) =>
        values.Length < 2 ? double.NaN : Gini.Unweighted(values) * values.Length / (values.Length - 1);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.Compute(
        accounts,
        Definitions,
        set => [set.Basis.Becomes(Index(set.PerCapita), Reasons.NotPositive)],
        (perCapita, _) => [Index(perCapita)]);
}
