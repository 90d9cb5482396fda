using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>The joint paths that are drawn at one origin of the accounts, with nothing known after it.</summary>
internal sealed class OriginPaths
{
    private readonly AccountsHierarchy hierarchy;
    private readonly PanelRun run;
    private readonly IntervalCalibrator calibrator;
    private readonly int origin;
    private readonly int horizon;
    private readonly int[] series;
    private readonly Dictionary<int, int> rowOf;
    private readonly double[][] means;

    /// <param name="hierarchy">What adds up to what.</param>
    /// <param name="run">The forecasts and their errors.</param>
    /// <param name="calibrator">Errors that had been seen at the origin.</param>
    /// <param name="origin">Periods before the end.</param>
    /// <param name="horizon">Steps.</param>
    public OriginPaths(AccountsHierarchy hierarchy, PanelRun run, IntervalCalibrator calibrator, int origin, int horizon)
    {
        var forecasts = run.Additive(origin);
        (this.hierarchy, this.run, this.calibrator, this.origin, this.horizon) = (hierarchy, run, calibrator, origin, horizon);
        series = [.. Enumerable.Range(0, hierarchy.Additive.Count).Where(index => forecasts[index] is not null)];
        rowOf = series.Select((one, row) => (one, row)).ToDictionary(pair => pair.one, pair => pair.row);
        means = [.. series.Select(index => forecasts[index]![..horizon])];
    }

    /// <summary>What the rows are.</summary>
    public IReadOnlyList<(RegionCode Region, SectorCode Sector)> Additive => [.. series.Select(index => hierarchy.Additive[index])];

    /// <summary>The rows that a node is the sum of; null where one has no forecast.</summary>
    public int[]? RowsOf(int node) =>
        run.Nodes[node].Parts is var parts && Array.TrueForAll(parts, rowOf.ContainsKey) ? Array.ConvertAll(parts, part => rowOf[part]) : null;

    /// <summary>By path, then row, then step, flattened.</summary>
    public double[] Draw(int count, int seed, ParallelOptions parallel)
    {
        var cells = Cells();
        var sums = Enumerable.Range(0, run.Nodes.Count)
            .Where(node => hierarchy.Nodes[node].IsSum && run.Nodes[node].Parts.Length > 1)
            .Select(node => (Node: node, Rows: RowsOf(node)))
            .Where(pair => pair.Rows is not null)
            .Select(pair => new PathSum(pair.Node, run.Nodes[pair.Node].Group, pair.Rows!, Bands(pair.Node)))
            .ToList();
        var rows = new PathRows(
            means, Array.ConvertAll(cells, Bands), Kinds(), Array.ConvertAll(cells, node => run.CanBeNegative(origin, node)), Floors(), Errors(cells), sums);
        return new PathSampler(rows, seed, parallel).Draw(count);
    }

    private int[] Cells()
    {
        var nodes = new Dictionary<int, int>();
        for (var node = 0; node < run.Nodes.Count; node++)
        {
            if (run.Nodes[node].Parts.Length == 1)
            {
                nodes.TryAdd(run.Nodes[node].Parts[0], node);
            }
        }

        return Array.ConvertAll(series, index => nodes[index]);
    }

    private Band[] Bands(int node)
    {
        if (Array.TrueForAll(run.Nodes[node].Parts, part => run.Panel.Series[part].IsZeroAt(origin)))
        {
            return new Band[horizon];
        }

        var (scale, length, group) = (run.Scale(origin, node), run.Length(origin, node), run.Nodes[node].Group);
        return [.. Enumerable.Range(1, horizon).Select(ahead =>
        {
            var (narrow, wide) = (calibrator.Bounds(group, ahead, length, 0.8), calibrator.Bounds(group, ahead, length, 0.95));
            return new Band(-narrow.Lower * scale, -wide.Lower * scale, narrow.Upper * scale, wide.Upper * scale);
        })];
    }

    private RowKind[] Kinds()
    {
        var regions = Additive.Select(row => row.Region).Distinct().ToList();
        var sectors = Additive.Select(row => row.Sector).Distinct().ToList();
        return [.. Additive.Select(row => new RowKind(
            row.Region == RegionCode.Discrepancy ? ShockBlock.Discrepancy : row.Region == RegionCode.Nation ? ShockBlock.Nation : ShockBlock.Regencies,
            regions.IndexOf(row.Region),
            sectors.IndexOf(row.Sector)))];
    }

    private int[]?[] Floors()
    {
        var floors = new int[]?[series.Length];
        foreach (var floor in run.Floors.Where(floor => rowOf.ContainsKey(floor.Difference)))
        {
            floors[rowOf[floor.Difference]] = [.. floor.Others.Where(rowOf.ContainsKey).Select(other => rowOf[other])];
        }

        return floors;
    }

    // What was published from earlier origins added up, and so did what came: their errors add up too.
    private double[][] Errors(int[] cells) =>
        [.. Enumerable.Range(origin + 1, Math.Min(SeriesPanel.OriginsPerHorizon, run.Forecasts.Count - 1 - origin))
            .Select(earlier => Array.ConvertAll(cells, node => Error(earlier, node)))
            .Where(vector => 2 * vector.Count(double.IsFinite) >= vector.Length)];

    private double Error(int earlier, int node)
    {
        var value = run.CanJudge(earlier, node, origin) && run.Combined(earlier, node) is { } forecast
            ? (run.Actual(earlier, node, 1) - forecast[0]) / run.Scale(earlier, node)
            : double.NaN;
        return double.IsFinite(value) ? Math.Clamp(value, -ScaledError.Largest, ScaledError.Largest) : double.NaN;
    }
}
