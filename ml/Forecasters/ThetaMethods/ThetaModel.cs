using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

namespace EconomyPipeline.Ml.Forecasters.ThetaMethods;

/// <summary>
/// The optimised Theta models in their state-space form. With the level l and the line A + B·t,
/// ŷ(t+1) = l(t) + (1 − 1/θ)·(A·(1 − α)^t + B·(1 − (1 − α)^(t+1))/α) and l(t) = α·y(t) + (1 − α)·l(t−1).
/// </summary>
/// <remarks>
/// <para>
/// Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), Models for optimising the theta method and their relationship
/// to state space models, International Journal of Forecasting 32(4). θ = 1 is simple exponential smoothing; as θ grows the
/// line takes over.
/// </para>
/// <para>
/// As in the authors' package forecTheta, l(0), α and θ minimise the squared one-step errors (the dynamic model's from the third
/// on, as its line needs two values) by a simplex search from y(1)/2, 0.5 and 2, which a short series does not leave far behind:
/// least squares reached exactly are no better on longer series and worse on short ones. Other than there the unit of the
/// search is the mean of the |values|, so that a change of unit changes the unit of the forecast and nothing else.
/// </para>
/// </remarks>
internal sealed class ThetaModel : ISimplexFunction
{
    private const double SmallestAlpha = 0.1;
    private const double LargestAlpha = 0.99;

    /// <summary>Fewest values for a search: two errors more than the two parameters that matter to the forecast.</summary>
    private const int SmallestFit = 6;

    /// <summary>Fewest values of a straight line, and what rounding leaves of its errors.</summary>
    private const int SmallestLine = 3;
    private const double Rounding = 1e-12;

    // The search only comes near to θ = ∞, where a straight line has no errors, whatever α is.
    private static readonly double[] Line = [0, 0.5, double.PositiveInfinity];

    private readonly double[] values;
    private readonly bool isDynamic;

    // The intercept and the slope that are known when a value is forecast.
    private readonly double[] intercepts;
    private readonly double[] slopes;

    public ThetaModel(double[] values, bool isDynamic)
    {
        (this.values, this.isDynamic) = (values, isDynamic);
        (intercepts, slopes) = (new double[values.Length], new double[values.Length]);
        var all = FittedLine.Of(values);
        var known = default(FittedLine);
        for (var time = 0; time < values.Length; time++)
        {
            var line = isDynamic ? known : all;
            (intercepts[time], slopes[time]) = (line.Intercept, line.Slope);
            known = known.With(values[time]);
        }
    }

    /// <summary>Fits and continues a series without seasons.</summary>
    /// <param name="values">At least one, all finite.</param>
    /// <param name="horizon">How many values to answer.</param>
    /// <param name="isDynamic">Whether the line is fitted anew with each value, forecasts included, or once to all values.</param>
    public static double[] Forecast(double[] values, int horizon, bool isDynamic)
    {
        var unit = values.Average(Math.Abs);
        if (unit == 0)
        {
            return new double[horizon];
        }

        var model = new ThetaModel(Array.ConvertAll(values, value => value / unit), isDynamic);
        return Array.ConvertAll(model.Continue(model.Fit(), horizon), value => value * unit);
    }

    /// <summary>The sum of squared errors at (l(0), α, θ); infinite outside 0.1 ≤ α ≤ 0.99 and θ ≥ 1.</summary>
    public double Evaluate(ReadOnlySpan<double> point)
    {
        var (level, alpha, theta) = (point[0], point[1], point[2]);
        if (alpha is < SmallestAlpha or > LargestAlpha || theta < 1)
        {
            return double.PositiveInfinity;
        }

        var (sum, power, weight) = (0.0, 1.0, 1 - (1 / theta));
        var first = isDynamic ? 2 : 0;
        for (var time = 0; time < values.Length; time++)
        {
            var next = power * (1 - alpha);
            if (time >= first)
            {
                var error = values[time] - level - (weight * ((intercepts[time] * power) + (slopes[time] * (1 - next) / alpha)));
                sum += error * error;
            }

            level += alpha * (values[time] - level);
            power = next;
        }

        return sum;
    }

    private double[] Fit()
    {
        if (values.Length >= SmallestLine && Evaluate(Line) <= values.Length * Rounding * Rounding)
        {
            return Line;
        }

        double[] start = [values[0] / 2, 0.5, 2];
        return values.Length < SmallestFit ? start : SimplexSearch.Minimize(this, start) ?? start;
    }

    private double[] Continue(double[] point, int horizon)
    {
        var (level, alpha, weight, power) = (point[0], point[1], 1 - (1 / point[2]), 1.0);
        foreach (var value in values)
        {
            level += alpha * (value - level);
            power *= 1 - alpha;
        }

        var line = FittedLine.Of(values);
        var answer = new double[horizon];
        for (var step = 0; step < horizon; step++)
        {
            var next = power * (1 - alpha);
            var value = level + (weight * ((line.Intercept * power) + (line.Slope * (1 - next) / alpha)));
            answer[step] = value;
            level += alpha * (value - level);
            line = isDynamic ? line.With(value) : line;
            power = next;
        }

        return answer;
    }
}
