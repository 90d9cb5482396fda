using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// G = G(group means) + Σ_g w_g s_g G_g + overlap: the weighted Gini between kabupaten and kota, within them, and what arises because
/// members of the poorer group exceed some of the richer. Source: Bhattacharya and Mahalanobis (1967); Lambert and Aronson (1993).
/// </summary>
/// <remarks>
/// w_g, s_g the group's share of the population and of GRDP. Undefined with a reason where <c>gini-weighted</c> is or where a
/// regency's group is not known.
/// </remarks>
public sealed class GiniGroups : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define(
            "gini-between",
            new("Gini berbobot: antara kabupaten dan kota", "Weighted Gini: between kabupaten and kota"),
            "weighted Gini of the group means",
            new("Gini bila setiap daerah memiliki rata-rata kelompoknya.", "The Gini were each regency at the mean of its group.")),
        Define(
            "gini-within",
            new("Gini berbobot: di dalam kabupaten dan kota", "Weighted Gini: within kabupaten and kota"),
            "Σ_g w_g s_g G_g",
            new("Bobotnya (hasil kali dua pangsa) tidak berjumlah satu.", "Its weights (products of two shares) do not add to one.")),
        Define(
            "gini-overlap",
            new("Gini berbobot: tumpang tindih kabupaten dan kota", "Weighted Gini: overlap of kabupaten and kota"),
            "G − between − within",
            new("0 bila semua anggota satu kelompok di bawah semua anggota kelompok lain.", "0 where all members of one group are below all of the other.")),
    ];

    /// <summary>The Gini of values per head with weights (population), split by group; all of one length.</summary>
    public static GiniParts Decompose(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people, ReadOnlySpan<string> groups)
    {
        var parts = GroupedEntropy.Decompose(perCapita, people, groups, (x, w) => Gini.Weighted(x, w), (population, income) => population * income);
        return new GiniParts(parts.Total, parts.Between, parts.Within, parts.Total - parts.Between - parts.Within);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var noGroups = GroupedEntropy.NoGroups(accounts);
        return RegencyEquity.Compute(accounts, Definitions, set =>
        {
            if (noGroups is not null)
            {
                return [.. Definitions.Select(_ => Figure.Undefined(noGroups))];
            }

            var parts = Decompose(set.PerCapita, set.People, set.Groups.OfType<string>().ToArray());
            return
            [
                set.Basis.Becomes(parts.Between, Reasons.NotPositive),
                set.Basis.Becomes(parts.Within, Reasons.NotPositive),
                set.Basis.Becomes(parts.Overlap, Reasons.NotPositive),
            ];
        });
    }

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "index",
        Formula = $"{formula}; w_g, s_g = the group's share of the population and of GRDP, G_g = weighted Gini inside group g, G = of all",
        Source = "Bhattacharya and Mahalanobis (1967), Journal of the American Statistical Association 62; Lambert and Aronson (1993), Economic Journal 103",
        Reading = new(
            $"{reading.Id} Antara + dalam + tumpang tindih = gini-weighted.",
            $"{reading.En} Between + within + overlap = gini-weighted."),
        Needs = CatalogueTexts.NeedsEquityAndGroups,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
