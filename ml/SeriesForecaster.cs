using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml;

/// <summary>
/// Forecasts any number of series that belong together: the methods are fitted to each, the pooled model and the intervals to
/// all. Years and quarters may be mixed; each frequency is a panel of its own. Series may end in different periods: an
/// origin lies the same number of periods before the end of each.
/// </summary>
public static class SeriesForecaster
{
    private const string Group = "series";

    /// <summary>Forecasts from the end of every series, and scores the last origins.</summary>
    /// <exception cref="ArgumentException">A series has no finite value, or two have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static SeriesForecast Forecast(IReadOnlyList<TimeSeries> series, ForecastOptions options, CancellationToken cancellationToken = default)
    {
        Validate(series, options);
        var values = new SeriesForecastValue[series.Count][];
        var scores = new List<BacktestScore>();
        var notes = new List<Bilingual>();
        foreach (var part in ByFrequency(series))
        {
            var run = Run(part, SeriesPanel.EarliestOrigin(options.HorizonPeriods), options, cancellationToken);
            var calibrator = new IntervalCalibrator(run.ErrorsSeenAt(0), []);
            for (var node = 0; node < part.Count; node++)
            {
                values[part[node].Position] = Values(run, calibrator, node, part[node].Series, options);
            }

            var outcomes = RollingOriginBacktest.Outcomes(run, SeriesPanel.OriginsPerHorizon, _ => []);
            scores.AddRange(RollingOriginBacktest.Scores(outcomes, _ => BacktestScore.Pooled, part.Count == 1));
            notes.AddRange(ForecastNotes.OfCombination(run));
            notes.AddRange(ForecastNotes.OfAssumedIntervals(calibrator, Group, options.HorizonPeriods));
        }

        return new SeriesForecast { Values = [.. values.SelectMany(rows => rows)], Backtest = scores, Notes = [.. notes.Distinct()] };
    }

    /// <summary>
    /// Scores every method beside the baseline from the last <paramref name="windows"/> origins that leave the whole horizon to
    /// judge: pooled over the series (<see cref="BacktestScore.Pooled"/>) for all origins together and for each
    /// (<see cref="BacktestScore.Origin"/>), and by series.
    /// </summary>
    /// <exception cref="ArgumentException">A series has no finite value, or two have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range, or there is not at least one window.</exception>
    public static IReadOnlyList<BacktestScore> Backtest(
        IReadOnlyList<TimeSeries> series, ForecastOptions options, int windows, CancellationToken cancellationToken = default)
    {
        Validate(series, options);
        ArgumentOutOfRangeException.ThrowIfLessThan(windows, 1);
        var scores = new List<BacktestScore>();
        foreach (var part in ByFrequency(series))
        {
            var last = options.HorizonPeriods + windows - 1;
            var run = Run(part, last + SeriesPanel.EarliestOrigin(options.HorizonPeriods), options, cancellationToken);
            var outcomes = RollingOriginBacktest.Outcomes(run, last, _ => []).Where(outcome => outcome.Origin >= options.HorizonPeriods).ToList();
            scores.AddRange(RollingOriginBacktest.Scores(outcomes, _ => BacktestScore.Pooled, part.Count == 1));
            scores.AddRange(RollingOriginBacktest.ScoresByOrigin(outcomes, _ => BacktestScore.Pooled, part.Count == 1));
            scores.AddRange(RollingOriginBacktest.Scores(outcomes, outcome => part[outcome.Node].Series.Id, true));
        }

        return scores;
    }

    private static void Validate(IReadOnlyList<TimeSeries> series, ForecastOptions options)
    {
        options.Validate();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in series)
        {
            if (!one.Values.Any(double.IsFinite))
            {
                throw new ArgumentException($"Series '{one.Id}' has no finite value.", nameof(series));
            }

            if (!names.Add(one.Id))
            {
                throw new ArgumentException($"Two series are called '{one.Id}'.", nameof(series));
            }
        }
    }

    private static IEnumerable<List<(TimeSeries Series, int Position)>> ByFrequency(IReadOnlyList<TimeSeries> series) => series
        .Select((one, position) => (Series: one, Position: position))
        .GroupBy(pair => pair.Series.Start.Frequency)
        .OrderBy(group => group.Key)
        .Select(group => group.ToList());

    private static PanelRun Run(List<(TimeSeries Series, int Position)> part, int origins, ForecastOptions options, CancellationToken cancellationToken)
    {
        var first = part.Min(pair => pair.Series.Start);
        var panel = new SeriesPanel(
            [.. part.Select(pair => new PanelSeries(pair.Series.Id, UpToLastFinite(pair.Series.Values))
            {
                EndTime = pair.Series.Start.PeriodsSince(first) + UpToLastFinite(pair.Series.Values).Length - 1,
                Region = pair.Series.Region,
                Sector = pair.Series.Sector,
            })],
            first.PeriodsPerYear);
        var nodes = Enumerable.Range(0, part.Count).Select(index => PanelNode.Of(panel, [index], Group)).ToList();
        return new PanelRun(panel, nodes, Math.Min(origins, part.Max(pair => pair.Series.Values.Length)), options, cancellationToken);
    }

    // A series ends where it was last observed, whatever empty cells the file has after that.
    private static double[] UpToLastFinite(double[] values) => values[..(Forecasters.History.FiniteRange(values).Last + 1)];

    private static SeriesForecastValue[] Values(PanelRun run, IntervalCalibrator calibrator, int node, TimeSeries series, ForecastOptions options)
    {
        var forecast = run.Combined(0, node)!;
        var end = series.Start.Plus(run.Panel.Series[node].Values.Length - 1);
        return [.. forecast.Select((mean, step) => new SeriesForecastValue
        {
            Series = series.Id,
            Period = end.Plus(step + 1),
            Mean = mean,
            Intervals = [.. options.LevelsPercent.Select(level => run.Interval(calibrator, 0, node, step + 1, level))],
            Method = MethodText.Of(run, [node]),
        })];
    }
}
