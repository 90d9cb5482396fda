using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>
/// L = Σ w_i ln(μ/x_i), w_i = p_i/P, μ = Σ w_i x_i: Theil's second measure, GE(0) or mean log deviation, over GRDP per capita
/// weighted by population, in nats; L = Σ_g w_g ln(μ/μ_g) + Σ_g w_g L_g over kabupaten and kota, w_g the group's population share.
/// </summary>
/// <remarks>
/// 0 = equal; unbounded. Undefined with a reason over an incomplete set of regencies, for a single one, and where a value is zero
/// or negative, since ln 0 is not a number. Sources: Theil (1967); Shorrocks (1980).
/// </remarks>
public sealed class TheilL : IIndicator
{
    private const string Sources = "Theil (1967), Economics and Information Theory; Shorrocks (1980), The class of additively decomposable inequality measures, Econometrica 48";

    private static readonly IndicatorDefinition TotalDefinition = new()
    {
        Id = "theil-l",
        Name = new("Theil L (deviasi log rata-rata)", "Theil L (mean log deviation)"),
        Unit = "index",
        Formula = "Σ_i w_i ln(μ/x_i); x_i = GRDP per capita of regency i, w_i = its share of the population, μ = Σ w_i x_i",
        Source = Sources,
        Reading = new(
            "0 berarti merata; makin besar makin timpang. Lebih peka terhadap daerah yang tertinggal daripada Theil T: bila keduanya bergerak berbeda, lihat ujung mana yang berubah.",
            "0 is equal; the larger, the more unequal. More sensitive to the poor regencies than Theil T: where the two move apart, see which end changed."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
        IntervalMeaning = EquityTexts.Superpopulation,
    };

    private static readonly IndicatorDefinition BetweenDefinition = new()
    {
        Id = "theil-l-between",
        Name = new("Theil L (deviasi log rata-rata): antara kabupaten dan kota", "Theil L (mean log deviation): between kabupaten and kota"),
        Unit = "index",
        Formula = "Σ_g w_g ln(μ/μ_g); μ_g = mean of group g (kabupaten, kota), μ = mean of all, w_g = the group's share of the population",
        Source = Sources,
        Reading = new(
            "Bagian ketimpangan yang berasal dari beda rata-rata kabupaten dan kota. Antara + dalam = total.",
            "The part of inequality that comes from the difference between the means of kabupaten and kota. Between + within = total."),
        Needs = CatalogueTexts.NeedsEquityAndGroups,
        SmallestN = 2,
    };

    private static readonly IndicatorDefinition WithinDefinition = new()
    {
        Id = "theil-l-within",
        Name = new("Theil L (deviasi log rata-rata): di dalam kabupaten dan kota", "Theil L (mean log deviation): within kabupaten and kota"),
        Unit = "index",
        Formula = "Σ_g w_g L_g; L_g = the measure inside group g (kabupaten, kota), w_g = the group's share of the population",
        Source = Sources,
        Reading = new(
            "Bagian ketimpangan di antara sesama kabupaten dan sesama kota. Antara + dalam = total.",
            "The part of inequality among kabupaten and among kota. Between + within = total."),
        Needs = CatalogueTexts.NeedsEquityAndGroups,
        SmallestN = 2,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [TotalDefinition, BetweenDefinition, WithinDefinition];

    /// <summary>The measure of values per head with weights (population), both of one length, in nats.</summary>
    /// <returns>0 or more; NaN where any value is not positive.</returns>
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
            if (!(ratio > 0))
            {
                return double.NaN;
            }

            sum += people[index] / weight * -Math.Log(ratio);
        }

        return sum;
    }

    /// <summary>The measure split by group; groups as long as the values.</summary>
    public static EntropyParts Decompose(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, ReadOnlySpan<string> groups) =>
        GroupedEntropy.Decompose(perCapita, people, groups, Measure, ShareOf);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        GroupedEntropy.Compute(accounts, Definitions, Measure, ShareOf);

    private static double Measure(double[] perCapita, double[] people) => Index(perCapita, people);

    private static double ShareOf(double populationShare, double incomeShare) => populationShare;
}
