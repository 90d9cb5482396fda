using EconomyPipeline.Ml.Forecasters.Adjustments;

namespace EconomyPipeline.Ml.Forecasters.ThetaMethods;

/// <summary>
/// The Theta method in its equivalent form: simple exponential smoothing with half the slope of the fitted line as drift,
/// y(T+h) = ses + ½b·(h − 1 + (1 − (1 − α)^T)/α), on the seasonally adjusted series.
/// </summary>
/// <remarks>
/// Assimakopoulos and Nikolopoulos (2000); Hyndman and Billah (2003). α and the first level minimise the squared one-step
/// errors. A straight line continues at half its slope: that is what the method is. One value stays as it is.
/// </remarks>
public sealed class Theta : IForecaster
{
    private const double SmallestSmoothing = 0.0001;
    private const double LargestSmoothing = 0.9999;

    public string Name => "theta";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            var seasons = SeasonalIndices.Estimate(values, periodsPerYear);
            var adjusted = seasons.Remove(values);
            var (level, smoothing) = Smooth(adjusted);
            var halfSlope = Slope(adjusted) / 2;
            var warmUp = (1 - Math.Pow(1 - smoothing, adjusted.Length)) / smoothing;
            var answer = new double[steps];
            for (var step = 0; step < steps; step++)
            {
                answer[step] = level + (halfSlope * (step + warmUp));
            }

            return seasons.Restore(answer, values.Length);
        });

    private static double Slope(double[] values)
    {
        var middle = (values.Length - 1) / 2.0;
        var (cross, square) = (0.0, 0.0);
        for (var index = 0; index < values.Length; index++)
        {
            cross += (index - middle) * values[index];
            square += (index - middle) * (index - middle);
        }

        return square == 0 ? 0 : cross / square;
    }

    private static (double Level, double Smoothing) Smooth(double[] values)
    {
        // The squared error has one or two valleys in α: a grid finds the valley, golden sections its bottom.
        const int Cells = 24;
        var best = LargestSmoothing;
        var least = double.PositiveInfinity;
        for (var cell = 0; cell <= Cells; cell++)
        {
            var candidate = Math.Clamp((double)cell / Cells, SmallestSmoothing, LargestSmoothing);
            var error = Run(values, candidate).SumOfSquares;
            if (error < least)
            {
                (best, least) = (candidate, error);
            }
        }

        var ratio = (Math.Sqrt(5) - 1) / 2;
        var low = Math.Max(SmallestSmoothing, best - (1.0 / Cells));
        var high = Math.Min(LargestSmoothing, best + (1.0 / Cells));
        for (var step = 0; step < 40; step++)
        {
            var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
            if (Run(values, left).SumOfSquares < Run(values, right).SumOfSquares)
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        // A minimum on the edge of the box is approached but never reached by sections.
        var inner = (low + high) / 2;
        var smoothing = Run(values, inner).SumOfSquares <= least ? inner : best;
        return (Run(values, smoothing).Level, smoothing);
    }

    // Errors are linear in the first level, which is solved for exactly: e(t) = p(t) − l·(1 − α)^t.
    private static (double SumOfSquares, double Level) Run(double[] values, double smoothing)
    {
        var (square, cross, squareOfPower) = (0.0, 0.0, 0.0);
        var (level, power) = (0.0, 1.0);
        foreach (var value in values)
        {
            var error = value - level;
            square += error * error;
            cross += error * power;
            squareOfPower += power * power;
            level += smoothing * error;
            power *= 1 - smoothing;
        }

        var first = cross / squareOfPower;
        return (square - (first * cross), level + (first * power));
    }
}
