using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>A variable of all regencies in one year with who borders on whom.</summary>
/// <param name="Totals">The panel.</param>
/// <param name="Period">Position of the year.</param>
/// <param name="From">Position of the base year of a growth; null for a level.</param>
/// <param name="Values">By regency.</param>
/// <param name="Neighbours">Positions of each regency's neighbours (shared border).</param>
/// <param name="Basis">What it rests on; undefined with a reason where a regency is absent. Islands are named in the reason.</param>
internal sealed record SpatialSet(
    RegionTotals Totals, int Period, int? From, double[] Values, IReadOnlyList<IReadOnlyList<int>> Neighbours, Figure Basis)
{
    // Counted once: every regency's value names it.
    private readonly int known = Values.Count(double.IsFinite);

    public IndicatorOptions Options => Totals.Accounts.Options;

    /// <summary>A value of the scope.</summary>
    public IndicatorValue OfScope(IndicatorDefinition definition, Figure figure) => Value(definition, Totals.Accounts.Scope, figure, null);

    /// <summary>A value of one regency.</summary>
    public IndicatorValue OfRegency(IndicatorDefinition definition, int regency, Figure figure, string? other = null) =>
        Value(definition, Totals.Accounts.Regencies[regency].Code, figure, other);

    private IndicatorValue Value(IndicatorDefinition definition, RegionCode region, Figure figure, string? other) => figure.ToValue(
        definition,
        Totals.Panel,
        region,
        Totals.Panel.Periods[Period],
        SectorCode.Total,
        From is { } from ? Totals.Panel.Periods[from] : null,
        other: other,
        n: known);
}

/// <summary>
/// What the measures of this folder share: GRDP per capita of all regencies of a scope, or its growth over a year, and the borders
/// from the boundaries (rook). Without boundaries, or where nobody has a neighbour, one value a panel says so.
/// </summary>
internal static class RegencySpace
{
    public static Bilingual Needs { get; } = new(
        "sector-output tahunan dan population dari semua kabupaten/kota, serta boundaries (siapa berbatasan dengan siapa)",
        "annual sector-output and population of every regency, and boundaries (who borders on whom)");

    /// <summary>Measures of GRDP per capita, every year.</summary>
    public static IEnumerable<IndicatorValue> OfLevels(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<SpatialSet, IEnumerable<IndicatorValue>> measure) =>
        Run(accounts, definitions, measure, (totals, lists) => RegencyEquity.Periods(totals).Select(period =>
        {
            var set = PerCapitaSet.Of(totals, period);
            return new SpatialSet(totals, period, null, set.PerCapita, lists, set.Basis);
        }));

    /// <summary>Measures of the growth of GRDP per capita over each year, in percent.</summary>
    public static IEnumerable<IndicatorValue> OfGrowth(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<SpatialSet, IEnumerable<IndicatorValue>> measure) =>
        Run(accounts, definitions, measure, (totals, lists) =>
        {
            var sets = RegencyEquity.Periods(totals).Select(period => (Period: period, Set: PerCapitaSet.Of(totals, period))).ToList();
            return sets.Zip(sets.Skip(1)).Where(pair => pair.Second.Period == pair.First.Period + 1).Select(pair =>
            {
                var (factors, basis) = PerCapitaGrowth.Factors(totals, pair.First, pair.Second);
                return new SpatialSet(totals, pair.Second.Period, pair.First.Period, Array.ConvertAll(factors, factor => (factor - 1) * 100), lists, basis);
            });
        });

    private static IEnumerable<IndicatorValue> Run(
        RegionalAccounts accounts,
        IReadOnlyList<IndicatorDefinition> definitions,
        Func<SpatialSet, IEnumerable<IndicatorValue>> measure,
        Func<RegionTotals, IReadOnlyList<IReadOnlyList<int>>, IEnumerable<SpatialSet>> setsOf)
    {
        var contiguity = Contiguity.Of(accounts);
        IReadOnlyList<IReadOnlyList<int>> lists = contiguity is null ? [] : [.. Enumerable.Range(0, contiguity.Count).Select(contiguity.Of)];
        var lacks = contiguity is null ? SpaceReasons.NoBoundaries : contiguity.Islands.Count == contiguity.Count ? SpaceReasons.OnlyIslands : null;
        var islands = contiguity is null or { Islands.Count: 0 }
            ? null
            : SpaceReasons.Islands([.. contiguity.Islands.Select(index => RegionTotals.Label(accounts.Regencies[index].Code, accounts.Regencies[index].Name))]);
        return PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Population, totals => lacks is not null
            ? definitions.Select(definition => Figure.Undefined(lacks).ToValue(
                definition, totals.Panel, accounts.Scope, totals.Panel.Periods[^1], SectorCode.Total))
            : setsOf(totals, lists).SelectMany(set => Measured(set, definitions, measure, islands)));
    }

    private static IEnumerable<IndicatorValue> Measured(
        SpatialSet set, IReadOnlyList<IndicatorDefinition> definitions, Func<SpatialSet, IEnumerable<IndicatorValue>> measure, Bilingual? islands)
    {
        if (!set.Basis.IsDefined)
        {
            return definitions.Select(definition => set.OfScope(definition, set.Basis));
        }

        var smallest = definitions.Max(definition => definition.SmallestN);
        return set.Values.Length < smallest
            ? definitions.Select(definition => set.OfScope(definition, Figure.Undefined(SpaceReasons.FewRegions(smallest))))
            : measure(set with { Basis = set.Basis with { Reason = Reasons.Join(set.Basis.Reason, islands) } });
    }
}
