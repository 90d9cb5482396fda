using MathNet.Numerics;

namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>Polynomials in the lag operator: autoregressive 1 − φ₁B − …, moving-average 1 + θ₁B + ….</summary>
internal static class ArmaPolynomial
{
    /// <summary>Most terms of a factor for which the recursions are written on the stack.</summary>
    private const int MostTerms = 64;

    /// <summary>
    /// Stationary φ from unbounded parameters: partial autocorrelations tanh(u), then the recursion of Durbin and Levinson
    /// (Monahan 1984).
    /// </summary>
    public static void FromUnbounded(ReadOnlySpan<double> unbounded, Span<double> phi)
    {
        for (var order = 0; order < unbounded.Length; order++)
        {
            phi[order] = Math.Tanh(unbounded[order]);
            Reflect(phi[..order], phi[order]);
        }
    }

    /// <summary>The inverse of <see cref="FromUnbounded"/>; not finite where φ is not stationary.</summary>
    public static void ToUnbounded(ReadOnlySpan<double> phi, Span<double> unbounded)
    {
        phi.CopyTo(unbounded);
        for (var order = phi.Length - 1; order >= 0; order--)
        {
            var partial = unbounded[order];
            StepDown(unbounded[..order], partial);
            unbounded[order] = Math.Atanh(partial);
        }
    }

    /// <summary>All roots of 1 − φ₁B − … lie outside the circle of the given radius (Schur and Cohn).</summary>
    public static bool RootsExceed(ReadOnlySpan<double> phi, double radius)
    {
        Span<double> scaled = stackalloc double[MostTerms];
        var power = 1.0;
        for (var index = 0; index < phi.Length; index++)
        {
            power *= radius;
            scaled[index] = phi[index] * power;
        }

        for (var order = phi.Length - 1; order >= 0; order--)
        {
            var partial = scaled[order];
            if (!(Math.Abs(partial) < 1))
            {
                return false;
            }

            StepDown(scaled[..order], partial);
        }

        return true;
    }

    /// <summary>
    /// θ with the roots inside the unit circle replaced by their inverses: the same autocorrelations, now invertible.
    /// False where nothing had to be done.
    /// </summary>
    public static bool MakeInvertible(Span<double> theta)
    {
        var terms = theta.Length;
        while (terms > 0 && theta[terms - 1] == 0)
        {
            terms--;
        }

        var polynomial = new double[terms + 1];
        polynomial[0] = 1;
        Span<double> negative = stackalloc double[terms];
        for (var index = 0; index < terms; index++)
        {
            polynomial[index + 1] = theta[index];
            negative[index] = -theta[index];
        }

        // On the circle itself there is nothing to reflect.
        if (RootsExceed(negative, 1))
        {
            return false;
        }

        var roots = FindRoots.Polynomial(polynomial);
        if (!roots.Any(static root => root.Magnitude < 1))
        {
            return false;
        }

        var product = new System.Numerics.Complex[terms + 1];
        product[0] = 1;
        for (var degree = 0; degree < terms; degree++)
        {
            // 1 − B/root; a root inside the circle becomes 1/conj(root), its conjugate being a root as well.
            var slope = roots[degree].Magnitude < 1 ? roots[degree] : 1 / roots[degree];
            for (var index = degree + 1; index > 0; index--)
            {
                product[index] -= slope * product[index - 1];
            }
        }

        for (var index = 0; index < terms; index++)
        {
            theta[index] = product[index + 1].Real;
        }

        return true;
    }

    /// <summary>The terms of (1 + s·a(B))·(1 + s·A(B^m)) in the sign convention s of the factors.</summary>
    /// <param name="own">a, at lags 1, 2, ….</param>
    /// <param name="seasonal">A, at lags m, 2m, ….</param>
    /// <param name="period">m.</param>
    /// <param name="sign">−1 for autoregressive, 1 for moving-average polynomials.</param>
    /// <param name="product">Lags 1 to own + m·seasonal.</param>
    public static void Multiply(ReadOnlySpan<double> own, ReadOnlySpan<double> seasonal, int period, int sign, Span<double> product)
    {
        product.Clear();
        own.CopyTo(product);
        for (var year = 0; year < seasonal.Length; year++)
        {
            var lag = (year + 1) * period;
            product[lag - 1] += seasonal[year];
            for (var index = 0; index < own.Length; index++)
            {
                product[lag + index] += sign * own[index] * seasonal[year];
            }
        }
    }

    /// <summary>From the predictor of an order to that of the order before, given the last coefficient.</summary>
    public static void StepDown(Span<double> lower, double partial)
    {
        var divisor = 1 - (partial * partial);
        for (var (left, right) = (0, lower.Length - 1); left <= right; left++, right--)
        {
            (lower[left], lower[right]) = (
                (lower[left] + (partial * lower[right])) / divisor,
                (lower[right] + (partial * lower[left])) / divisor);
        }
    }

    private static void Reflect(Span<double> lower, double partial)
    {
        for (var (left, right) = (0, lower.Length - 1); left <= right; left++, right--)
        {
            (lower[left], lower[right]) = (lower[left] - (partial * lower[right]), lower[right] - (partial * lower[left]));
        }
    }
}
