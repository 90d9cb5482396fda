namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Holt's method, or simple smoothing, for histories too short to estimate a beginning: it starts at the first value with the
/// first difference as trend, and only 0 ≤ α ≤ 1 and 0 ≤ β/α ≤ 1 are fitted, by least squares.
/// </summary>
/// <remarks>
/// What R's forecast does there (HoltWinters with simple starting values). The best parameters mostly lie on an edge of the
/// square, where a simplex would collapse: steps to the neighbours, halved where none is lower. They lead to the valley nearest
/// to a slow learner; a deeper one elsewhere only fits the few errors there are.
/// </remarks>
internal readonly record struct ShortHistory(double Level, double Trend, double SumOfSquares)
{
    private const double FirstAlpha = 0.2;
    private const double FirstBeta = 0.02;
    private const double FirstStep = 0.05;
    private const double SmallestStep = 1e-9;

    /// <summary>The next values; one value stays as it is.</summary>
    public static double[] Forecast(double[] values, int horizon, bool hasTrend) => Fit(values, hasTrend).Continue(horizon);

    /// <summary>The next values by whichever of the two has the smaller errors.</summary>
    public static double[] ForecastByBetter(double[] values, int horizon)
    {
        var (level, trend) = (Fit(values, hasTrend: false), Fit(values, hasTrend: true));
        return (trend.SumOfSquares < level.SumOfSquares ? trend : level).Continue(horizon);
    }

    private static ShortHistory Fit(double[] values, bool hasTrend)
    {
        var firstTrend = hasTrend && values.Length > 1 ? values[1] - values[0] : 0;
        var best = (Alpha: FirstAlpha, Beta: FirstBeta, Fit: Run(values, firstTrend, FirstAlpha, hasTrend ? FirstBeta : 0));
        bool Lower(double alpha, double beta)
        {
            var (alphaInside, betaInside) = (Math.Clamp(alpha, 0, 1), hasTrend ? Math.Clamp(beta, 0, 1) : 0);
            var fit = Run(values, firstTrend, alphaInside, betaInside);
            var isLower = fit.SumOfSquares < best.Fit.SumOfSquares;
            best = isLower ? (alphaInside, betaInside, fit) : best;
            return isLower;
        }

        var step = FirstStep;
        while (step > SmallestStep)
        {
            var (alpha, beta, _) = best;
            var isLower = false;
            for (var neighbour = 0; neighbour < 9; neighbour++)
            {
                isLower |= Lower(alpha + (((neighbour % 3) - 1) * step), beta + (((neighbour / 3) - 1) * step));
            }

            step = isLower ? step : step / 2;
        }

        return best.Fit;
    }

    private static ShortHistory Run(double[] values, double firstTrend, double alpha, double beta)
    {
        var (level, trend, sum) = (values[0], firstTrend, 0.0);
        foreach (var value in values)
        {
            var fitted = level + trend;
            var error = value - fitted;
            level = fitted + (alpha * error);
            trend += alpha * beta * error;
            sum += error * error;
        }

        return new ShortHistory(level, trend, sum);
    }

    private double[] Continue(int horizon)
    {
        var (level, trend) = (Level, Trend);
        return [.. Enumerable.Range(1, horizon).Select(step => level + (step * trend))];
    }
}
