using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme.Computing;

/// <summary>Runs a measure of named sectors over every annual panel that has them; where one is lacking, each id says so once.</summary>
internal static class SectorComputation
{
    /// <param name="accounts">The accounts.</param>
    /// <param name="definitions">Every id that the measure gives.</param>
    /// <param name="sectors">What it cannot do without.</param>
    /// <param name="compute">From a panel and the positions of the sectors in it.</param>
    public static IEnumerable<IndicatorValue> Run(
        RegionalAccounts accounts,
        IReadOnlyList<IndicatorDefinition> definitions,
        IReadOnlyList<SectorCode> sectors,
        Func<RegionTotals, int[], IEnumerable<IndicatorValue>> compute) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
        {
            var panel = totals.Panel;
            int[] positions = [.. sectors.Select(panel.IndexOf)];
            var absent = Array.FindIndex(positions, position => position < 0);
            return absent < 0
                ? compute(totals, positions)
                : definitions.Select(definition => Figure.Undefined(Reasons.NotObserved(accounts.Scope.ToString(), sectors[absent], panel.Periods[^1]))
                    .ToValue(definition, panel, accounts.Scope, panel.Periods[^1], unit: definition.UnitIn(accounts.Currency)));
        });

    /// <summary>Positions of the regencies, then of the scope.</summary>
    public static IEnumerable<int> Regions(RegionTotals totals)
    {
        var scope = totals.Panel.IndexOf(totals.Accounts.Scope);
        return RegencySums.Regencies(totals).Concat(scope < 0 ? [] : [scope]);
    }

    /// <summary>Each year with sectors against the one before, then the last against the first where that is another span.</summary>
    public static IReadOnlyList<(int From, int To)> Spans(RegionTotals totals)
    {
        var periods = Enumerable.Range(0, totals.Panel.Periods.Count).Where(period => totals.HasSectors(period)).ToList();
        var spans = periods.Where(period => period > 0 && totals.HasSectors(period - 1)).Select(period => (period - 1, period)).ToList();
        if (periods.Count > 1 && periods[^1] - periods[0] > 1)
        {
            spans.Add((periods[0], periods[^1]));
        }

        return spans;
    }

    /// <summary>The regions and spans of a panel in which the region has figures by sector at both ends.</summary>
    public static IEnumerable<(int Region, int From, int To)> Changes(RegionTotals totals) =>
        from span in Spans(totals)
        from region in Regions(totals)
        where totals.HasSectors(span.From, region) && totals.HasSectors(span.To, region)
        select (region, span.From, span.To);

    /// <summary>What a region is measured against: its scope, and the scope what stands above it; −1 where that is not in the data.</summary>
    public static int ReferenceOf(RegionTotals totals, int region)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        if (panel.Regions[region] != accounts.Scope)
        {
            return panel.IndexOf(accounts.Scope);
        }

        var above = accounts.References.FirstOrDefault(reference => reference.Code != accounts.Scope);
        return above is null ? -1 : panel.IndexOf(above.Code);
    }
}
