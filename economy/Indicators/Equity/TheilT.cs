using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>
/// T = Σ w_i (x_i/μ) ln(x_i/μ), w_i = p_i/P, μ = Σ w_i x_i: Theil's first measure, GE(1), over GRDP per capita weighted by
/// population, in nats; T = Σ_g s_g ln(μ_g/μ) + Σ_g s_g T_g over kabupaten and kota, s_g the group's share of GRDP.
/// </summary>
/// <remarks>
/// 0·ln 0 = 0, and the zero stays in n. 0 = equal; at most ln(P/p_min). Undefined with a reason over an incomplete set of regencies,
/// for a single one, where the mean is zero or a value negative. Sources: Theil (1967); Shorrocks (1980).
/// </remarks>
public sealed class TheilT : IIndicator
{
    private const string Sources = "Theil (1967), Economics and Information Theory; Shorrocks (1980), The class of additively decomposable inequality measures, Econometrica 48";

    private static readonly IndicatorDefinition TotalDefinition = new()
    {
        Id = "theil-t",
        Name = new("Theil T", "Theil T"),
        Unit = "index",
        Formula = "Σ_i w_i (x_i/μ) ln(x_i/μ); x_i = GRDP per capita of regency i, w_i = its share of the population, μ = Σ w_i x_i",
        Source = Sources,
        Reading = new(
            "0 berarti merata; makin besar makin timpang. Lebih peka terhadap daerah yang kaya. Nilainya tidak sebanding dengan Gini atau Williamson; bandingkan antartahun dan urai menurut kelompok.",
            "0 is equal; the larger, the more unequal. More sensitive to the rich regencies. Its values do not compare with Gini or Williamson; compare years, and split it by group."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
    };

    private static readonly IndicatorDefinition BetweenDefinition = new()
    {
        Id = "theil-t-between",
        Name = new("Theil T: antara kabupaten dan kota", "Theil T: between kabupaten and kota"),
        Unit = "index",
        Formula = "Σ_g s_g ln(μ_g/μ); μ_g = mean of group g (kabupaten, kota), μ = mean of all, s_g = the group's share of GRDP",
        Source = Sources,
        Reading = new(
            "Bagian ketimpangan yang berasal dari beda rata-rata kabupaten dan kota. Antara + dalam = total.",
            "The part of inequality that comes from the difference between the means of kabupaten and kota. Between + within = total."),
        Needs = CatalogueTexts.NeedsEquityAndGroups,
        SmallestN = 2,
    };

    private static readonly IndicatorDefinition WithinDefinition = new()
    {
        Id = "theil-t-within",
        Name = new("Theil T: di dalam kabupaten dan kota", "Theil T: within kabupaten and kota"),
        Unit = "index",
        Formula = "Σ_g s_g T_g; T_g = the measure inside group g (kabupaten, kota), s_g = the group's share of GRDP",
        Source = Sources,
        Reading = new(
            "Bagian ketimpangan di antara sesama kabupaten dan sesama kota. Antara + dalam = total.",
            "The part of inequality among kabupaten and among kota. Between + within = total."),
        Needs = CatalogueTexts.NeedsEquityAndGroups,
        SmallestN = 2,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [TotalDefinition, BetweenDefinition, WithinDefinition];

    /// <summary>The measure of values per head with weights (population), both of one length, in nats.</summary>
    /// <returns>0 or more; NaN where the weighted mean is not positive, or a value is negative or NaN.</returns>
    public static double Index(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people)
    {
        var (mean, weight) = WeightedMean.Of(perCapita, people);
        if (!(mean > 0))
        {
            return double.NaN;
        }

        var sum = 0.0;
        for (var index = 0; index < perCapita.Length; index++)
        {
            var ratio = perCapita[index] / mean;
            if (!(ratio >= 0))
            {
                return double.NaN;
            }

            sum += ratio == 0 ? 0 : people[index] / weight * ratio * Math.Log(ratio);
        }

        return sum;
    }

    /// <summary>The measure split by group; groups as long as the values.</summary>
    public static EntropyParts Decompose(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, ReadOnlySpan<string> groups) =>
        GroupedEntropy.Decompose(perCapita, people, groups, Measure, ShareOf);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        GroupedEntropy.Compute(accounts, Definitions, Measure, ShareOf);

    private static double Measure(double[] perCapita, double[] people) => Index(perCapita, people);

    private static double ShareOf(double populationShare, double incomeShare) => incomeShare;
}
