using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// Theil T and L inside each group of regencies (in <c>other</c>) and with the group's weight: s_g T_g and w_g L_g, which sum to
/// <c>theil-t-within</c> and <c>theil-l-within</c>. Groups are those of the <c>regions</c> data. Source: Shorrocks (1980).
/// </summary>
/// <remarks>
/// s_g, w_g the group's share of GRDP and of the population. A group of one regency has 0 inside. Undefined with a reason where the
/// group of a regency is not known, over an incomplete set, and where a value is negative (Theil L: not positive).
/// </remarks>
public sealed class TheilGroups : IIndicator
{
    private static readonly IReadOnlyDictionary<string, Bilingual> Labels = new Dictionary<string, Bilingual>
    {
        ["kabupaten"] = new("Kabupaten", "Kabupaten (regencies)"),
        ["kota"] = new("Kota", "Kota (cities)"),
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("theil-t-group", "Theil T", "T_g = Σ_{i∈g} (p_i/p_g) (x_i/μ_g) ln(x_i/μ_g)", isContribution: false),
        Define("theil-t-group-contribution", "Theil T", "s_g T_g; T_g = Theil T inside group g, s_g = its share of GRDP", isContribution: true),
        Define("theil-l-group", "Theil L", "L_g = Σ_{i∈g} (p_i/p_g) ln(μ_g/x_i)", isContribution: false),
        Define("theil-l-group-contribution", "Theil L", "w_g L_g; L_g = Theil L inside group g, w_g = its share of the population", isContribution: true),
    ];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var noGroups = GroupedEntropy.NoGroups(accounts);
        return RegencyEquity.ComputeYears(accounts, Definitions, IndicatorInputs.None, year => noGroups is null
            ? OfYear(year)
            : Definitions.Select(definition => year.OfScope(definition, Figure.Undefined(noGroups))));
    }

    private IEnumerable<IndicatorValue> OfYear(RegencyYear year)
    {
        string[] groups = [.. year.Set.Groups.OfType<string>()];
        var t = TheilT.Decompose(year.Set.PerCapita, year.Set.People, groups).Groups;
        var l = TheilL.Decompose(year.Set.PerCapita, year.Set.People, groups).Groups;
        return t.Zip(l).SelectMany(pair => Definitions
            .Zip([pair.First.Inside, pair.First.Contribution, pair.Second.Inside, pair.Second.Contribution])
            .Select(one => year.OfScope(one.First, year.Figure(one.Second), other: pair.First.Group)));
    }

    private static IndicatorDefinition Define(string id, string measure, string formula, bool isContribution) => new()
    {
        Id = id,
        Name = isContribution
            ? new($"{measure}: sumbangan tiap kelompok", $"{measure}: contribution of each group")
            : new($"{measure}: di dalam tiap kelompok", $"{measure}: inside each group"),
        Unit = "index",
        Formula = $"{formula}; g = kabupaten, kota, or the groups that the data name (Other)",
        Source = "Shorrocks (1980), The class of additively decomposable inequality measures, Econometrica 48",
        Reading = isContribution
            ? new(
                $"Kelompok mana yang membuat ketimpangan di dalam. Jumlahnya = {id[..7]}-within; bersama {id[..7]}-between = total.",
                $"Which group the inequality within comes from. They sum to {id[..7]}-within; with {id[..7]}-between to the total.")
            : new(
                "Ketimpangan di antara anggota kelompok saja, tanpa melihat besarnya kelompok. Kelompok dengan satu daerah selalu 0; dengan dua daerah hanya selisih keduanya.",
                "Inequality among the members of the group alone, whatever its size. A group of one regency is always 0; of two it is the gap between them."),
        Needs = CatalogueTexts.NeedsEquityAndGroups,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
        OtherLabels = Labels,
    };
}
