using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Computing;

/// <summary>
/// Runs a measure over every panel that has what it needs. Where a panel, or the scope as a whole, lacks it altogether, each id
/// gives one value without a number but with the reason, rather than one for every region and period.
/// </summary>
internal static class PanelComputation
{
    public static IEnumerable<IndicatorValue> Run(
        RegionalAccounts accounts,
        IReadOnlyList<IndicatorDefinition> definitions,
        Frequency? frequency,
        IndicatorInputs inputs,
        Func<RegionTotals, IEnumerable<IndicatorValue>> compute)
    {
        var panels = accounts.Panels.Where(panel => frequency is null || panel.Frequency == frequency).ToList();
        if (panels.Count == 0)
        {
            return Absent(accounts, definitions, null, LastPeriod(accounts), Reasons.NoFrequency(frequency ?? Frequency.Annual));
        }

        return panels.SelectMany(panel =>
        {
            var totals = new RegionTotals(accounts, panel);
            return Lacks(totals, inputs) is { } reason
                ? Absent(accounts, definitions, panel, panel.Periods[^1], reason)
                : compute(totals);
        });
    }

    private static Bilingual? Lacks(RegionTotals totals, IndicatorInputs inputs)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        var periods = Enumerable.Range(0, panel.Periods.Count).ToList();
        if (inputs.HasFlag(IndicatorInputs.Sums) && !panel.Basis.IsAdditive)
        {
            return Reasons.Chained;
        }

        if (inputs.HasFlag(IndicatorInputs.Sectors) && !periods.Exists(totals.HasSectors))
        {
            return Reasons.NoSectors;
        }

        var scope = panel.IndexOf(accounts.Scope);
        if (inputs.HasFlag(IndicatorInputs.Scope) && (scope < 0 || !periods.Exists(period => totals.HasAny(period, scope))))
        {
            return Reasons.NoOutput(scope < 0 ? accounts.Scope.ToString() : totals.Label(scope));
        }

        return inputs.HasFlag(IndicatorInputs.Population) && !accounts.Population.Years.Any() ? Reasons.NoPopulation : null;
    }

    private static IEnumerable<IndicatorValue> Absent(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, OutputPanel? panel, Period? period, Bilingual reason) =>
        period is null ? [] : definitions.Select(definition => new IndicatorValue
        {
            Indicator = definition.Id,
            Basis = panel?.Basis,
            Region = accounts.Scope,
            Period = period.Value,
            Value = double.NaN,
            Reason = reason,
            Unit = definition.UnitIn(accounts.Currency),
        });

    private static Period? LastPeriod(RegionalAccounts accounts)
    {
        if (accounts.Panels.Count > 0)
        {
            return accounts.Panels[0].Periods[^1];
        }

        var years = accounts.Population.Years.ToList();
        return years.Count > 0 ? years[^1] : null;
    }
}
