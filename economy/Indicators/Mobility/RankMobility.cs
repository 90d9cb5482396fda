using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>
/// Whether regencies change places by GRDP per capita, from the first year with a complete set to each later one: Kendall's τ of
/// the two years, the same over pairs of neighbours only, and Rey's θ of groups (kabupaten, kota) with its p-value. See
/// <see cref="KendallTau"/> and <see cref="RankTheta"/>.
/// </summary>
/// <remarks>
/// Undefined with a reason: an incomplete set at either end, a single regency, all alike at an end (τ), no rank that changes or a
/// group that is not known (θ), no boundaries or no neighbours (τ of neighbours).
/// </remarks>
public sealed class RankMobility : IIndicator
{
    private const string Rey = "Rey (2004), Spatial dependence in the evolution of regional income distributions, in Getis, Mur and Zoller (eds), Spatial Econometrics and Spatial Statistics";

    private static readonly IndicatorDefinition TauDefinition = Define(
        "rank-tau",
        new("Mobilitas peringkat: τ Kendall", "Rank mobility: Kendall's τ"),
        "index",
        "τ_b = (C − D) / √((N − T_0)(N − T_1)) between GRDP per capita of the regencies in the first and in the last year; C, D = concordant and discordant pairs, N = all pairs, T = pairs tied in that year",
        "Kendall (1945), The treatment of ties in ranking problems, Biometrika 33(3)",
        new(
            "1: peringkat tidak berubah; 0: tidak ada hubungan; −1: terbalik. Perubahan kecil di antara daerah yang hampir sama dihitung sama dengan yang besar.",
            "1: ranks have not changed; 0: no relation; −1: reversed. A small change between regions nearly alike counts as much as a large one."),
        CatalogueTexts.NeedsEquity,
        2);

    private static readonly IndicatorDefinition NeighbourDefinition = Define(
        "rank-tau-neighbours",
        new("Mobilitas peringkat: τ antartetangga", "Rank mobility: τ of neighbours"),
        "index",
        "(C − D) / N over pairs of neighbouring regencies (shared border) only; C, D = pairs in the same and in the opposite order in both years, N = neighbouring pairs",
        Rey,
        new(
            "Di bawah τ seluruh pasangan: pertukaran tempat terjadi terutama antartetangga. Daerah tanpa tetangga tidak ikut.",
            "Below the τ of all pairs: places are exchanged mostly between neighbours. Regions without neighbours take no part."),
        new(
            "sector-output tahunan dan population dari semua kabupaten/kota, serta boundaries",
            "annual sector-output and population of every regency, and boundaries"),
        2);

    private static readonly IndicatorDefinition ThetaDefinition = Define(
        "rank-theta",
        new("Mobilitas peringkat: θ kelompok", "Rank mobility: θ of groups"),
        "index",
        "Σ_g |Σ_{i∈g} (r'_i − r_i)| / Σ_i |r'_i − r_i|; r, r' = ranks of GRDP per capita in the first and in the last year, g = kabupaten, kota",
        Rey,
        new(
            "0: perubahan peringkat saling meniadakan di dalam kelompok; 1: seluruh kelompok naik atau turun bersama. Satu perpindahan saja sudah dapat memberi 1.",
            "0: rank changes cancel inside the groups; 1: whole groups rise or fall together. A single exchange can already give 1."),
        CatalogueTexts.NeedsEquityAndGroups,
        3);

    private static readonly IndicatorDefinition PDefinition = Define(
        "rank-theta-p",
        new("Mobilitas peringkat: nilai p θ", "Rank mobility: p-value of θ"),
        "probability",
        "(number of permutations with θ at least as large + 1) / (permutations + 1); permutations of the groups over the regencies",
        Rey,
        new(
            "Bagian pembagian kelompok secara acak yang memberi θ sebesar ini atau lebih. Acaknya adalah kelompoknya, bukan contoh wilayah.",
            "The part of random assignments to groups that give as large a θ. What is random is the group, not a sample of regions."),
        CatalogueTexts.NeedsEquityAndGroups,
        3);

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [TauDefinition, NeighbourDefinition, ThetaDefinition, PDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var contiguity = Contiguity.Of(accounts);
        return PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Population, totals => OfPanel(totals, contiguity));
    }

    private IEnumerable<IndicatorValue> OfPanel(RegionTotals totals, Contiguity? contiguity)
    {
        var sets = RegencyEquity.Periods(totals).Select(period => (Period: period, Set: PerCapitaSet.Of(totals, period))).ToList();
        if (sets.Count == 0)
        {
            return [];
        }

        var panel = totals.Panel;
        var start = sets.Find(candidate => candidate.Set.IsComplete);
        var isKnown = start.Set is not null;
        if (!isKnown || start.Period == sets[^1].Period)
        {
            var basis = isKnown ? Figure.Undefined(MobilityReasons.OneYear) : sets[^1].Set.Basis;
            return Definitions.Select(definition => basis.ToValue(definition, panel, totals.Accounts.Scope, panel.Periods[sets[^1].Period], SectorCode.Total));
        }

        return
            from end in sets
            where end.Period > start.Period
            from pair in Definitions.Zip(Measured(totals.Accounts, start.Set!, end.Set, contiguity))
            select pair.Second.ToValue(
                pair.First,
                panel,
                totals.Accounts.Scope,
                panel.Periods[end.Period],
                SectorCode.Total,
                panel.Periods[start.Period],
                n: end.Set.PerCapita.Count(double.IsFinite));
    }

    private static Figure[] Measured(RegionalAccounts accounts, PerCapitaSet start, PerCapitaSet end, Contiguity? contiguity)
    {
        var basis = Figure.From(start.Basis.Value + end.Basis.Value, start.Basis, end.Basis);
        if (!basis.IsDefined || start.PerCapita.Length < 2)
        {
            return [.. Enumerable.Repeat(basis.Becomes(double.NaN, Reasons.OneRegion), 4)];
        }

        var tau = basis.Becomes(KendallTau.Of(start.PerCapita, end.PerCapita), MobilityReasons.AllTied);
        var neighbours = contiguity is null
            ? basis.Becomes(double.NaN, MobilityReasons.NoBoundaries)
            : basis.Becomes(KendallTau.OfPairs(start.PerCapita, end.PerCapita, Pairs(contiguity)), MobilityReasons.NoPairs);
        var ungrouped = accounts.Regencies.Where(region => region.Group is null).Select(region => RegionTotals.Label(region.Code, region.Name)).ToList();
        if (ungrouped.Count > 0)
        {
            var unknown = Figure.Undefined(Reasons.NoGroups(ungrouped));
            return [tau, neighbours, unknown, unknown];
        }

        var (theta, p) = RankTheta.Test(
            start.PerCapita, end.PerCapita, [.. start.Groups.OfType<string>()], accounts.Options.Permutations, accounts.Options.Seed);
        return [tau, neighbours, basis.Becomes(theta, MobilityReasons.NoRankChange), basis.Becomes(p, MobilityReasons.NoRankChange)];
    }

    private static IEnumerable<(int, int)> Pairs(Contiguity contiguity) =>
        from region in Enumerable.Range(0, contiguity.Count)
        from other in contiguity.Of(region)
        where other > region
        select (region, other);

    private static IndicatorDefinition Define(
        string id, Bilingual name, string unit, string formula, string source, Bilingual reading, Bilingual needs, int smallest) => new()
        {
            Id = id,
            Name = name,
            Unit = unit,
            Formula = formula,
            Source = source,
            Reading = reading,
            Needs = needs,
            SmallestN = smallest,
            Tier = IndicatorTier.Extended,
        };
}
