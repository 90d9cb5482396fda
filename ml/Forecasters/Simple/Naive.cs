namespace EconomyPipeline.Ml.Forecasters.Simple;

/// <summary>y(T+h) = y(T): the last value stays. The baseline of yearly series.</summary>
public sealed class Naive : IForecaster
{
    public string Name => "naive";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, static (values, steps) =>
        {
            var answer = new double[steps];
            Array.Fill(answer, values[^1]);
            return answer;
        });
}
