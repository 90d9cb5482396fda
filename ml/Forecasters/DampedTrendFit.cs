namespace EconomyPipeline.Ml.Forecasters;

/// <summary>
/// The errors of a damped trend as a function of (α, β/α, φ). The errors are linear in the initial level and trend, so these
/// two are solved for exactly instead of being searched.
/// </summary>
internal sealed class DampedTrendFit(double[] values)
{
    private readonly double[] plain = new double[values.Length];
    private readonly double[] byLevel = new double[values.Length];
    private readonly double[] byTrend = new double[values.Length];

    public double SumOfSquares(double[] parameters)
    {
        var (level, trend) = InitialState(parameters);
        var sum = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            var error = plain[index] + (level * byLevel[index]) + (trend * byTrend[index]);
            sum += error * error;
        }

        return sum;
    }

    public (double Level, double Trend) FinalState(double[] parameters)
    {
        var (level, trend) = InitialState(parameters);
        return Run(parameters, values, level, trend, plain);
    }

    private (double Level, double Trend) InitialState(double[] parameters)
    {
        Run(parameters, values, 0, 0, plain);
        Run(parameters, null, 1, 0, byLevel);
        Run(parameters, null, 0, 1, byTrend);
        var (ll, lt, tt, lp, tp) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var index = 0; index < values.Length; index++)
        {
            ll += byLevel[index] * byLevel[index];
            lt += byLevel[index] * byTrend[index];
            tt += byTrend[index] * byTrend[index];
            lp += byLevel[index] * plain[index];
            tp += byTrend[index] * plain[index];
        }

        var determinant = (ll * tt) - (lt * lt);
        return determinant > 1e-12 * ll * tt
            ? (((lt * tp) - (tt * lp)) / determinant, ((lt * lp) - (ll * tp)) / determinant)
            : (-lp / ll, 0);
    }

    private static (double Level, double Trend) Run(double[] parameters, double[]? values, double level, double trend, double[] errors)
    {
        var (alpha, beta, damping) = (parameters[0], Math.Max(0.0001, parameters[0] * parameters[1]), parameters[2]);
        for (var index = 0; index < errors.Length; index++)
        {
            var forecast = level + (damping * trend);
            var error = (values is null ? 0 : values[index]) - forecast;
            errors[index] = error;
            level = forecast + (alpha * error);
            trend = (damping * trend) + (beta * error);
        }

        return (level, trend);
    }
}
