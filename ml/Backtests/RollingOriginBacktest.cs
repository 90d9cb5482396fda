using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Backtests;

/// <summary>
/// Every method at every horizon from the last origins of a panel, beside the baseline. The combination's weight and intervals
/// are those that would have been stated at each origin.
/// </summary>
internal static class RollingOriginBacktest
{
    /// <summary>Every judged forecast from the origins 1 to <paramref name="windows"/> periods before the end.</summary>
    /// <param name="run">The panel with its forecasts from at least that many origins.</param>
    /// <param name="windows">How many origins.</param>
    /// <param name="borrowed">Errors of longer series seen at an origin.</param>
    public static List<BacktestOutcome> Outcomes(PanelRun run, int windows, Func<int, IEnumerable<ScaledError>> borrowed) => Outcomes(run, windows, origin =>
    {
        var calibrator = new IntervalCalibrator(run.ErrorsSeenAt(origin), borrowed(origin));
        return (node, ahead, level) => run.Interval(calibrator, origin, node, ahead, level);
    });

    /// <summary>Every judged forecast from the origins 1 to <paramref name="windows"/> periods before the end.</summary>
    /// <param name="run">The panel with its forecasts from at least that many origins.</param>
    /// <param name="windows">How many origins.</param>
    /// <param name="intervals">By origin, the interval of a node, a step and a level in percent.</param>
    public static List<BacktestOutcome> Outcomes(PanelRun run, int windows, Func<int, Func<int, int, double, ForecastInterval>> intervals)
    {
        var outcomes = new List<BacktestOutcome>();
        for (var origin = 1; origin <= Math.Min(windows, run.Forecasts.Count - 1); origin++)
        {
            if (!Enumerable.Range(0, run.Nodes.Count).Any(node => run.CanJudge(origin, node, origin)))
            {
                continue;
            }

            foreach (var method in run.Forecasts[origin].Methods)
            {
                Judge(run, origin, method, run.NodeForecasts(origin, method), null, outcomes);
            }

            Judge(run, origin, BacktestScore.Combined, [.. run.Nodes.Select((_, node) => run.Combined(origin, node))], intervals(origin), outcomes);
        }

        return outcomes;
    }

    /// <summary>Means by whatever the outcomes are named after, by method and by horizon, in the order met.</summary>
    public static IEnumerable<BacktestScore> Scores(IEnumerable<BacktestOutcome> outcomes, Func<BacktestOutcome, string> series, bool isOneUnit) => outcomes
        .GroupBy(outcome => (Series: series(outcome), outcome.Method, outcome.Ahead))
        .Select(group => new BacktestScore(
            group.Key.Series,
            group.Key.Method,
            group.Key.Ahead,
            group.Select(outcome => outcome.Origin).Distinct().Count(),
            isOneUnit ? group.Average(outcome => Math.Abs(outcome.Actual - outcome.Forecast)) : double.NaN,
            group.Average(outcome => ErrorMetrics.SymmetricPercent(outcome.Actual, outcome.Forecast)),
            Mean(group.Select(outcome => Math.Abs(outcome.Actual - outcome.Forecast) / outcome.Movement)),
            Mean(group.Select(outcome => Percent(outcome.IsIn80))),
            Mean(group.Select(outcome => Percent(outcome.IsIn95)))));

    /// <summary>The same for each origin alone, the earliest first: series share their shocks, and a mean over origins hides in which years a method failed.</summary>
    public static IEnumerable<BacktestScore> ScoresByOrigin(IEnumerable<BacktestOutcome> outcomes, Func<BacktestOutcome, string> series, bool isOneUnit) => outcomes
        .GroupBy(outcome => outcome.Origin)
        .OrderByDescending(group => group.Key)
        .SelectMany(group => Scores(group, series, isOneUnit).Select(score => score with { Origin = group.Key }));

    /// <summary>Mean of the finite values; NaN when there is none.</summary>
    internal static double Mean(IEnumerable<double> values) => values.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();

    private static double Percent(bool? isInside) => isInside switch { true => 100, false => 0, null => double.NaN };

    private static void Judge(
        PanelRun run, int origin, string method, double[]?[] forecasts, Func<int, int, double, ForecastInterval>? intervals, List<BacktestOutcome> outcomes)
    {
        for (var node = 0; node < run.Nodes.Count; node++)
        {
            if (forecasts[node] is not { } forecast || !run.CanJudge(origin, node, origin))
            {
                continue;
            }

            var movement = ErrorMetrics.Movement(run.Nodes[node].HistoryAt(origin), run.Panel.PeriodsPerYear);
            for (var ahead = 1; ahead <= Math.Min(origin, forecast.Length); ahead++)
            {
                var actual = run.Actual(origin, node, ahead);
                if (!double.IsFinite(actual))
                {
                    continue;
                }

                bool? IsInside(double level) => intervals is null
                    ? null
                    : intervals(node, ahead, level) is var interval && actual >= interval.Lower && actual <= interval.Upper;

                outcomes.Add(new BacktestOutcome(node, origin, method, ahead, actual, forecast[ahead - 1], movement, IsInside(80), IsInside(95)));
            }
        }
    }
}
