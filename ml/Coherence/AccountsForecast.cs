using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>The forecast of one price basis of the accounts.</summary>
internal sealed class AccountsForecast
{
    private readonly OutputPanel output;
    private readonly AccountsHierarchy hierarchy;
    private readonly ForecastOptions options;
    private readonly PanelRun run;
    private readonly PanelRun? totals;
    private readonly IntervalCalibrator calibrator;
    private readonly List<BacktestOutcome> outcomes;

    private AccountsForecast(OutputPanel output, AccountsHierarchy hierarchy, ForecastOptions options, PanelRun run, PanelRun? totals)
    {
        this.output = output;
        this.hierarchy = hierarchy;
        this.options = options;
        this.run = run;
        this.totals = totals;
        calibrator = new IntervalCalibrator(run.ErrorsSeenAt(0), BorrowedAt(0));
        outcomes = RollingOriginBacktest.Outcomes(run, SeriesPanel.OriginsPerHorizon, BorrowedAt);
    }

    public static AccountsForecast Make(
        OutputPanel output,
        AccountsHierarchy hierarchy,
        IReadOnlyList<RegionCode> regencies,
        ForecastOptions options,
        Action<Bilingual> report,
        CancellationToken cancellationToken)
    {
        var origins = SeriesPanel.EarliestOrigin(options.HorizonPeriods);
        PanelRun? totals = null;
        if (PublishedTotals.Build(output, regencies) is { } published)
        {
            totals = new PanelRun(published.Panel, published.Nodes, Origins(published.Panel, origins), options, cancellationToken);
        }

        report(new Bilingual("galat total terpublikasi", "errors of the published totals"));
        var nodes = hierarchy.Nodes.Select(node => node.Series).ToList();
        var run = new PanelRun(hierarchy.Panel, nodes, Origins(hierarchy.Panel, origins), options, cancellationToken);
        report(new Bilingual("ramalan dan uji mundur", "forecasts and backtest"));
        var forecast = new AccountsForecast(output, hierarchy, options, run, totals);
        report(new Bilingual("interval", "intervals"));
        return forecast;
    }

    public IEnumerable<ForecastValue> Values(string unit)
    {
        var end = output.Periods[run.EndTime];
        var errors = new HorizonErrors(outcomes);
        for (var index = 0; index < hierarchy.Nodes.Count; index++)
        {
            var node = hierarchy.Nodes[index];
            var forecast = run.Combined(0, index)!;
            for (var ahead = 1; ahead <= forecast.Length; ahead++)
            {
                yield return new ForecastValue
                {
                    Region = node.Region,
                    Sector = node.Sector,
                    Basis = output.Basis,
                    Period = end.Plus(ahead),
                    Mean = forecast[ahead - 1],
                    Intervals = [.. options.LevelsPercent.Select(level => run.Interval(calibrator, 0, index, ahead, level))],
                    Method = Method(node, ahead),
                    BacktestError = errors.At(index, ahead),
                    Unit = unit,
                };
            }
        }
    }

    public IEnumerable<BacktestScore> Scores()
    {
        var groups = RollingOriginBacktest.Scores(
            outcomes, outcome => $"{BacktestScore.Pooled}:{hierarchy.Nodes[outcome.Node].Series.Group}", isOneUnit: true);
        var shown = outcomes.Where(outcome => outcome.Method == BacktestScore.Combined || outcome.Method == run.Forecasts[0].Baseline);
        return groups.Concat(RollingOriginBacktest.Scores(shown, outcome => hierarchy.Nodes[outcome.Node].Id, isOneUnit: true));
    }

    public IEnumerable<Bilingual> Notes()
    {
        foreach (var note in ForecastNotes.OfCombination(run).Concat(hierarchy.Nodes
            .Select(node => node.Series.Group)
            .Distinct()
            .SelectMany(group => ForecastNotes.OfAssumedIntervals(calibrator, group, options.HorizonPeriods))))
        {
            yield return note;
        }

        if (totals is not null)
        {
            var last = output.Periods[totals.EndTime];
            yield return new Bilingual(
                $"Lebar interval meminjam galat ramalan total kabupaten/kota yang dipublikasikan sampai {last}.",
                $"The intervals' width borrows the forecast errors of the regencies' published totals up to {last}.");
        }
    }

    private static int Origins(SeriesPanel panel, int most) => Math.Max(0, Math.Min(most, panel.Series.Max(series => series.Values.Length) - panel.SmallestHistory));

    // An origin of the sectors, counted from the end of the totals.
    private IEnumerable<ScaledError> BorrowedAt(int origin) => totals is null ? [] : totals.ErrorsSeenAt(origin - (run.EndTime - totals.EndTime));

    private string Method(AccountsNode node, int ahead)
    {
        var parts = node.Series.Parts.Select(part => MethodText.Of(run, part)).Distinct().ToList();
        var own = node.IsSum ? parts.Find(part => part.Contains(MethodText.Combined, StringComparison.Ordinal)) ?? parts[0] : parts[0];
        var method = node.IsSum && own != MethodText.Zero ? $"bottom-up({own})" : own;
        return own != MethodText.Zero && calibrator.IsAssumed(node.Series.Group, ahead) ? $"{method}, interval assumed" : method;
    }
}
