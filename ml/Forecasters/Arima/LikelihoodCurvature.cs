using MathNet.Numerics.LinearAlgebra;

namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>The second derivatives of the likelihood at an estimate: their inverse is the covariance of the parameters.</summary>
internal static class LikelihoodCurvature
{
    private const double Rounding = 2.220446e-16;

    /// <summary>
    /// Every parameter has a variance that is not negative. Where one has not, the estimate is on an edge or a saddle, and
    /// what Akaike's criterion says of it means nothing.
    /// </summary>
    /// <param name="function">½·log likelihood with changed sign, of unbounded parameters.</param>
    /// <param name="point">The estimate.</param>
    /// <param name="layout">What the parameters are.</param>
    public static bool HasVariances(Func<double[], double> function, double[] point, ArmaParameters layout)
    {
        if (point.Length == 0)
        {
            return true;
        }

        var second = SecondDerivatives(function, point);
        if (second is null)
        {
            return false;
        }

        var inverse = second.Inverse();
        if (!inverse.Enumerate().All(double.IsFinite) || !(second.L1Norm() * inverse.L1Norm() < 1 / Rounding))
        {
            return false;
        }

        var slopes = Slopes(point, layout);
        var covariance = slopes.TransposeThisAndMultiply(inverse * slopes);
        return covariance.Diagonal().All(static variance => variance >= 0);
    }

    private static Matrix<double>? SecondDerivatives(Func<double[], double> function, double[] point)
    {
        var size = point.Length;
        var answer = Matrix<double>.Build.Dense(size, size);
        double[] moved = [.. point];
        var (above, below) = (new double[size], new double[size]);
        for (var row = 0; row < size; row++)
        {
            moved[row] = point[row] + QuasiNewton.Difference;
            var isFinite = QuasiNewton.TryGradient(function, moved, above);
            moved[row] = point[row] - QuasiNewton.Difference;
            if (!isFinite || !QuasiNewton.TryGradient(function, moved, below))
            {
                return null;
            }

            moved[row] = point[row];
            for (var column = 0; column < size; column++)
            {
                var half = (above[column] - below[column]) / (4 * QuasiNewton.Difference);
                answer[row, column] += half;
                answer[column, row] += half;
            }
        }

        return answer;
    }

    // From unbounded to stationary parameters.
    private static Matrix<double> Slopes(double[] point, ArmaParameters layout)
    {
        double[] centre = [.. point];
        layout.ToStationary(centre);
        return Matrix<double>.Build.DenseOfRowArrays(point.Select((_, row) =>
        {
            double[] moved = [.. point];
            moved[row] += QuasiNewton.Difference;
            layout.ToStationary(moved);
            return moved.Zip(centre, (there, here) => (there - here) / QuasiNewton.Difference).ToArray();
        }));
    }
}
