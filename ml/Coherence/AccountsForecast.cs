using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>The forecast of one price basis and frequency of the accounts: point forecasts, then joint paths, then what is published of both.</summary>
internal sealed class AccountsForecast
{
    /// <summary>Paths at an origin of the backtest, which judges two levels and needs no more.</summary>
    private const int BacktestPaths = 400;

    private readonly ForecastOptions options;
    private readonly ParallelOptions parallel;
    private readonly IntervalCalibrator calibrator;

    /// <param name="output">The panel that is forecast.</param>
    /// <param name="hierarchy">What of it adds up to what.</param>
    /// <param name="options">The horizon counts periods of this panel.</param>
    /// <param name="cancellationToken">Ends the forecast with an <see cref="OperationCanceledException"/>.</param>
    public AccountsForecast(OutputPanel output, AccountsHierarchy hierarchy, ForecastOptions options, CancellationToken cancellationToken)
    {
        (Output, Hierarchy, this.options) = (output, hierarchy, options);
        parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = cancellationToken };
        var longest = hierarchy.Panel.Series.Max(series => series.Values.Length);
        var origins = Math.Clamp(longest - hierarchy.Panel.SmallestHistory, 0, SeriesPanel.EarliestOrigin(options.HorizonPeriods));
        Run = new PanelRun(hierarchy.Panel, [.. hierarchy.Nodes.Select(node => node.Series)], origins, options, cancellationToken);
        calibrator = Calibrator(0);
    }

    public OutputPanel Output { get; }

    public AccountsHierarchy Hierarchy { get; }

    public PanelRun Run { get; }

    public int HorizonPeriods => options.HorizonPeriods;

    /// <summary>The paths of the additive rows, by path, then row, then period, flattened; drawn around what <see cref="Run"/> publishes.</summary>
    public double[] DrawPaths() => Rows().Draw(options.PathCount, options.Seed, parallel);

    /// <summary>What is published.</summary>
    /// <param name="paths">Of <see cref="DrawPaths"/>, or what temporal agreement made of them.</param>
    /// <param name="unit">Of the values.</param>
    public PanelForecast Publish(double[] paths, string unit)
    {
        var rows = Rows();
        var intervals = new PathIntervals(Run, rows, paths, calibrator, 0, options.LevelsPercent, HorizonPeriods, parallel);
        var outcomes = RollingOriginBacktest.Outcomes(Run, SeriesPanel.OriginsPerHorizon, IntervalsAt);
        var end = Output.Periods[Run.EndTime];
        var text = new AccountsText(Hierarchy, Run, calibrator, HorizonPeriods);
        return new PanelForecast
        {
            Values = [.. Values(intervals, new HorizonErrors(outcomes), text, unit)],
            Paths = [new SamplePaths(Output.Basis, [.. Enumerable.Range(1, HorizonPeriods).Select(end.Plus)], rows.Additive, paths)],
            Backtest = [.. Scores(outcomes).Select(score => score with { Basis = Output.Basis, Frequency = Output.Frequency })],
            Notes = [.. Hierarchy.Notes, .. text.Notes(Output, outcomes, intervals.Disagreeing)],
        };
    }

    private IEnumerable<ForecastValue> Values(PathIntervals intervals, HorizonErrors errors, AccountsText text, string unit)
    {
        var end = Output.Periods[Run.EndTime];
        var baseline = Run.NodeForecasts(0, Run.Forecasts[0].Baseline);
        for (var index = 0; index < Hierarchy.Nodes.Count; index++)
        {
            var node = Hierarchy.Nodes[index];
            var forecast = Run.Combined(0, index)!;
            var movement = ErrorMetrics.Movement(node.Series.HistoryAt(0), Run.Panel.PeriodsPerYear);
            for (var ahead = 1; ahead <= forecast.Length; ahead++)
            {
                yield return new ForecastValue
                {
                    Region = node.Region,
                    Sector = node.Sector,
                    Basis = Output.Basis,
                    Period = end.Plus(ahead),
                    Mean = forecast[ahead - 1],
                    Baseline = baseline[index]?[ahead - 1] ?? double.NaN,
                    Movement = movement,
                    MeanWithoutLastYear = Earlier(index, ahead, years: 1),
                    MeanWithoutLastTwoYears = Earlier(index, ahead, years: 2),
                    Intervals = [.. options.LevelsPercent.Select(level => intervals.Interval(index, ahead, level))],
                    Method = text.Method(node, ahead),
                    BacktestError = errors.At(index, ahead),
                    Unit = unit,
                };
            }
        }
    }

    // What was said of the same period from so many years before.
    private double Earlier(int node, int ahead, int years)
    {
        var origin = years * Run.Panel.PeriodsPerYear;
        return origin < Run.Forecasts.Count && Run.Combined(origin, node) is { } forecast && ahead + origin <= forecast.Length
            ? forecast[ahead + origin - 1]
            : double.NaN;
    }

    // What would have been published at an origin, with as few paths as two levels need.
    private Func<int, int, double, ForecastInterval> IntervalsAt(int at)
    {
        var (seen, horizon) = (Calibrator(at), Math.Min(at, HorizonPeriods));
        var rows = new OriginPaths(Hierarchy, Run, seen, at, horizon);
        return new PathIntervals(Run, rows, rows.Draw(BacktestPaths, options.Seed, parallel), seen, at, [], horizon, parallel).Interval;
    }

    private OriginPaths Rows() => new(Hierarchy, Run, calibrator, 0, HorizonPeriods);

    private IntervalCalibrator Calibrator(int at) => new(Run.ErrorsSeenAt(at), Run.DirectErrorsSeenAt(at));

    private IEnumerable<BacktestScore> Scores(List<BacktestOutcome> outcomes)
    {
        var groups = RollingOriginBacktest.Scores(
            outcomes, outcome => $"{BacktestScore.Pooled}:{Hierarchy.Nodes[outcome.Node].Series.Group}", isOneUnit: true);
        var shown = outcomes.Where(outcome => outcome.Method == BacktestScore.Combined || outcome.Method == Run.Forecasts[0].Baseline);
        return groups.Concat(RollingOriginBacktest.Scores(shown, outcome => Hierarchy.Nodes[outcome.Node].Id, isOneUnit: true));
    }
}
