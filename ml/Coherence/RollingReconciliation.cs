using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// Every way to make one tree add up, from every origin, with nothing known after it, and which of them had been best by then.
/// </summary>
/// <remarks>
/// Bottom-up unless another way could be used at two earlier origins at least, and has won over all of them together, even
/// without the origin at which it won most: the covariance of a few errors, or a total's own forecast after a break, can be worse than none.
/// </remarks>
internal sealed class RollingReconciliation
{
    private const int FewestOrigins = 2;

    private readonly OriginErrors errors;
    private readonly int tree;
    private readonly int horizon;
    private readonly Dictionary<string, double[]?[]>[] candidates;
    private readonly string[] chosen;

    /// <param name="errors">Nodes, scales and what was observed.</param>
    /// <param name="tree">Which tree of the nodes.</param>
    /// <param name="forecasts">By origin, then series, then step.</param>
    /// <param name="horizon">Steps.</param>
    public RollingReconciliation(OriginErrors errors, int tree, IReadOnlyList<double[]?[]> forecasts, int horizon)
    {
        (this.errors, this.tree, this.horizon) = (errors, tree, horizon);
        candidates = new Dictionary<string, double[]?[]>[forecasts.Count];
        chosen = new string[forecasts.Count];
        for (var origin = forecasts.Count - 1; origin >= 0; origin--)
        {
            candidates[origin] = Candidates(new TreeRows(errors.Nodes, tree, forecasts[origin]), forecasts, origin);
            chosen[origin] = Choose(origin);
        }
    }

    /// <summary>What is taken at an origin, of <see cref="ReconciliationMethod.All"/>.</summary>
    public string Chosen(int origin) => chosen[origin];

    /// <summary>The additive series' forecasts, by series of the panel, as a method makes them.</summary>
    public double[]?[] Of(int origin, string method) => candidates[origin].GetValueOrDefault(method) ?? candidates[origin][ReconciliationMethod.BottomUp];

    /// <summary>
    /// Mean error of a method, and of bottom-up beside it, in units of the rows' scales, at each origin that is judged at
    /// <paramref name="now"/> and at which the method could be used: each group of nodes counts the same.
    /// </summary>
    public IReadOnlyList<(double Own, double BottomUp)> Losses(int now, string method) =>
        [.. Enumerable.Range(now + 1, candidates.Length - now - 1)
            .Where(origin => origin <= now + SeriesPanel.OriginsPerHorizon && candidates[origin].ContainsKey(method))
            .Select(origin => (Own: Loss(origin, now, method), BottomUp: Loss(origin, now, ReconciliationMethod.BottomUp)))
            .Where(pair => double.IsFinite(pair.Own))];

    private double Loss(int origin, int now, string method) => errors.Loss(tree, origin, now, Of(origin, method), horizon);

    private Dictionary<string, double[]?[]> Candidates(TreeRows rows, IReadOnlyList<double[]?[]> forecasts, int origin)
    {
        var answer = new Dictionary<string, double[]?[]>(StringComparer.Ordinal) { [ReconciliationMethod.BottomUp] = forecasts[origin] };
        if (rows.Sums.Aggregates == 0)
        {
            return answer;
        }

        var seen = errors.Seen(rows, forecasts, origin);
        var deviations = errors.Deviations(rows, seen, origin);
        var canBeNegative = rows.Nodes.Take(rows.Sums.Additive).Select(node => errors.CanBeNegative(origin, node)).ToArray();
        var steps = rows.Forecasts(horizon);

        double[]?[]? Reconcile(ErrorCovariance? covariance) => covariance is not null && MinTrace.Reconcile(rows.Sums, covariance, steps, canBeNegative) is { } values
            ? Spread(rows, values, forecasts[origin])
            : null;

        var weighted = Reconcile(ErrorCovariance.Diagonal(deviations))
            ?? Reconcile(ErrorCovariance.Diagonal([.. Enumerable.Range(0, rows.Sums.Count).Select(row => Math.Sqrt(rows.Sums.Leaves(row)))]));
        if (weighted is not null)
        {
            answer[ReconciliationMethod.Weighted] = weighted;
        }

        if (Reconcile(ErrorCovariance.Shrunk(deviations, OriginErrors.Common(rows, seen))) is { } minTrace)
        {
            answer[ReconciliationMethod.MinTrace] = minTrace;
        }

        return answer;
    }

    private static double[]?[] Spread(TreeRows rows, double[][] values, double[]?[] forecasts)
    {
        double[]?[] answer = [.. forecasts];
        for (var row = 0; row < rows.Sums.Additive; row++)
        {
            answer[rows.Series[row]] = [.. values.Select(step => step[row])];
        }

        return answer;
    }

    private string Choose(int now)
    {
        var (best, least) = (ReconciliationMethod.BottomUp, 1.0);
        foreach (var method in ReconciliationMethod.All.Where(method => candidates[now].ContainsKey(method)))
        {
            var losses = Losses(now, method);
            if (losses.Count < FewestOrigins)
            {
                continue;
            }

            var gains = losses.Select(pair => pair.BottomUp - pair.Own).ToList();
            var ratio = losses.Sum(pair => pair.Own) / losses.Sum(pair => pair.BottomUp);
            if (ratio < least && gains.Sum() > gains.Max())
            {
                (best, least) = (method, ratio);
            }
        }

        return best;
    }
}
