using EconomyPipeline.Ml.Coherence;
using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Intervals;

namespace EconomyPipeline.Ml.Panels;

/// <summary>
/// A panel forecast from every origin, its last period and those before it. Whatever is said at an origin uses nothing after
/// it: the forecasts, the weight of the pooled model, how sums are made to add up, the scales and the errors that calibrate the
/// intervals.
/// </summary>
internal sealed class PanelRun
{
    // Group of the errors of sums that were forecast directly, before they had parts to add up to.
    private const string DirectGroup = "published-total";

    private readonly OriginErrors known;
    private readonly RollingReconciliation[] trees;
    private readonly double[]?[][] additive;
    private readonly double[]?[][] nodeForecasts;
    private readonly List<(ErrorPlace Place, ScaledError Error)> errors = [];

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

        // One origin after the other, each on all threads: ML.NET trains one model at a time in a process, and threads that wait
        // for their turn are those that the training needs.
        for (var origin = 0; origin <= origins; origin++)
        {
            forecasts[origin] = OriginForecasts.Compute(panel, origin, options, parallel);
        }

        Forecasts = forecasts;
        Combination = new PanelCombination(panel, forecasts, options, parallel);
        known = new OriginErrors(panel, nodes, [.. forecasts.Select(at => Scales(at.Origin))]);
        double[]?[][] direct = [.. forecasts.Select(at => Combination.At(at.Origin))];
        Floors = DifferenceFloor.Of(panel, nodes);
        trees = new RollingReconciliation[nodes.Max(node => node.Tree) + 1];
        Parallel.For(0, trees.Length, parallel, tree => trees[tree] = new RollingReconciliation(known, tree, direct, options.HorizonPeriods));
        additive = [.. forecasts.Select(at => Reconciled(at.Origin))];
        nodeForecasts = [.. additive.Select(NodeForecasts)];
        CollectErrors(direct, options.HorizonPeriods);
    }

    public SeriesPanel Panel { get; }

    public IReadOnlyList<PanelNode> Nodes { get; }

    /// <summary>How far down differences may go.</summary>
    public IReadOnlyList<DifferenceFloor> Floors { get; }

    /// <summary>By origin, from 0.</summary>
    public IReadOnlyList<OriginForecasts> Forecasts { get; }

    /// <summary>Ordinal of the panel's last period.</summary>
    public int EndTime => Panel.Series.Max(series => series.EndTime);

    /// <summary>What is published of the panel's series.</summary>
    public PanelCombination Combination { get; }

    /// <summary>The combination's forecast of a node from an origin; null where a part has none.</summary>
    public double[]? Combined(int origin, int node) => nodeForecasts[origin][node];

    /// <summary>What was published of the additive series from an origin, by series; the others are as they were forecast.</summary>
    public double[]?[] Additive(int origin) => additive[origin];

    /// <summary>Replaces what is published of the additive series from the panel's last period, and so of their sums.</summary>
    public void Restate(double[]?[] forecasts)
    {
        additive[0] = forecasts;
        nodeForecasts[0] = NodeForecasts(forecasts);
    }

    /// <summary>How a tree is made to add up at an origin, of <see cref="ReconciliationMethod.All"/>.</summary>
    public string Reconciliation(int origin, int tree) => trees[tree].Chosen(origin);

    /// <summary>Mean error of a way to add up and of bottom-up, by judged origin, in units of the nodes' scales.</summary>
    public IReadOnlyList<(double Own, double BottomUp)> ReconciliationLosses(int tree, string method) => trees[tree].Losses(0, method);

    /// <summary>Every node as one way to add up has it, whichever is taken.</summary>
    public double[]?[] Reconciled(int origin, string method) => NodeForecasts(Reconciled(origin, _ => method));

    /// <summary>What a node's errors are measured in at an origin, in its unit.</summary>
    public double Scale(int origin, int node) => known.Scales[origin][node];

    /// <summary>One method's forecast of every node from an origin.</summary>
    public double[]?[] NodeForecasts(int origin, string method) => NodeForecasts(Forecasts[origin][method]);

    /// <summary>Errors of the combination that had been seen at an origin.</summary>
    public IEnumerable<ScaledError> ErrorsSeenAt(int origin) => Seen(origin)
        .Where(entry => entry.Error.Group != DirectGroup && CanJudge(entry.Place.Origin, entry.Place.Node, origin))
        .Select(entry => entry.Error);

    /// <summary>Errors that had been seen at an origin of sums forecast directly when they had no parts yet: they share the shocks.</summary>
    public IEnumerable<ScaledError> DirectErrorsSeenAt(int origin) => Seen(origin).Where(entry => entry.Error.Group == DirectGroup).Select(entry => entry.Error);

    /// <summary>The interval of a node's forecast.</summary>
    public ForecastInterval Interval(IntervalCalibrator calibrator, int origin, int node, int ahead, double levelPercent)
    {
        var mean = Combined(origin, node)![ahead - 1];
        if (Nodes[node].Parts.All(part => Panel.Series[part].IsZeroAt(origin)))
        {
            return new ForecastInterval(levelPercent, 0, 0);
        }

        var (lower, upper) = calibrator.Bounds(Nodes[node].Group, ahead, Length(origin, node), levelPercent / 100);
        var bound = mean + (lower * Scale(origin, node));
        return new ForecastInterval(levelPercent, CanBeNegative(origin, node) ? bound : Math.Max(0, bound), mean + (upper * Scale(origin, node)));
    }

    /// <summary>The value that was observed; NaN when it is missing or still to come.</summary>
    public double Actual(int origin, int node, int ahead) => known.Actual(origin, node, ahead);

    /// <summary>Whether a node can be judged at an origin with what is known at <paramref name="now"/>.</summary>
    public bool CanJudge(int origin, int node, int now) => known.CanJudge(origin, node, now);

    /// <summary>Whether a node holds a difference, or has been negative.</summary>
    public bool CanBeNegative(int origin, int node) => known.CanBeNegative(origin, node);

    /// <summary>Values of the longest of a node's parts.</summary>
    public int Length(int origin, int node) => Nodes[node].Parts.Max(part => Panel.Series[part].LengthAt(origin, Panel.PeriodsPerYear));

    private double[]?[] Reconciled(int origin, Func<int, string> method)
    {
        double[]?[] answer = [.. trees[0].Of(origin, method(0))];
        for (var tree = 1; tree < trees.Length; tree++)
        {
            var own = trees[tree].Of(origin, method(tree));
            foreach (var part in Nodes.Where(node => node.Tree == tree).SelectMany(node => node.Parts).Distinct())
            {
                answer[part] = own[part];
            }
        }

        foreach (var floor in Floors)
        {
            floor.Raise(answer);
        }

        return answer;
    }

    private double[]?[] Reconciled(int origin) => Reconciled(origin, tree => trees[tree].Chosen(origin));

    private double[]?[] NodeForecasts(double[]?[] forecasts) => [.. Nodes.Select(node => node.Sum(forecasts))];

    private double[] Scales(int origin)
    {
        var histories = Nodes.Select(node => WithoutSeasons(node.HistoryAt(origin))).ToList();

        // A difference may be next to nothing: what it moves by says nothing as a share of it.
        var relative = Nodes.Select((node, index) => node.IsDifference ? double.NaN : ErrorScale.OwnRelative(histories[index])).ToList();
        var common = Nodes.Select((node, index) => (node.Group, Value: relative[index]))
            .Where(pair => double.IsFinite(pair.Value) && pair.Value > 0)
            .GroupBy(pair => pair.Group, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => MedianCombination.Median([.. group.Select(pair => pair.Value)]), StringComparer.Ordinal);
        return [.. Nodes.Select((node, index) => ErrorScale.Of(
            histories[index], node.IsDifference ? double.NaN : common.GetValueOrDefault(node.Group, double.NaN)))];
    }

    // What comes back every year surprises nobody: it is no part of the movement that errors are measured in.
    private double[] WithoutSeasons(ReadOnlySpan<double> history)
    {
        if (Panel.PeriodsPerYear == 1 || History.FiniteRange(history).First < 0)
        {
            return history.ToArray();
        }

        var values = History.Complete(history, out _);
        return SeasonalIndices.Estimate(values, Panel.PeriodsPerYear).Remove(values);
    }

    private void CollectErrors(double[]?[][] direct, int horizon)
    {
        for (var origin = 1; origin < Forecasts.Count; origin++)
        {
            for (var node = 0; node < Nodes.Count; node++)
            {
                if (CanJudge(origin, node, origin) && Combined(origin, node) is { } forecast)
                {
                    CollectErrors(new ErrorPlace(origin, node, 0), forecast, horizon, Nodes[node].Group, Length(origin, node));
                }
                else if (Nodes[node].IsAggregate && direct[origin][Nodes[node].Own] is { } own && LastDirect(origin, node) is var last
                    && Panel.CanJudge(Panel.Series[Nodes[node].Own], origin, last))
                {
                    var length = Panel.Series[Nodes[node].Own].LengthAt(origin, Panel.PeriodsPerYear);
                    CollectErrors(new ErrorPlace(origin, node, last), own, horizon, DirectGroup, length);
                }
            }
        }
    }

    // The last origin at which its parts cannot be judged: the direct forecasts are judged as of then.
    private int LastDirect(int origin, int node) => Enumerable.Range(1, origin).First(earlier => !CanJudge(earlier, node, earlier));

    private void CollectErrors(ErrorPlace place, double[] forecast, int horizon, string group, int length)
    {
        var (origin, node) = (place.Origin, place.Node);
        for (var ahead = 1; ahead <= Math.Min(origin, horizon); ahead++)
        {
            var value = (Actual(origin, node, ahead) - forecast[ahead - 1]) / (Scale(origin, node) * ErrorScale.Growth(ahead, length));
            if (double.IsFinite(value))
            {
                errors.Add((place, new ScaledError(group, EndTime - origin, ahead, value).Cut()));
            }
        }
    }

    private IEnumerable<(ErrorPlace Place, ScaledError Error)> Seen(int now) => errors.Where(entry =>
        entry.Place.Origin - entry.Error.Ahead >= now
        && entry.Place.Origin - entry.Error.Ahead < Math.Max(now, entry.Place.From) + SeriesPanel.OriginsPerHorizon);

    /// <param name="Origin">Periods before the end.</param>
    /// <param name="Node">Position of the node.</param>
    /// <param name="From">The origin from which on backwards the error is looked at, where that is not the origin of the forecast.</param>
    private readonly record struct ErrorPlace(int Origin, int Node, int From);
}
