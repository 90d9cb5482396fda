using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>A least-squares line or plane y = a + Σ b_k x_k.</summary>
/// <param name="Intercept">a.</param>
/// <param name="Slopes">b_k.</param>
/// <param name="StandardErrors">Of each slope, with the residual variance over n − k − 1.</param>
/// <param name="RSquared">Part of the variance that is explained; NaN where y does not vary.</param>
/// <param name="DegreesOfFreedom">n − k − 1, at least 1.</param>
public sealed record LeastSquaresFit(double Intercept, double[] Slopes, double[] StandardErrors, double RSquared, int DegreesOfFreedom)
{
    /// <summary>Half the width of the t interval of a slope.</summary>
    public double HalfWidth(int slope, double levelPercent) =>
        StandardErrors[slope] * StudentT.InvCDF(0, 1, DegreesOfFreedom, 0.5 + (levelPercent / 200));

    /// <summary>Two-sided p-value of a slope against 0; NaN where y does not vary.</summary>
    public double PValue(int slope) => StandardErrors[slope] > 0
        ? 2 * StudentT.CDF(0, 1, DegreesOfFreedom, -Math.Abs(Slopes[slope] / StandardErrors[slope]))
        : double.IsNaN(RSquared) ? double.NaN : 0;
}

/// <summary>Ordinary least squares with an intercept, by the QR decomposition of the centred regressors.</summary>
public static class LeastSquares
{
    // A regressor of which less than this part is its own is a combination of the others.
    private const double Collinear = 1e-9;

    /// <summary>Fits y on the regressors, each as long as y.</summary>
    /// <returns>Null where a number is not finite, a regressor does not vary or follows from the others, or n &lt; k + 2.</returns>
    public static LeastSquaresFit? Of(double[] y, params double[][] regressors)
    {
        var (n, k) = (y.Length, regressors.Length);
        if (n < k + 2 || !Array.TrueForAll(y, double.IsFinite) || Array.Exists(regressors, x => IsConstant(x) || !Array.TrueForAll(x, double.IsFinite)))
        {
            return null;
        }

        var (meanOfY, means) = (y.Average(), Array.ConvertAll(regressors, x => x.Average()));
        var centred = Matrix<double>.Build.Dense(n, k, (row, column) => regressors[column][row] - means[column]);
        var qr = centred.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin);
        for (var column = 0; column < k; column++)
        {
            if (!(Math.Abs(qr.R[column, column]) > Collinear * centred.Column(column).L2Norm()))
            {
                return null;
            }
        }

        // Values that are all alike have no residual, where their mean may leave rounding.
        var response = Vector<double>.Build.Dense(n, row => IsConstant(y) ? 0 : y[row] - meanOfY);
        var slopes = qr.Solve(response);
        var residual = response - (centred * slopes);
        var (unexplained, total) = (residual.DotProduct(residual), response.DotProduct(response));
        var inverse = qr.R.Inverse();
        var freedom = n - k - 1;
        var intercept = meanOfY;
        var errors = new double[k];
        for (var column = 0; column < k; column++)
        {
            intercept -= slopes[column] * means[column];
            errors[column] = Math.Sqrt(unexplained / freedom) * inverse.Row(column).L2Norm();
        }

        return new LeastSquaresFit(intercept, [.. slopes], errors, total > 0 ? 1 - (unexplained / total) : double.NaN, freedom);
    }

    private static bool IsConstant(double[] values) => Array.TrueForAll(values, value => value == values[0]);
}
