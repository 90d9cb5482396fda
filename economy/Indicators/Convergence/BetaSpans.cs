using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>The growth of all regencies from one year to another.</summary>
/// <param name="Totals">The panel.</param>
/// <param name="Start">The set of the first year.</param>
/// <param name="From">Position of the first year.</param>
/// <param name="Years">Years from the first to the last.</param>
/// <param name="Factors">GRDP per capita at the end over that at the start, on one definition of output.</param>
/// <param name="Basis">What all of it rests on; undefined with a reason where a regency is absent at either end.</param>
internal sealed record BetaSpan(RegionTotals Totals, PerCapitaSet Start, int From, int Years, double[] Factors, Figure Basis)
{
    public double[] LogInitial { get; } = Array.ConvertAll(Start.PerCapita, Math.Log);

    public double[] LogGrowth { get; } = Array.ConvertAll(Factors, factor => Math.Log(factor) / Years);
}

/// <summary>What the measures of β-convergence share: they are of the scope, from the first year with a complete set to each later one.</summary>
internal static class BetaSpans
{
    /// <param name="accounts">The accounts of the scope.</param>
    /// <param name="definitions">The measures, in the order in which <paramref name="measure"/> gives them.</param>
    /// <param name="measure">The measures of one span.</param>
    /// <param name="canStart">Whether a year will do as the first one; where none will, the first with a complete set is taken.</param>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts,
        IReadOnlyList<IndicatorDefinition> definitions,
        Func<BetaSpan, IReadOnlyList<BoundedFigure>> measure,
        Func<RegionTotals, int, bool>? canStart = null) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Population, totals => OfPanel(totals, definitions, measure, canStart));

    private static IEnumerable<IndicatorValue> OfPanel(
        RegionTotals totals,
        IReadOnlyList<IndicatorDefinition> definitions,
        Func<BetaSpan, IReadOnlyList<BoundedFigure>> measure,
        Func<RegionTotals, int, bool>? canStart)
    {
        var (panel, scope) = (totals.Panel, totals.Accounts.Scope);
        var sets = RegencyEquity.Periods(totals).Select(period => (Period: period, Set: PerCapitaSet.Of(totals, period))).ToList();
        var complete = sets.Where(candidate => candidate.Set.IsComplete).ToList();
        if (complete.Count == 0)
        {
            // No complete year: the last one says who is absent.
            return sets.Count == 0 ? [] : definitions.Select(definition =>
                sets[^1].Set.Basis.ToValue(definition, panel, scope, panel.Periods[sets[^1].Period], SectorCode.Total));
        }

        var suited = complete.Where(candidate => canStart?.Invoke(totals, candidate.Period) != false).ToList();
        var start = suited.Count > 0 ? suited[0] : complete[0];
        return
            from end in sets
            where end.Period > start.Period
            let span = Span(totals, start, end)
            from pair in definitions.Zip(measure(span))
            select pair.Second.ToValue(
                pair.First, panel, scope, panel.Periods[end.Period], panel.Periods[start.Period], span.Factors.Count(double.IsFinite), totals.Accounts.Options.LevelPercent);
    }

    private static BetaSpan Span(RegionTotals totals, (int Period, PerCapitaSet Set) start, (int Period, PerCapitaSet Set) end)
    {
        var (factors, basis) = PerCapitaGrowth.Factors(totals, start, end);
        return new BetaSpan(totals, start.Set, start.Period, end.Period - start.Period, factors, basis);
    }
}
