using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>What measures of structural change share: a region's sectors at two years, on the sectors that it publishes at both (Partial where one is missing).</summary>
internal static class StructuralChange
{
    /// <summary>Values of every region for each year against the year before and the last against the first; n = sectors compared.</summary>
    /// <param name="accounts">The accounts of the scope.</param>
    /// <param name="definition">The catalogue entry.</param>
    /// <param name="measure">The number from the sectors at the start and at the end.</param>
    /// <param name="whenUndefined">Why it may be NaN.</param>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IndicatorDefinition definition, Func<double[], double[], double> measure, Bilingual whenUndefined) =>
        PanelComputation.Run(accounts, [definition], Periods.Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
        {
            var values = (
                from region in Enumerable.Range(0, totals.Panel.Regions.Count)
                from span in ShiftShareSpans.Of(totals)
                where totals.HasSectors(span.From, region) && totals.HasSectors(span.To, region)
                select Value(totals, definition, region, span, measure, whenUndefined)).ToList();
            return values.Count > 0
                ? values
                : [Figure.Undefined(ComplexityReasons.NothingToCompare).ToValue(definition, totals.Panel, accounts.Scope, totals.Panel.Periods[^1])];
        });

    private static IndicatorValue Value(
        RegionTotals totals, IndicatorDefinition definition, int region, (int From, int To) span, Func<double[], double[], double> measure, Bilingual whenUndefined)
    {
        var panel = totals.Panel;
        var common = Changes.CommonSectors(panel, region, PeriodSpan.One(span.From), PeriodSpan.One(span.To));
        SectorCode[] absent = [.. BpsSectors.InOrder(panel.Sectors.Where((_, sector) => !common.Contains(sector)).Concat(panel.AbsentSectors))];
        var status = panel.Status(span.From, region).LeastSettled(panel.Status(span.To, region));
        var basis = absent.Length == 0
            ? Figure.Observed(0, status)
            : new Figure(0, Quality.Partial, status, Reasons.WithoutSectors(totals.Label(region), absent));
        var value = common.Count < definition.SmallestN
            ? double.NaN
            : measure([.. common.Select(sector => panel[span.From, region, sector])], [.. common.Select(sector => panel[span.To, region, sector])]);
        return basis.Becomes(value, common.Count < definition.SmallestN ? Reasons.OneSector : whenUndefined).ToValue(
            definition, panel, panel.Regions[region], panel.Periods[span.To], null, panel.Periods[span.From], n: common.Count);
    }
}
