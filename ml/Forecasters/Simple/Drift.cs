namespace EconomyPipeline.Ml.Forecasters.Simple;

/// <summary>
/// Random walk with drift: y(T+h) = y(T) + h·(y(T) − y(1))/(T − 1). One value stays as it is; a straight line continues exactly.
/// </summary>
/// <remarks>Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2.</remarks>
public sealed class Drift : IForecaster
{
    public string Name => "drift";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, static (values, steps) =>
        {
            var slope = values.Length == 1 ? 0 : (values[^1] - values[0]) / (values.Length - 1);
            var answer = new double[steps];
            for (var step = 0; step < steps; step++)
            {
                answer[step] = values[^1] + ((step + 1) * slope);
            }

            return answer;
        });
}
