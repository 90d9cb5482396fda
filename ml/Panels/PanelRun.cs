using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Intervals;

namespace EconomyPipeline.Ml.Panels;

/// <summary>
/// A panel forecast from every origin, its last period and those before it. Whatever is said at an origin uses nothing after
/// it: the forecasts, the weight of the pooled model, the scales and the errors that calibrate the intervals.
/// </summary>
internal sealed class PanelRun
{
    private readonly double[]?[][] nodeForecasts;
    private readonly double[][] scales;
    private readonly List<(int Origin, int Node, ScaledError Error)> errors = [];

    /// <param name="panel">What is forecast.</param>
    /// <param name="nodes">What is published.</param>
    /// <param name="origins">How many periods before the end the earliest origin lies.</param>
    /// <param name="options">Horizon, seed and threads.</param>
    /// <param name="cancellationToken">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    public PanelRun(SeriesPanel panel, IReadOnlyList<PanelNode> nodes, int origins, ForecastOptions options, CancellationToken cancellationToken)
    {
        Panel = panel;
        Nodes = nodes;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = cancellationToken };
        var forecasts = new OriginForecasts[origins + 1];
        Parallel.For(0, origins + 1, parallel, origin =>
            forecasts[origin] = OriginForecasts.Compute(panel, origin, options, parallel));
        Forecasts = forecasts;
        Combination = new PanelCombination(panel, forecasts, options, parallel);
        nodeForecasts = [.. forecasts.Select(at => NodeForecasts(Combination.At(at.Origin)))];
        scales = [.. forecasts.Select(at => Scales(at.Origin))];
        CollectErrors(options.HorizonPeriods);
    }

    public SeriesPanel Panel { get; }

    public IReadOnlyList<PanelNode> Nodes { get; }

    /// <summary>By origin, from 0.</summary>
    public IReadOnlyList<OriginForecasts> Forecasts { get; }

    /// <summary>Ordinal of the panel's last period.</summary>
    public int EndTime => Panel.Series.Max(series => series.EndTime);

    /// <summary>What is published of the panel's series.</summary>
    public PanelCombination Combination { get; }

    /// <summary>The combination's forecast of a node from an origin; null where a part has none.</summary>
    public double[]? Combined(int origin, int node) => nodeForecasts[origin][node];

    /// <summary>One method's forecast of every node from an origin.</summary>
    public double[]?[] NodeForecasts(int origin, string method) => NodeForecasts(Forecasts[origin][method]);

    /// <summary>Errors of the combination that had been seen at an origin.</summary>
    /// <param name="origin">Periods before the end; negative is after it, when all had been seen.</param>
    public IEnumerable<ScaledError> ErrorsSeenAt(int origin) => errors
        .Where(entry => entry.Origin - entry.Error.Ahead >= origin
            && entry.Origin - entry.Error.Ahead < Math.Max(0, origin) + SeriesPanel.OriginsPerHorizon
            && CanJudge(entry.Origin, entry.Node, Math.Max(0, origin)))
        .Select(entry => entry.Error);

    /// <summary>The interval of a node's forecast.</summary>
    public ForecastInterval Interval(IntervalCalibrator calibrator, int origin, int node, int ahead, double levelPercent)
    {
        var mean = Combined(origin, node)![ahead - 1];
        if (Nodes[node].Parts.All(part => Panel.Series[part].IsZeroAt(origin)))
        {
            return new ForecastInterval(levelPercent, 0, 0);
        }

        var (lower, upper) = calibrator.Bounds(Nodes[node].Group, ahead, Length(origin, node), levelPercent / 100);
        var bound = mean + (lower * scales[origin][node]);
        return new ForecastInterval(levelPercent, CanBeNegative(origin, node) ? bound : Math.Max(0, bound), mean + (upper * scales[origin][node]));
    }

    /// <summary>The value that was observed; NaN when it is missing or still to come.</summary>
    public double Actual(int origin, int node, int ahead)
    {
        var actual = Nodes[node].Actual;
        var position = actual.Length - 1 - origin + ahead;
        return ahead <= origin && position >= 0 ? actual[position] : double.NaN;
    }

    /// <summary>Whether a node can be judged at an origin with what is known at <paramref name="now"/>.</summary>
    public bool CanJudge(int origin, int node, int now) => Nodes[node].Parts.All(part => Panel.CanJudge(Panel.Series[part], origin, now));

    private double Unit(int origin, int node, int ahead) => scales[origin][node] * ErrorScale.Growth(ahead, Length(origin, node));

    private int Length(int origin, int node) => Nodes[node].Parts.Max(part => Panel.Series[part].LengthAt(origin, Panel.PeriodsPerYear));

    private bool CanBeNegative(int origin, int node)
    {
        foreach (var value in Nodes[node].HistoryAt(origin))
        {
            if (value < 0)
            {
                return true;
            }
        }

        return Nodes[node].IsDifference;
    }

    private double[]?[] NodeForecasts(double[]?[] forecasts) => [.. Nodes.Select(node => node.Sum(forecasts))];

    private double[] Scales(int origin)
    {
        // A difference may be next to nothing: what it moves by says nothing as a share of it.
        var relative = Nodes.Select(node => node.IsDifference ? double.NaN : ErrorScale.OwnRelative(node.HistoryAt(origin))).ToList();
        var common = Nodes.Select((node, index) => (node.Group, Value: relative[index]))
            .Where(pair => double.IsFinite(pair.Value) && pair.Value > 0)
            .GroupBy(pair => pair.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => MedianCombination.Median([.. group.Select(pair => pair.Value)]), StringComparer.Ordinal);
        return [.. Nodes.Select(node => ErrorScale.Of(
            node.HistoryAt(origin), node.IsDifference ? double.NaN : common.GetValueOrDefault(node.Group, double.NaN)))];
    }

    private void CollectErrors(int horizon)
    {
        for (var origin = 1; origin < Forecasts.Count; origin++)
        {
            for (var node = 0; node < Nodes.Count; node++)
            {
                if (Combined(origin, node) is not { } forecast || !CanJudge(origin, node, origin))
                {
                    continue;
                }

                for (var ahead = 1; ahead <= Math.Min(origin, horizon); ahead++)
                {
                    var value = (Actual(origin, node, ahead) - forecast[ahead - 1]) / Unit(origin, node, ahead);
                    if (double.IsFinite(value))
                    {
                        errors.Add((origin, node, new ScaledError(Nodes[node].Group, EndTime - origin, ahead, value).Cut()));
                    }
                }
            }
        }
    }
}
