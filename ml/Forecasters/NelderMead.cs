namespace EconomyPipeline.Ml.Forecasters;

/// <summary>Minimum of a function in a box by the simplex method of Nelder and Mead (1965), from several starts. Deterministic.</summary>
internal static class NelderMead
{
    private const int MaxSteps = 250;
    private const double RelativeTolerance = 1e-10;

    /// <summary>The best point found; points outside the box are moved to its edge.</summary>
    public static double[] Minimize(Func<double[], double> function, IReadOnlyList<double[]> starts, double[] lower, double[] upper)
    {
        var (best, least) = (starts[0], double.PositiveInfinity);
        foreach (var start in starts)
        {
            var (point, value) = Descend(function, start, lower, upper);
            if (value < least)
            {
                (best, least) = (point, value);
            }
        }

        return best;
    }

    private static (double[] Point, double Value) Descend(Func<double[], double> function, double[] start, double[] lower, double[] upper)
    {
        var size = start.Length;
        var points = new double[size + 1][];
        var values = new double[size + 1];
        for (var index = 0; index <= size; index++)
        {
            points[index] = [.. start];
            if (index > 0)
            {
                var width = upper[index - 1] - lower[index - 1];
                var step = start[index - 1] + (0.2 * width) > upper[index - 1] ? -0.2 * width : 0.2 * width;
                points[index][index - 1] += step;
            }

            values[index] = function(points[index]);
        }

        for (var step = 0; step < MaxSteps; step++)
        {
            Array.Sort(values, points);
            if (values[size] - values[0] <= RelativeTolerance * Math.Abs(values[0]))
            {
                break;
            }

            Replace(function, points, values, lower, upper);
        }

        Array.Sort(values, points);
        return (points[0], values[0]);
    }

    private static void Replace(Func<double[], double> function, double[][] points, double[] values, double[] lower, double[] upper)
    {
        var worst = points.Length - 1;
        var centre = new double[worst];
        for (var index = 0; index < worst; index++)
        {
            for (var axis = 0; axis < worst; axis++)
            {
                centre[axis] += points[index][axis] / worst;
            }
        }

        double[] Along(double factor)
        {
            var point = new double[worst];
            for (var axis = 0; axis < worst; axis++)
            {
                point[axis] = Math.Clamp(centre[axis] + (factor * (points[worst][axis] - centre[axis])), lower[axis], upper[axis]);
            }

            return point;
        }

        void Accept(double[] point, double value) => (points[worst], values[worst]) = (point, value);

        var reflected = Along(-1);
        var reflectedValue = function(reflected);
        if (reflectedValue < values[0])
        {
            var expanded = Along(-2);
            var expandedValue = function(expanded);
            Accept(expandedValue < reflectedValue ? expanded : reflected, Math.Min(expandedValue, reflectedValue));
            return;
        }

        if (reflectedValue < values[worst - 1])
        {
            Accept(reflected, reflectedValue);
            return;
        }

        var contracted = Along(reflectedValue < values[worst] ? -0.5 : 0.5);
        var contractedValue = function(contracted);
        if (contractedValue < Math.Min(reflectedValue, values[worst]))
        {
            Accept(contracted, contractedValue);
            return;
        }

        for (var index = 1; index <= worst; index++)
        {
            for (var axis = 0; axis < worst; axis++)
            {
                points[index][axis] = points[0][axis] + (0.5 * (points[index][axis] - points[0][axis]));
            }

            values[index] = function(points[index]);
        }
    }
}
