using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>
/// What the measures of inequality between regencies share: they are of the scope, over GRDP per capita of all of its regencies,
/// one value a year and price basis. An incomplete set is undefined, with whoever is absent as the reason.
/// </summary>
internal static class RegencyEquity
{
    /// <summary>One value of each measure for every year from the first with population on.</summary>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<PerCapitaSet, IReadOnlyList<Figure>> measure) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Population, totals =>
            from period in Periods(totals)
            let set = PerCapitaSet.Of(totals, period)
            from value in definitions.Zip(Measured(set, measure, definitions))
            select value.Second.ToValue(
                value.First,
                totals.Panel,
                accounts.Scope,
                totals.Panel.Periods[period],
                SectorCode.Total,
                n: set.PerCapita.Count(double.IsFinite)));

    /// <summary>Years of the panel from the first with population on, in which any regency has output.</summary>
    public static IEnumerable<int> Periods(RegionTotals totals)
    {
        var first = totals.Accounts.Population.Years.First();
        return Enumerable.Range(0, totals.Panel.Periods.Count).Where(period =>
            totals.Panel.Periods[period] >= first && RegencySums.Regencies(totals).Any(region => totals.HasAny(period, region)));
    }

    private static IEnumerable<Figure> Measured(
        PerCapitaSet set, Func<PerCapitaSet, IReadOnlyList<Figure>> measure, IReadOnlyList<IndicatorDefinition> definitions)
    {
        if (!set.IsComplete)
        {
            return definitions.Select(_ => set.Basis);
        }

        return set.PerCapita.Length < 2 ? definitions.Select(_ => Figure.Undefined(Reasons.OneRegion)) : measure(set);
    }
}
