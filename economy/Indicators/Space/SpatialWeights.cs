using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// w_ij of n regions, sparse by row; w_ii = 0. Row standardised (each row sums to 1) or binary (1 for a neighbour). A region
/// without neighbours keeps an empty row and stays among the n: its spatial lag is 0, as in PySAL.
/// </summary>
public sealed class SpatialWeights
{
    private readonly int[][] neighbours;
    private readonly double[][] weights;

    private SpatialWeights(int[][] neighbours, double[][] weights)
    {
        (this.neighbours, this.weights) = (neighbours, weights);
        var columns = new double[Count];
        var back = new Dictionary<(int, int), double>();
        for (var row = 0; row < Count; row++)
        {
            for (var at = 0; at < neighbours[row].Length; at++)
            {
                S0 += weights[row][at];
                columns[neighbours[row][at]] += weights[row][at];
                back[(row, neighbours[row][at])] = weights[row][at];
            }
        }

        foreach (var ((row, column), weight) in back)
        {
            // A pair that is there both ways is met twice, half each time; one that is there one way is met once.
            var (sum, isBothWays) = (weight + back.GetValueOrDefault((column, row)), back.ContainsKey((column, row)));
            S1 += sum * sum * (isBothWays ? 0.5 : 1);
        }

        for (var row = 0; row < Count; row++)
        {
            var sum = RowSum(row) + columns[row];
            S2 += sum * sum;
        }
    }

    /// <summary>n.</summary>
    public int Count => neighbours.Length;

    /// <summary>Σ_ij w_ij.</summary>
    public double S0 { get; }

    /// <summary>½ Σ_ij (w_ij + w_ji)².</summary>
    public double S1 { get; }

    /// <summary>Σ_i (Σ_j w_ij + Σ_j w_ji)².</summary>
    public double S2 { get; }

    public static SpatialWeights RowStandardised(IReadOnlyList<IReadOnlyList<int>> neighbours) =>
        new([.. neighbours.Select(row => row.ToArray())], [.. neighbours.Select(row => Enumerable.Repeat(1.0 / row.Count, row.Count).ToArray())]);

    public static SpatialWeights Binary(IReadOnlyList<IReadOnlyList<int>> neighbours) =>
        new([.. neighbours.Select(row => row.ToArray())], [.. neighbours.Select(row => Enumerable.Repeat(1.0, row.Count).ToArray())]);

    public ReadOnlySpan<int> Neighbours(int region) => neighbours[region];

    public ReadOnlySpan<double> Weights(int region) => weights[region];

    /// <summary>Σ_j w_ij.</summary>
    public double RowSum(int region) => weights[region].Sum();

    /// <summary>Σ_j w_ij x_j, the spatial lag of a region; 0 without neighbours.</summary>
    public double Lag(int region, ReadOnlySpan<double> values)
    {
        var (lag, own, weight) = (0.0, neighbours[region], weights[region]);
        for (var at = 0; at < own.Length; at++)
        {
            lag += weight[at] * values[own[at]];
        }

        return lag;
    }

    internal static IReadOnlyList<IReadOnlyList<int>> Lists(Contiguity contiguity) =>
        [.. Enumerable.Range(0, contiguity.Count).Select(contiguity.Of)];
}
