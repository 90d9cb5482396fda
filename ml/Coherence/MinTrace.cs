using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// The nearest vector that adds up, in the metric of how the rows err: ỹ = ŷ − W·C′·(C·W·C′)⁻¹·C·ŷ. Of all unbiased ways to
/// reconcile it has the least sum of error variances.
/// </summary>
/// <remarks>
/// Wickramasuriya, Athanasopoulos and Hyndman (2019), in the form of constraints: the system to solve has a row per aggregate and
/// not one per cell. Rows that may not be negative and would be are held at 0, and the others are reconciled anew, a bounded
/// number of times.
/// </remarks>
internal static class MinTrace
{
    private const int Passes = 8;
    private const double Tolerance = 1e-8;

    /// <summary>The additive rows by step; null where the system cannot be solved.</summary>
    /// <param name="sums">What must add up.</param>
    /// <param name="covariance">How the rows err together.</param>
    /// <param name="forecasts">By step, then row: additive rows, then aggregates.</param>
    /// <param name="canBeNegative">By additive row.</param>
    public static double[][]? Reconcile(SumConstraints sums, ErrorCovariance covariance, double[][] forecasts, bool[] canBeNegative)
    {
        if (Factor(sums, covariance) is not { } factor)
        {
            return null;
        }

        var answer = new double[forecasts.Length][];
        for (var step = 0; step < forecasts.Length; step++)
        {
            var adjusted = Adjust(sums, covariance, factor, forecasts[step]);
            if (!AddsUp(sums, adjusted))
            {
                return null;
            }

            answer[step] = NonNegative(sums, covariance, forecasts[step], adjusted, canBeNegative)[..sums.Additive];
        }

        return answer;
    }

    private static double[] NonNegative(SumConstraints sums, ErrorCovariance covariance, double[] forecast, double[] adjusted, bool[] canBeNegative)
    {
        bool IsWrong(double[] values, int row) => values[row] < 0 && !canBeNegative[row];

        var held = new bool[sums.Count];
        for (var pass = 0; pass < Passes && Enumerable.Range(0, sums.Additive).Any(row => IsWrong(adjusted, row)); pass++)
        {
            for (var row = 0; row < sums.Additive; row++)
            {
                held[row] |= IsWrong(adjusted, row);
            }

            var rest = covariance.Holding(held);
            if (Factor(sums, rest) is not { } factor)
            {
                break;
            }

            adjusted = Adjust(sums, rest, factor, [.. forecast.Select((value, row) => held[row] ? 0 : value)]);
        }

        // What is still negative is cut; aggregates are sums of what is left, and add up all the same.
        return [.. adjusted.Select((value, row) => row < sums.Additive && !canBeNegative[row] ? Math.Max(0, value) : value)];
    }

    // A system that is all but singular is solved without a complaint.
    private static bool AddsUp(SumConstraints sums, double[] values) =>
        values.All(double.IsFinite) && sums.Excess(values).All(excess => Math.Abs(excess) <= Tolerance * values.Max(Math.Abs));

    private static double[] Adjust(SumConstraints sums, ErrorCovariance covariance, Solver factor, double[] forecast)
    {
        var change = covariance.Apply(sums.Transposed(factor.Solve(sums.Excess(forecast))));
        return [.. forecast.Zip(change, (value, less) => value - less)];
    }

    private static Solver? Factor(SumConstraints sums, ErrorCovariance covariance)
    {
        var cross = covariance.Cross(sums);
        var scale = new double[sums.Aggregates];
        for (var row = 0; row < scale.Length; row++)
        {
            // An aggregate whose parts are all certain zeros, and it too: nothing to share out, and nothing to divide by.
            scale[row] = cross[row, row] > 0 ? 1 / Math.Sqrt(cross[row, row]) : 0;
        }

        for (var row = 0; row < scale.Length; row++)
        {
            for (var column = 0; column < scale.Length; column++)
            {
                cross[row, column] = row == column ? 1 : cross[row, column] * scale[row] * scale[column];
            }
        }

        try
        {
            return new Solver(Matrix<double>.Build.DenseOfArray(cross).Cholesky(), scale);
        }
        catch (ArgumentException)
        {
            // How MathNet says that a matrix is not positive definite.
            return null;
        }
    }

    private sealed record Solver(Cholesky<double> Factor, double[] Scale)
    {
        public double[] Solve(double[] right)
        {
            var scaled = Vector<double>.Build.DenseOfEnumerable(right.Zip(Scale, (value, scale) => value * scale));
            return [.. Factor.Solve(scaled).Zip(Scale, (value, scale) => value * scale)];
        }
    }
}
