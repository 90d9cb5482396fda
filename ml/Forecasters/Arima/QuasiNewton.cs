namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>
/// Minimum of a smooth function by the variable-metric method of Broyden, Fletcher, Goldfarb and Shanno with a backtracking
/// line search (Nash 1990, algorithm 21) and central differences for the gradient.
/// </summary>
/// <remarks>
/// The steps and tolerances are those that R's <c>optim</c> documents (differences 0.001, relative tolerance 1.5e-8, 100
/// iterations), so that the search ends in the same valley at the same distance from its bottom. The function may answer values
/// that are not finite away from the start, never around a point that was accepted.
/// </remarks>
internal static class QuasiNewton
{
    /// <summary>Half the width of the central differences.</summary>
    public const double Difference = 1e-3;

    private const int MostIterations = 100;
    private const double Tolerance = 1.490116e-8;
    private const double Shrink = 0.2;
    private const double Acceptable = 1e-4;
    private const double Negligible = 10;

    /// <summary>Where the search ended; null where the function or its gradient is not finite on the way.</summary>
    /// <param name="function">Value at a point; the array is reused.</param>
    /// <param name="start">Where the search begins.</param>
    public static Minimum? Minimize(Func<double[], double> function, double[] start)
    {
        var size = start.Length;
        double[] point = [.. start];
        var value = function(point);
        var (gradient, before, step, from) = (new double[size], new double[size], new double[size], new double[size]);
        if (!double.IsFinite(value) || !TryGradient(function, point, gradient))
        {
            return null;
        }

        var metric = new double[size, size];
        var (gradients, restart) = (1, 1);
        for (var iteration = 1; iteration < MostIterations;)
        {
            if (restart == gradients)
            {
                SetIdentity(metric);
            }

            point.CopyTo(from, 0);
            gradient.CopyTo(before, 0);
            var slope = Direction(metric, gradient, step);
            var isFresh = restart == gradients;
            if (!(slope < 0))
            {
                if (isFresh)
                {
                    return new Minimum(point, value, true);
                }

                restart = gradients;
                continue;
            }

            var (length, next) = Search(function, from, step, slope, value, point);
            if (length == 0 || Math.Abs(next - value) <= Tolerance * (Math.Abs(value) + Tolerance))
            {
                value = length == 0 ? value : next;
                if (isFresh)
                {
                    return new Minimum(point, value, true);
                }

                restart = gradients;
                continue;
            }

            value = next;
            if (!TryGradient(function, point, gradient))
            {
                return null;
            }

            gradients++;
            iteration++;
            restart = Learn(metric, step, length, gradient, before) ? restart : gradients;
            restart = gradients - restart > 2 * size ? gradients : restart;
        }

        return new Minimum(point, value, false);
    }

    /// <summary>Central differences; false where one of them is not finite.</summary>
    public static bool TryGradient(Func<double[], double> function, double[] point, double[] gradient)
    {
        for (var axis = 0; axis < point.Length; axis++)
        {
            var centre = point[axis];
            point[axis] = centre + Difference;
            var above = function(point);
            point[axis] = centre - Difference;
            gradient[axis] = (above - function(point)) / (2 * Difference);
            point[axis] = centre;
            if (!double.IsFinite(gradient[axis]))
            {
                return false;
            }
        }

        return true;
    }

    private static void SetIdentity(double[,] metric)
    {
        Array.Clear(metric);
        for (var axis = 0; axis < metric.GetLength(0); axis++)
        {
            metric[axis, axis] = 1;
        }
    }

    private static double Direction(double[,] metric, double[] gradient, double[] step)
    {
        var slope = 0.0;
        for (var row = 0; row < step.Length; row++)
        {
            step[row] = 0;
            for (var column = 0; column < step.Length; column++)
            {
                step[row] -= metric[row, column] * gradient[column];
            }

            slope += step[row] * gradient[row];
        }

        return slope;
    }

    // Length 0: no step that changes the point lowers the function enough.
    private static (double Length, double Value) Search(
        Func<double[], double> function, double[] from, double[] step, double slope, double value, double[] point)
    {
        for (var length = 1.0; ; length *= Shrink)
        {
            var unchanged = 0;
            for (var axis = 0; axis < point.Length; axis++)
            {
                point[axis] = from[axis] + (length * step[axis]);
                unchanged += Negligible + from[axis] == Negligible + point[axis] ? 1 : 0;
            }

            if (unchanged == point.Length)
            {
                return (0, value);
            }

            var next = function(point);
            if (double.IsFinite(next) && next <= value + (slope * length * Acceptable))
            {
                return (length, next);
            }
        }
    }

    private static bool Learn(double[,] metric, double[] step, double length, double[] gradient, double[] before)
    {
        var size = step.Length;
        var curvature = 0.0;
        Span<double> image = stackalloc double[size];
        for (var axis = 0; axis < size; axis++)
        {
            step[axis] *= length;
            before[axis] = gradient[axis] - before[axis];
            curvature += step[axis] * before[axis];
        }

        if (!(curvature > 0))
        {
            return false;
        }

        var scale = 0.0;
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                image[row] += metric[row, column] * before[column];
            }

            scale += image[row] * before[row];
        }

        scale = 1 + (scale / curvature);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                metric[row, column] += ((scale * step[row] * step[column]) - (step[row] * image[column]) - (image[row] * step[column])) / curvature;
            }
        }

        return true;
    }
}
