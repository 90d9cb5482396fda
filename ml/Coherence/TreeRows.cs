using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>The rows of one tree that have a forecast at an origin, in the order of <see cref="SumConstraints"/>.</summary>
internal sealed class TreeRows
{
    private readonly double[]?[] forecasts;

    /// <param name="nodes">All nodes of the panel.</param>
    /// <param name="tree">Which tree.</param>
    /// <param name="forecasts">By series of the panel.</param>
    public TreeRows(IReadOnlyList<PanelNode> nodes, int tree, double[]?[] forecasts)
    {
        this.forecasts = forecasts;
        var inTree = Enumerable.Range(0, nodes.Count).Where(index => nodes[index].Tree == tree).ToList();
        var position = new Dictionary<int, int>();
        List<int> rows = [];
        foreach (var index in inTree.Where(index => nodes[index].Parts.Length == 1))
        {
            if (forecasts[nodes[index].Parts[0]] is not null && position.TryAdd(nodes[index].Parts[0], position.Count))
            {
                rows.Add(index);
            }
        }

        var aggregates = inTree.Where(index =>
            nodes[index].IsAggregate && forecasts[nodes[index].Own] is not null && nodes[index].Parts.All(position.ContainsKey)).ToList();
        Nodes = [.. rows, .. aggregates];
        Series = [.. rows.Select(row => nodes[row].Parts[0]), .. aggregates.Select(row => nodes[row].Own)];
        Sums = new SumConstraints(rows.Count, [.. aggregates.Select(row => nodes[row].Parts.Select(part => position[part]).ToArray())]);
    }

    /// <summary>By row, the position of its node.</summary>
    public IReadOnlyList<int> Nodes { get; }

    /// <summary>By row, the position of its series in the panel.</summary>
    public IReadOnlyList<int> Series { get; }

    public SumConstraints Sums { get; }

    /// <summary>By step, then row.</summary>
    public double[][] Forecasts(int horizon) =>
        [.. Enumerable.Range(0, horizon).Select(step => Series.Select(series => forecasts[series]![step]).ToArray())];
}
