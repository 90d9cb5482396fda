using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>What the growth measures share: g = 100·(x_t / x_s − 1) for every row of every region.</summary>
public static class GrowthRate
{
    /// <summary>Growth in percent: 100·(to/from − 1).</summary>
    /// <returns>NaN where the base is zero (growth from nothing has no rate), negative or absent.</returns>
    public static double Percent(double from, double to) => from > 0 ? ((to / from) - 1) * 100 : double.NaN;

    /// <summary>Values over all panels of a frequency.</summary>
    /// <param name="accounts">The accounts of the scope.</param>
    /// <param name="definition">The catalogue entry.</param>
    /// <param name="frequency">Which panels.</param>
    /// <param name="baseOf">The spans compared in a period by position, and the position that the value names as its base; null for none.</param>
    internal static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts,
        IndicatorDefinition definition,
        Frequency frequency,
        Func<OutputPanel, int, (PeriodSpan From, PeriodSpan To, int Base)?> baseOf) =>
        PanelComputation.Run(accounts, [definition], frequency, IndicatorInputs.None, totals => OfPanel(totals, definition, baseOf));

    /// <summary>The span of the period itself and of the one that lies that many positions before; null before the panel begins.</summary>
    internal static (PeriodSpan From, PeriodSpan To, int Base)? Lag(int period, int lag) =>
        period < lag ? null : (PeriodSpan.One(period - lag), PeriodSpan.One(period), period - lag);

    /// <summary>The quarters from the start of the year to this one, and the same of the year before; null where the panel begins later.</summary>
    internal static (PeriodSpan From, PeriodSpan To, int Base)? SinceStartOfYear(OutputPanel panel, int period)
    {
        var quarter = panel.Periods[period].Quarter ?? 1;
        var start = period - quarter + 1;
        return start < 4 ? null : (new PeriodSpan(start - 4, quarter), new PeriodSpan(start, quarter), period - 4);
    }

    private static IEnumerable<IndicatorValue> OfPanel(
        RegionTotals totals, IndicatorDefinition definition, Func<OutputPanel, int, (PeriodSpan From, PeriodSpan To, int Base)?> baseOf)
    {
        var panel = totals.Panel;
        for (var region = 0; region < panel.Regions.Count; region++)
        {
            for (var period = 0; period < panel.Periods.Count; period++)
            {
                if (baseOf(panel, period) is not { } spans)
                {
                    continue;
                }

                foreach (var (sector, change) in RowChanges.Of(totals, region, spans.From, spans.To))
                {
                    yield return change.ToFigure(Percent(change.From, change.To), Reasons.ZeroBase)
                        .ToValue(definition, panel, panel.Regions[region], panel.Periods[period], sector, panel.Periods[spans.Base]);
                }
            }
        }
    }
}
