using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>How forecasts of nodes have erred, in units of the nodes' scales, as far as it had been seen at an origin.</summary>
/// <param name="Panel">The panel.</param>
/// <param name="Nodes">Its nodes.</param>
/// <param name="Scales">By origin, then node.</param>
internal sealed record OriginErrors(SeriesPanel Panel, IReadOnlyList<PanelNode> Nodes, double[][] Scales)
{
    /// <summary>How many errors the group's mean square counts as, beside a row's own.</summary>
    private const double Borrowed = 3;

    /// <summary>The value that was observed; NaN when it is missing or still to come.</summary>
    public double Actual(int origin, int node, int ahead)
    {
        var actual = Nodes[node].Actual;
        var position = actual.Length - 1 - origin + ahead;
        return ahead <= origin && position >= 0 ? actual[position] : double.NaN;
    }

    /// <summary>Whether the parts of a node can be judged at an origin with what is known at <paramref name="now"/>.</summary>
    public bool CanJudge(int origin, int node, int now) => Array.TrueForAll(Nodes[node].Parts, part => Panel.CanJudge(Panel.Series[part], origin, now));

    /// <summary>Whether it holds a difference, or has been negative.</summary>
    public bool CanBeNegative(int origin, int node)
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

    /// <summary>
    /// Errors one period ahead of the forecasts made directly, that had been seen at an origin: by earlier origin, then row;
    /// NaN where a row had no forecast or cannot be judged.
    /// </summary>
    public IReadOnlyList<double[]> Seen(TreeRows rows, IReadOnlyList<double[]?[]> forecasts, int now)
    {
        List<double[]> answer = [];
        for (var origin = now + 1; origin < Math.Min(forecasts.Count, now + 1 + SeriesPanel.OriginsPerHorizon); origin++)
        {
            answer.Add([.. rows.Nodes.Select((node, row) =>
            {
                var series = rows.Series[row];
                var value = forecasts[origin][series] is { } forecast && Panel.CanJudge(Panel.Series[series], origin, now)
                    ? (Actual(origin, node, 1) - forecast[0]) / Scales[origin][node]
                    : double.NaN;
                return double.IsFinite(value) ? Math.Clamp(value, -ScaledError.Largest, ScaledError.Largest) : double.NaN;
            })]);
        }

        return answer;
    }

    /// <summary>The vectors in which at least half of the additive rows have an error: what goes with what can be read from those alone.</summary>
    public static IReadOnlyList<double[]> Common(TreeRows rows, IReadOnlyList<double[]> seen) =>
        [.. seen.Where(vector => 2 * vector.Take(rows.Sums.Additive).Count(double.IsFinite) >= rows.Sums.Additive)];

    /// <summary>
    /// Standard deviations of the errors by row, in the rows' unit: a row's own mean square and that of its group, weighted by
    /// how many errors each rests on, so that neither few errors nor zero ones make a row certain.
    /// </summary>
    public double[] Deviations(TreeRows rows, IReadOnlyList<double[]> seen, int now)
    {
        var squares = rows.Nodes
            .Select((_, row) => seen.Select(vector => vector[row]).Where(double.IsFinite).Select(error => error * error).ToList())
            .ToList();
        var groups = rows.Nodes
            .Select((node, row) => (Nodes[node].Group, Squares: squares[row]))
            .GroupBy(pair => pair.Group, pair => pair.Squares, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(own => own).DefaultIfEmpty(1).Average(), StringComparer.Ordinal);
        return [.. rows.Nodes.Select((node, row) =>
            Scales[now][node] * Math.Sqrt(((Borrowed * groups[Nodes[node].Group]) + squares[row].Sum()) / (Borrowed + squares[row].Count)))];
    }

    /// <summary>
    /// Mean over the groups of a tree of the mean error, of what had been seen at <paramref name="now"/>; NaN where nothing can be
    /// judged. Differences are left out: they move by next to nothing, and would decide what is best for output.
    /// </summary>
    public double Loss(int tree, int origin, int now, double[]?[] forecasts, int horizon)
    {
        var groups = new Dictionary<string, (double Sum, int Count)>(StringComparer.Ordinal);
        for (var index = 0; index < Nodes.Count; index++)
        {
            var node = Nodes[index];
            if (node.Tree != tree || node.IsDifference || !CanJudge(origin, index, now) || node.Sum(forecasts) is not { } sum)
            {
                continue;
            }

            for (var ahead = 1; ahead <= Math.Min(horizon, origin - now); ahead++)
            {
                var error = Math.Abs(Actual(origin, index, ahead) - sum[ahead - 1]) / Scales[origin][index];
                if (double.IsFinite(error))
                {
                    var (total, count) = groups.GetValueOrDefault(node.Group);
                    groups[node.Group] = (total + Math.Min(error, ScaledError.Largest), count + 1);
                }
            }
        }

        return groups.Count == 0 ? double.NaN : groups.OrderBy(group => group.Key, StringComparer.Ordinal).Average(group => group.Value.Sum / group.Value.Count);
    }
}
