namespace EconomyPipeline.Ml.Paths;

/// <summary>Quantiles over the paths of sums of rows: of each path's sum, never sums of quantiles.</summary>
/// <param name="values">By path, then row, then step, flattened.</param>
/// <param name="rows">How many rows.</param>
/// <param name="horizon">How many steps.</param>
/// <param name="parallel">Threads; the answer does not depend on them.</param>
internal sealed class PathQuantiles(double[] values, int rows, int horizon, ParallelOptions parallel)
{
    private const int LargestBlock = 4_000_000;

    private readonly int count = rows == 0 ? 0 : values.Length / rows / horizon;

    /// <summary>By sum, then step, then probability.</summary>
    public double[][][] Of(IReadOnlyList<int[]> sums, IReadOnlyList<double> probabilities)
    {
        var answer = new double[sums.Count][][];
        var block = Math.Max(1, LargestBlock / Math.Max(1, count * horizon));
        for (var first = 0; first < sums.Count; first += block)
        {
            var from = first;
            var totals = Totals(sums, from, Math.Min(block, sums.Count - from));
            Parallel.For(0, totals.Length, parallel, index => answer[from + index] = Array.ConvertAll(totals[index], sorted =>
            {
                Array.Sort(sorted);
                return probabilities.Select(probability => PathMargin.Quantile(sorted, probability)).ToArray();
            }));
        }

        return answer;
    }

    // By sum, then step, then path. Path by path, since that is how the values lie in memory.
    private double[][][] Totals(IReadOnlyList<int[]> sums, int first, int number)
    {
        var totals = new double[number][][];
        for (var index = 0; index < number; index++)
        {
            totals[index] = [.. Enumerable.Range(0, horizon).Select(_ => new double[count])];
        }

        Parallel.For(0, count, parallel, path =>
        {
            for (var index = 0; index < number; index++)
            {
                foreach (var row in sums[first + index])
                {
                    for (var step = 0; step < horizon; step++)
                    {
                        totals[index][step][path] += values[(((path * rows) + row) * horizon) + step];
                    }
                }
            }
        });
        return totals;
    }
}
