using MathNet.Numerics.LinearAlgebra;

namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>A first estimate of the season of each value.</summary>
internal static class EtsSeasons
{
    /// <summary>One season per value, added or, where <paramref name="isFactor"/>, multiplied.</summary>
    public static double[] Estimate(double[] values, bool isFactor, int periodsPerYear) =>
        values.Length < 3 * periodsPerYear ? AroundLine(values, isFactor, periodsPerYear) : ByDecomposition(values, isFactor, periodsPerYear);

    // The line is fitted together with one wave per year, so that the season does not tilt it.
    private static double[] AroundLine(double[] values, bool isFactor, int periodsPerYear)
    {
        var columns = periodsPerYear == 2 ? 3 : 4;
        var design = Matrix<double>.Build.Dense(values.Length, columns, (row, column) => column switch
        {
            0 => 1,
            1 => row + 1,
            2 => Math.Cos(2 * Math.PI * (row + 1) / periodsPerYear),
            _ => Math.Sin(2 * Math.PI * (row + 1) / periodsPerYear),
        });
        var line = design.QR().Solve(Vector<double>.Build.DenseOfArray(values));
        return [.. values.Select((value, index) =>
        {
            var trend = line[0] + (line[1] * (index + 1));
            return isFactor ? value / trend : value - trend;
        })];
    }

    private static double[] ByDecomposition(double[] values, bool isFactor, int periodsPerYear)
    {
        var sums = new double[periodsPerYear];
        var counts = new int[periodsPerYear];
        for (var index = periodsPerYear / 2; index < values.Length - (periodsPerYear / 2); index++)
        {
            var trend = CentredAverage.At(values, index, periodsPerYear);
            sums[index % periodsPerYear] += isFactor ? values[index] / trend : values[index] - trend;
            counts[index % periodsPerYear]++;
        }

        var seasons = sums.Select((sum, season) => sum / counts[season]).ToArray();
        var mean = seasons.Average();
        return [.. Enumerable.Range(0, values.Length).Select(index =>
            isFactor ? seasons[index % periodsPerYear] / mean : seasons[index % periodsPerYear] - mean)];
    }
}
