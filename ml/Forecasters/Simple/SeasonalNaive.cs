namespace EconomyPipeline.Ml.Forecasters.Simple;

/// <summary>
/// y(T+h) = the value of the same season of the last year. The baseline of quarterly series; of a history shorter than a year
/// the last value.
/// </summary>
public sealed class SeasonalNaive : IForecaster
{
    public string Name => "seasonal-naive";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            var season = values.Length < periodsPerYear ? 1 : periodsPerYear;
            var answer = new double[steps];
            for (var step = 0; step < steps; step++)
            {
                answer[step] = values[values.Length - season + (step % season)];
            }

            return answer;
        });
}
