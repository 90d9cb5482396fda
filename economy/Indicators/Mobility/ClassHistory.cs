using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>GRDP per capita relative to the scope's mean, of all regencies in the last run of two or more complete years.</summary>
/// <param name="Totals">The panel.</param>
/// <param name="First">Position of the first year.</param>
/// <param name="Last">Position of the last.</param>
/// <param name="Relative">By year, then regency: x_i / ȳ, ȳ weighted by people.</param>
/// <param name="Basis">What it rests on; undefined with a reason where there are not two years in a row.</param>
internal sealed record ClassHistory(RegionTotals Totals, int First, int Last, IReadOnlyList<double[]> Relative, Figure Basis)
{
    /// <summary>Runs a measure over the history of every annual panel.</summary>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<ClassHistory, IEnumerable<IndicatorValue>> measure) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Population, totals => Of(totals) switch
        {
            null => [],
            { Basis.IsDefined: true } history => measure(history),
            var history => history.Undefined(definitions, history.Basis.Reason ?? MobilityReasons.OneYear),
        });

    /// <summary>One value without a number for each measure.</summary>
    public IEnumerable<IndicatorValue> Undefined(IEnumerable<IndicatorDefinition> definitions, Bilingual reason) =>
        definitions.Select(definition => Value(definition, Figure.Undefined(reason), null, null));

    /// <summary>A value of the scope over all years of the history.</summary>
    public IndicatorValue Value(IndicatorDefinition definition, Figure figure, string? other, int? n) => figure.ToValue(
        definition, Totals.Panel, Totals.Accounts.Scope, Totals.Panel.Periods[Last], SectorCode.Total, Totals.Panel.Periods[First], Totals.Accounts.Scope, other, n);

    private static ClassHistory? Of(RegionTotals totals)
    {
        var sets = RegencyEquity.Periods(totals).Select(period => (Period: period, Set: PerCapitaSet.Of(totals, period))).ToList();
        var (relative, basis, first, last) = (new List<double[]>(), default(Figure?), -1, -1);
        for (var index = sets.Count - 1; index >= 0; index--)
        {
            var (period, set) = sets[index];
            var mean = set.IsComplete ? WeightedMean.Of(set.PerCapita, set.People).Mean : double.NaN;
            if (mean > 0)
            {
                if (last >= 0 && first != period + 1)
                {
                    break;
                }

                relative.Insert(0, Array.ConvertAll(set.PerCapita, value => value / mean));
                (first, last) = (period, last < 0 ? period : last);
                basis = basis is null ? set.Basis : Figure.From(0, basis.Value, set.Basis);
            }
            else if (relative.Count >= 2)
            {
                break;
            }
            else
            {
                // A single complete year makes no move: a longer run may lie before it.
                (relative, basis, first, last) = ([], null, -1, -1);
            }
        }

        if (sets.Count == 0)
        {
            return null;
        }

        return relative.Count >= 2
            ? new ClassHistory(totals, first, last, relative, basis!.Value)
            : new ClassHistory(totals, sets[0].Period, sets[^1].Period, relative, Figure.Undefined(Reasons.Join(MobilityReasons.OneYear, sets.Select(one => one.Set.Basis.Reason).OfType<Bilingual>().LastOrDefault())!));
    }
}
