using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// Brings together the panels at current prices and at those of a base year, of one frequency, row by row. The value's basis is
/// that of the base year, in which the index is 100.
/// </summary>
internal static class PricePanels
{
    /// <summary>Values over every pair of panels; one value with a reason for a panel that has no partner, or where nothing is common to both.</summary>
    /// <param name="accounts">The accounts of the scope.</param>
    /// <param name="definition">The catalogue entry.</param>
    /// <param name="frequency">Which panels; null for both.</param>
    /// <param name="spansOf">The spans of positions compared in a period of the constant panel; none where there is no comparison.</param>
    /// <param name="formula">The value from the two changes, at current prices and at constant ones.</param>
    public static IEnumerable<IndicatorValue> Run(
        RegionalAccounts accounts,
        IndicatorDefinition definition,
        Frequency? frequency,
        Func<OutputPanel, int, IEnumerable<GrowthSpans>> spansOf,
        Func<Change, Change, double> formula)
    {
        var panels = accounts.Panels.Where(panel => frequency is null || panel.Frequency == frequency).ToList();
        if (panels.Count == 0)
        {
            return accounts.Panels.Count == 0
                ? []
                : [Absent(accounts, definition, accounts.Panels[0], Reasons.NoFrequency(frequency ?? Frequency.Annual))];
        }

        var volumes = panels.Where(panel => panel.Basis.Kind != PriceKind.Current).ToList();
        return volumes.Count == 0
            ? [Absent(accounts, definition, panels[0], GrowthReasons.NoTwoBases)]
            : volumes.SelectMany(panel => OfPanel(accounts, definition, panel, spansOf, formula));
    }

    private static List<IndicatorValue> OfPanel(
        RegionalAccounts accounts,
        IndicatorDefinition definition,
        OutputPanel constant,
        Func<OutputPanel, int, IEnumerable<GrowthSpans>> spansOf,
        Func<Change, Change, double> formula)
    {
        var current = accounts.Panels.FirstOrDefault(panel => panel.Frequency == constant.Frequency && panel.Basis.Kind == PriceKind.Current);
        var values = new List<IndicatorValue>();
        if (current is not null)
        {
            var pair = new PricePair(new RegionTotals(accounts, current), new RegionTotals(accounts, constant));
            for (var region = 0; region < constant.Regions.Count; region++)
            {
                for (var period = 0; period < constant.Periods.Count; period++)
                {
                    foreach (var spans in spansOf(constant, period))
                    {
                        foreach (var (sector, nominal, real) in pair.Rows(constant.Regions[region], spans.From, spans.To))
                        {
                            values.Add(Join(nominal, real, formula).ToValue(
                                definition, constant, constant.Regions[region], constant.Periods[period], sector,
                                spans.Base is { } start ? constant.Periods[start] : null));
                        }
                    }
                }
            }
        }

        return values.Count > 0 ? values : [Absent(accounts, definition, constant, GrowthReasons.NoTwoBases)];
    }

    private static Figure Join(Change nominal, Change real, Func<Change, Change, double> formula)
    {
        var (left, right) = (nominal.ToFigure(nominal.From + nominal.To, Reasons.ZeroBase), real.ToFigure(real.From + real.To, Reasons.ZeroBase));
        var joined = Figure.From(left.Value + right.Value, left, right);
        return joined.IsDefined ? joined.Becomes(formula(nominal, real), Reasons.ZeroBase) : joined;
    }

    private static IndicatorValue Absent(RegionalAccounts accounts, IndicatorDefinition definition, OutputPanel panel, Bilingual reason) =>
        Figure.Undefined(reason).ToValue(definition, panel, accounts.Scope, panel.Periods[^1]);
}
