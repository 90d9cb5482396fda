using MathNet.Numerics.LinearAlgebra;

namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>
/// A chain of classes: n_ij moves from i to j, p_ij = n_ij / Σ_j n_ij. A class that no move begins in is taken to stay
/// (p_ii = 1). Classes that are never visited are not part of it. Source: Quah (1993); Kemeny and Snell (1976).
/// </summary>
public static class MarkovChain
{
    /// <summary>Moves between the classes of consecutive years.</summary>
    /// <param name="years">The class of each region (or −1 where it is to be passed over), by year.</param>
    /// <param name="classes">How many classes there are.</param>
    public static int[][] Count(IReadOnlyList<int[]> years, int classes)
    {
        var counts = Enumerable.Range(0, classes).Select(_ => new int[classes]).ToArray();
        for (var year = 1; year < years.Count; year++)
        {
            for (var region = 0; region < years[year].Length; region++)
            {
                var (from, to) = (years[year - 1][region], years[year][region]);
                if (from >= 0 && to >= 0)
                {
                    counts[from][to]++;
                }
            }
        }

        return counts;
    }

    /// <summary>Rows of probabilities, each of which sums to 1.</summary>
    public static double[][] Probabilities(int[][] counts) => [.. counts.Select((row, from) =>
    {
        var moves = row.Sum();
        return Enumerable.Range(0, row.Length).Select(to => moves == 0 ? (from == to ? 1.0 : 0) : (double)row[to] / moves).ToArray();
    })];

    /// <summary>Classes that a move begins or ends in, ascending.</summary>
    public static int[] Visited(int[][] counts) =>
        [.. Enumerable.Range(0, counts.Length).Where(one => Array.Exists(counts[one], moves => moves > 0) || Array.Exists(counts, row => row[one] > 0))];

    /// <summary>The rows and columns of some classes.</summary>
    public static double[][] Among(double[][] probabilities, int[] classes) =>
        [.. classes.Select(from => classes.Select(to => probabilities[from][to]).ToArray())];

    /// <summary>π with π = π·P and Σπ = 1.</summary>
    /// <returns>Null where it is not the only one: the chain ends in more than one closed set of classes.</returns>
    public static double[]? SteadyState(double[][] probabilities)
    {
        var k = probabilities.Length;
        var reach = Reachable(probabilities);
        // A class is recurrent where every class that it reaches reaches it; one closed set means that all of those reach one another.
        int[] recurrent = [.. Enumerable.Range(0, k).Where(i => Enumerable.Range(0, k).All(j => !reach[i][j] || reach[j][i]))];
        if (k == 0 || recurrent.Any(i => recurrent.Any(j => !reach[i][j])))
        {
            return null;
        }

        var system = Matrix<double>.Build.Dense(k, k, (row, column) => row == 0 ? 1 : probabilities[column][row] - (row == column ? 1 : 0));
        // One of the equations of balance follows from the others; any may give way to the sum.
        var steady = system.Solve(Vector<double>.Build.Dense(k, row => row == 0 ? 1 : 0));
        return [.. steady.Select((share, one) => recurrent.Contains(one) ? Math.Max(share, 0) : 0)];
    }

    /// <summary>Expected years to first reach j from i; on the diagonal, to return to i.</summary>
    /// <returns>Null where a class cannot be reached from every other.</returns>
    public static double[][]? MeanFirstPassage(double[][] probabilities)
    {
        var k = probabilities.Length;
        if (k == 0 || Array.Exists(Reachable(probabilities), row => Array.Exists(row, reached => !reached)))
        {
            return null;
        }

        var times = Enumerable.Range(0, k).Select(_ => new double[k]).ToArray();
        for (var target = 0; target < k; target++)
        {
            // m_i = 1 + Σ_{l≠target} p_il m_l.
            var system = Matrix<double>.Build.Dense(k, k, (i, l) => (i == l ? 1 : 0) - (l == target ? 0 : probabilities[i][l]));
            var solved = system.Solve(Vector<double>.Build.Dense(k, 1));
            for (var from = 0; from < k; from++)
            {
                times[from][target] = solved[from];
            }
        }

        return times;
    }

    /// <summary>1/(1 − p_ii) years; NaN for a class that is never left.</summary>
    public static double Sojourn(double stay) => stay < 1 ? 1 / (1 - stay) : double.NaN;

    private static bool[][] Reachable(double[][] probabilities)
    {
        var k = probabilities.Length;
        var reach = probabilities.Select((row, from) => row.Select((p, to) => p > 0 || from == to).ToArray()).ToArray();
        for (var via = 0; via < k; via++)
        {
            for (var from = 0; from < k; from++)
            {
                for (var to = 0; to < k; to++)
                {
                    reach[from][to] |= reach[from][via] && reach[via][to];
                }
            }
        }

        return reach;
    }
}
