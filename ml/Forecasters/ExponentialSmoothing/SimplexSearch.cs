namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>A function of several variables; not finite where it is not defined.</summary>
internal interface ISimplexFunction
{
    double Evaluate(ReadOnlySpan<double> point);
}

/// <summary>
/// The simplex search of Nelder and Mead (1965) by the rules of Nash (1990), algorithm 19, which R's optimisers follow: one step
/// for all axes, a tenth of the largest coordinate; contraction after every reflection that is not the best; an end where the
/// values of all corners agree within 2⁻²⁶ of the first one's size.
/// </summary>
/// <remarks>
/// The likelihood of short series has several valleys and the tolerance is coarse, so the rules decide which answer is found.
/// Deterministic; the search itself allocates once.
/// </remarks>
internal sealed class SimplexSearch
{
    private const int MaxEvaluations = 2000;
    private const double Tolerance = 1.0 / (1 << 26);
    private const double Undefined = 1e35;

    private readonly ISimplexFunction function;
    private readonly int size;
    private readonly double[][] corners;
    private readonly double[] heights;
    private readonly double[] centre;
    private readonly double[] trial;
    private readonly double[] further;
    private int evaluations;
    private int lowest;
    private int highest;
    private double spread;

    private SimplexSearch(ISimplexFunction function, double[] start)
    {
        this.function = function;
        size = start.Length;
        corners = new double[size + 1][];
        heights = new double[size + 1];
        (centre, trial, further) = (new double[size], new double[size], new double[size]);
        var step = 0.1 * start.Max(Math.Abs);
        step = step == 0 ? 0.1 : step;
        for (var corner = 0; corner <= size; corner++)
        {
            corners[corner] = [.. start];
            if (corner > 0)
            {
                corners[corner][corner - 1] += step;
            }
        }

        // Nash's rule counts the step that would have come next.
        spread = size * 10 * step;
    }

    /// <summary>The lowest point found, or null where the function is not finite at the start.</summary>
    public static double[]? Minimize(ISimplexFunction function, double[] start)
    {
        var height = function.Evaluate(start);
        if (!double.IsFinite(height))
        {
            return null;
        }

        var search = new SimplexSearch(function, start) { evaluations = 1 };
        search.heights[0] = height;
        search.Descend(Tolerance * (Math.Abs(height) + Tolerance));
        return search.corners[search.lowest];
    }

    private void Descend(double tolerance)
    {
        EvaluateAllButLowest();
        do
        {
            Rank();
            if (heights[highest] <= heights[lowest] + tolerance)
            {
                return;
            }

            FindCentre();
            var reflected = Try(trial, corners[highest], -1);
            if (reflected < heights[lowest])
            {
                var expanded = Try(further, trial, 2);
                Replace(expanded < reflected ? further : trial, Math.Min(expanded, reflected));
                continue;
            }

            var before = heights[highest];
            if (reflected < before)
            {
                Replace(trial, reflected);
            }

            var contracted = Try(trial, corners[highest], 0.5);
            if (contracted < heights[highest])
            {
                Replace(trial, contracted);
            }
            else if (reflected >= before && !TryShrink())
            {
                return;
            }
        }
        while (evaluations <= MaxEvaluations);
    }

    private void EvaluateAllButLowest()
    {
        for (var corner = 0; corner <= size; corner++)
        {
            if (corner != lowest)
            {
                heights[corner] = Height(corners[corner]);
            }
        }
    }

    private void Rank()
    {
        var start = lowest;
        highest = start;
        for (var corner = 0; corner <= size; corner++)
        {
            if (corner == start)
            {
                continue;
            }

            lowest = heights[corner] < heights[lowest] ? corner : lowest;
            highest = heights[corner] > heights[highest] ? corner : highest;
        }
    }

    // The mean of all corners but the highest.
    private void FindCentre()
    {
        for (var axis = 0; axis < size; axis++)
        {
            var sum = -corners[highest][axis];
            foreach (var corner in corners)
            {
                sum += corner[axis];
            }

            centre[axis] = sum / size;
        }
    }

    // On the line from the centre (0) to a point (1).
    private double Try(double[] point, double[] towards, double factor)
    {
        for (var axis = 0; axis < size; axis++)
        {
            point[axis] = ((1 - factor) * centre[axis]) + (factor * towards[axis]);
        }

        return Height(point);
    }

    private double Height(double[] point)
    {
        evaluations++;
        var height = function.Evaluate(point);
        return double.IsFinite(height) ? height : Undefined;
    }

    private void Replace(double[] point, double height)
    {
        point.CopyTo(corners[highest], 0);
        heights[highest] = height;
    }

    private bool TryShrink()
    {
        var before = spread;
        spread = 0;
        for (var corner = 0; corner <= size; corner++)
        {
            for (var axis = 0; axis < size && corner != lowest; axis++)
            {
                var low = corners[lowest][axis];
                corners[corner][axis] = (0.5 * (corners[corner][axis] - low)) + low;
                spread += Math.Abs(corners[corner][axis] - low);
            }
        }

        if (spread >= before)
        {
            return false;
        }

        EvaluateAllButLowest();
        return true;
    }
}
