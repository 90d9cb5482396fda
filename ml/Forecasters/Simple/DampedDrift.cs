namespace EconomyPipeline.Ml.Forecasters.Simple;

/// <summary>
/// Random walk with a drift that fades: y(T+h) = y(T) + (φ + … + φ^h)·(y(T) − y(1))/(T − 1) with φ = 0.95.
/// </summary>
/// <remarks>
/// The damping of Gardner and McKenzie (1985) without a fit, for histories too short for one. A straight line bends by
/// definition. One value stays as it is.
/// </remarks>
public sealed class DampedDrift : IForecaster
{
    private const double Damping = 0.95;

    public string Name => "damped-drift";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, static (values, steps) =>
        {
            var slope = values.Length == 1 ? 0 : (values[^1] - values[0]) / (values.Length - 1);
            var (value, answer) = (values[^1], new double[steps]);
            for (var step = 0; step < steps; step++)
            {
                slope *= Damping;
                value += slope;
                answer[step] = value;
            }

            return answer;
        });
}
