using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// The intervals that are published at an origin: quantiles of the joint paths, where these agree with how wrong the rows' group
/// has been (<see cref="IntervalCalibrator"/>); the calibrated bounds themselves where they do not.
/// </summary>
internal sealed class PathIntervals
{
    /// <summary>Largest logarithm of the ratio of widths, on the whole of a group, at which paths and calibrated bounds agree.</summary>
    private const double Tolerance = 0.15;

    /// <summary>Beyond this level the paths are too few to say.</summary>
    private const double LargestPercent = 99;

    private static readonly double[] Judged = [80, 95];

    private readonly PanelRun run;
    private readonly IntervalCalibrator calibrator;
    private readonly int origin;
    private readonly Dictionary<(int Node, double Level), (double Lower, double Upper)[]> bounds = [];
    private readonly HashSet<string> disagreeing = new(StringComparer.Ordinal);

    /// <param name="run">The forecasts.</param>
    /// <param name="paths">What is drawn.</param>
    /// <param name="values">The paths.</param>
    /// <param name="calibrator">Errors that had been seen at the origin.</param>
    /// <param name="origin">Periods before the end.</param>
    /// <param name="levelsPercent">All that will be asked for.</param>
    /// <param name="horizon">Steps.</param>
    /// <param name="parallel">Threads; the answer does not depend on them.</param>
    public PathIntervals(
        PanelRun run, OriginPaths paths, double[] values, IntervalCalibrator calibrator, int origin, IEnumerable<double> levelsPercent, int horizon, ParallelOptions parallel)
    {
        (this.run, this.calibrator, this.origin) = (run, calibrator, origin);
        double[] levels = [.. levelsPercent.Concat(Judged).Distinct()];
        var nodes = Enumerable.Range(0, run.Nodes.Count).Where(node => paths.RowsOf(node) is not null).ToList();
        var quantiles = new PathQuantiles(values, paths.Additive.Count, horizon, parallel).Of(
            [.. nodes.Select(node => paths.RowsOf(node)!)],
            [.. levels.SelectMany(level => new[] { (1 - (level / 100)) / 2, (1 + (level / 100)) / 2 })]);
        for (var index = 0; index < nodes.Count; index++)
        {
            for (var level = 0; level < levels.Length; level++)
            {
                bounds.Add((nodes[index], levels[level]), Widening(run.Combined(origin, nodes[index])!, quantiles[index], 2 * level));
            }
        }

        foreach (var group in nodes.GroupBy(node => run.Nodes[node].Group, StringComparer.Ordinal))
        {
            if (Judged.Any(level => Enumerable.Range(1, horizon).Any(ahead => Math.Abs(Misfit(group, ahead, level)) > Tolerance)))
            {
                disagreeing.Add(group.Key);
            }
        }
    }

    /// <summary>Groups whose intervals are not the paths'.</summary>
    public IReadOnlySet<string> Disagreeing => disagreeing;

    /// <summary>The interval of a node at a level that was announced.</summary>
    public ForecastInterval Interval(int node, int ahead, double levelPercent)
    {
        if (disagreeing.Contains(run.Nodes[node].Group))
        {
            return run.Interval(calibrator, origin, node, ahead, levelPercent);
        }

        var (lower, upper) = bounds[(node, levelPercent)][ahead - 1];
        if (levelPercent <= LargestPercent)
        {
            return new ForecastInterval(levelPercent, lower, upper);
        }

        var calibrated = run.Interval(calibrator, origin, node, ahead, levelPercent);
        return new ForecastInterval(levelPercent, Math.Min(lower, calibrated.Lower), Math.Max(upper, calibrated.Upper));
    }

    // The uncertainty does not shrink with the horizon, whatever 1,000 paths do.
    private static (double Lower, double Upper)[] Widening(double[] means, double[][] quantiles, int position)
    {
        var (below, above) = (0.0, 0.0);
        return [.. quantiles.Select((step, index) =>
        {
            below = Math.Min(below, step[position] - means[index]);
            above = Math.Max(above, step[position + 1] - means[index]);
            return (means[index] + below, means[index] + above);
        })];
    }

    private double Misfit(IEnumerable<int> nodes, int ahead, double level) => nodes
        .Select(node =>
        {
            var (own, calibrated) = (bounds[(node, level)][ahead - 1], run.Interval(calibrator, origin, node, ahead, level));
            return Math.Log((own.Upper - own.Lower) / (calibrated.Upper - calibrated.Lower));
        })
        .Where(double.IsFinite)
        .DefaultIfEmpty(0)
        .Average();
}
