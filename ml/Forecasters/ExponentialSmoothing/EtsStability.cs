namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Whether a seasonal model forgets its past: the roots of z^(m+1) + (α + β − φ)·z^m + (α + β − αφ)·(z^(m−1) + … + z²)
/// + (α + β − αφ + γ − 1)·z + φ·(1 − α − γ) lie in the unit circle (Hyndman, Akram and Archibald 2008).
/// </summary>
/// <remarks>
/// The recursion of Schur and Cohn answers this without the roots: a polynomial is stable when its last coefficient is smaller
/// than its first and the polynomial reduced by one degree is stable.
/// </remarks>
internal static class EtsStability
{
    private const double Radius = 1 + 1e-10;

    public static bool Holds(EtsSmoothing smoothing, int periodsPerYear)
    {
        var (alpha, beta, gamma, phi) = smoothing;
        var degree = periodsPerYear + 1;
        Span<double> coefficients = stackalloc double[degree + 1];
        coefficients.Fill(alpha + beta - (alpha * phi));
        coefficients[0] = 1;
        coefficients[1] = alpha + beta - phi;
        coefficients[degree - 1] = alpha + beta - (alpha * phi) + gamma - 1;
        coefficients[degree] = phi * (1 - alpha - gamma);
        var scale = 1.0;
        for (var index = degree - 1; index >= 0; index--)
        {
            scale *= Radius;
            coefficients[index] *= scale;
        }

        return AllRootsInside(coefficients);
    }

    private static bool AllRootsInside(Span<double> coefficients)
    {
        for (var degree = coefficients.Length - 1; degree > 0; degree--)
        {
            var reflection = coefficients[degree] / coefficients[0];
            if (!(Math.Abs(reflection) < 1))
            {
                return false;
            }

            for (var (left, right) = (0, degree); left <= right; left++, right--)
            {
                (coefficients[left], coefficients[right]) =
                    (coefficients[left] - (reflection * coefficients[right]), coefficients[right] - (reflection * coefficients[left]));
            }
        }

        return true;
    }
}
