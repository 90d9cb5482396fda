using EconomyPipeline.Economy.Accounts;
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
    /// <param name="accounts">Of one scope.</param>
    /// <param name="definitions">One for each figure.</param>
    /// <param name="measure">The figures of a complete set, in the order of the definitions.</param>
    /// <param name="ofValues">The same of values per head and people, for intervals; NaN for one that has none. Null where none has.</param>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts,
        IReadOnlyList<IndicatorDefinition> definitions,
        Func<PerCapitaSet, IReadOnlyList<Figure>> measure,
        Func<double[], double[], IReadOnlyList<double>>? ofValues = null) =>
        ComputeYears(accounts, definitions, IndicatorInputs.None, year =>
        {
            var intervals = ofValues is null ? null : Superpopulation.Intervals(year.Set, ofValues, accounts.Options);
            return definitions.Zip(measure(year.Set)).Select((pair, index) => WithInterval(year.OfScope(pair.First, pair.Second), intervals?[index], accounts));
        });

    /// <summary>
    /// The values of every year from the first with population on. A year in which a regency is absent, or in which there are
    /// fewer than a definition's smallest number of them, gives one value of the scope without a number but with the reason.
    /// </summary>
    public static IEnumerable<IndicatorValue> ComputeYears(
        RegionalAccounts accounts,
        IReadOnlyList<IndicatorDefinition> definitions,
        IndicatorInputs inputs,
        Func<RegencyYear, IEnumerable<IndicatorValue>> compute) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Population | inputs, totals =>
            from period in Periods(totals)
            let year = new RegencyYear(totals, period, PerCapitaSet.Of(totals, period))
            from value in Lacks(year, definitions) is { } lack ? definitions.Select(definition => year.OfScope(definition, lack)) : compute(year)
            select value);

    /// <summary>Years of the panel from the first with population on, in which any regency has output.</summary>
    public static IEnumerable<int> Periods(RegionTotals totals)
    {
        var first = totals.Accounts.Population.Years.First();
        return Enumerable.Range(0, totals.Panel.Periods.Count).Where(period =>
            totals.Panel.Periods[period] >= first && RegencySums.Regencies(totals).Any(region => totals.HasAny(period, region)));
    }

    private static Figure? Lacks(RegencyYear year, IReadOnlyList<IndicatorDefinition> definitions)
    {
        if (!year.Set.IsComplete)
        {
            return year.Set.Basis;
        }

        var smallest = definitions.Max(definition => definition.SmallestN);
        return year.Set.PerCapita.Length >= smallest
            ? null
            : Figure.Undefined(smallest <= 2 ? Reasons.OneRegion : EquityReasons.FewerRegions(smallest));
    }

    private static IndicatorValue WithInterval(IndicatorValue value, (double Lower, double Upper)? interval, RegionalAccounts accounts) =>
        interval is { } bounds && double.IsFinite(value.Value) && double.IsFinite(bounds.Lower) && double.IsFinite(bounds.Upper)
            ? value with { Lower = bounds.Lower, Upper = bounds.Upper, LevelPercent = accounts.Options.LevelPercent }
            : value;
}
