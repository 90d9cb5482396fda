namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Holt's method, or simple smoothing, for histories too short to estimate a beginning: it starts at the first value with the
/// first difference as trend, and only 0 ≤ α ≤ 1 and 0 ≤ β/α ≤ 1 are fitted, by least squares.
/// </summary>
/// <remarks>What R's forecast does there (HoltWinters with simple starting values).</remarks>
internal sealed class ShortHistory : ISimplexFunction
{
    private readonly double[] values;

    private ShortHistory(double[] values) => this.values = values;

    private double Level { get; set; }

    private double Trend { get; set; }

    private double SumOfSquares { get; set; }

    /// <summary>The next values; one value stays as it is.</summary>
    public static double[] Forecast(double[] values, int horizon, bool hasTrend) => Fit(values, hasTrend).Continue(horizon);

    /// <summary>The next values by whichever of the two has the smaller errors.</summary>
    public static double[] ForecastByBetter(double[] values, int horizon)
    {
        var (level, trend) = (Fit(values, hasTrend: false), Fit(values, hasTrend: true));
        return (trend.SumOfSquares < level.SumOfSquares ? trend : level).Continue(horizon);
    }

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> point)
    {
        var alpha = Math.Clamp(point[0], 0, 1);
        var hasTrend = point.Length > 1;
        var beta = hasTrend ? Math.Clamp(point[1], 0, 1) : 0;
        (Level, Trend, SumOfSquares) = (values[0], hasTrend ? values[1] - values[0] : 0, 0);
        foreach (var value in values)
        {
            var fitted = Level + Trend;
            var error = value - fitted;
            Level = fitted + (alpha * error);
            Trend += alpha * beta * error;
            SumOfSquares += error * error;
        }

        return SumOfSquares;
    }

    private static ShortHistory Fit(double[] values, bool hasTrend)
    {
        var history = new ShortHistory(values);
        double[] start = hasTrend && values.Length > 1 ? [0.2, 0.02] : [0.2];
        history.Evaluate(SimplexSearch.Minimize(history, start) ?? start);
        return history;
    }

    private double[] Continue(int horizon) => [.. Enumerable.Range(1, horizon).Select(step => Level + (step * Trend))];
}
