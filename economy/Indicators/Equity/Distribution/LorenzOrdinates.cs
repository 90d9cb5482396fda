using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>What the measures that have one value behind each regency share.</summary>
internal static class LorenzOrdinates
{
    /// <summary>The values of a rank (0 = the poorest), in the order of the definitions, for every regency and year.</summary>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<LorenzCurve, int, IReadOnlyList<double>> ordinates) =>
        RegencyEquity.ComputeYears(accounts, definitions, IndicatorInputs.None, year =>
            LorenzCurve.Of(year.Set.PerCapita, year.Set.People) is not { } curve
                ? definitions.Select(definition => year.OfScope(definition, year.Figure(double.NaN)))
                : from rank in Enumerable.Range(0, curve.Order.Count)
                  from pair in definitions.Zip(ordinates(curve, rank))
                  select year.OfRegency(pair.First, curve.Order[rank], year.Figure(pair.Second), (rank + 1).ToString(CultureInfo.InvariantCulture)));
}
