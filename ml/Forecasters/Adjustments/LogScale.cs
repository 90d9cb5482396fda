namespace EconomyPipeline.Ml.Forecasters.Adjustments;

/// <summary>
/// A method run on the logarithms of the values: what it adds becomes a growth rate. A history with a value of 0 or less is left
/// to the method as it is.
/// </summary>
/// <remarks>
/// The answer is the exponential of the method's, a median where the method's is a mean. Straight lines in logarithms are
/// constant growth, which explodes when it was a passing boom: no answer is above <see cref="LargestMultiple"/> times the largest
/// value of the history. Seasons multiply: take them out around this, <c>new SeasonallyAdjusted(new LogScale(method))</c>.
/// </remarks>
public sealed class LogScale(IForecaster inner) : IForecaster
{
    /// <summary>A tenfold is half again as much each year for six years, which no economy does.</summary>
    private const double LargestMultiple = 10;

    public string Name => "log-" + inner.Name;

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            if (values.Any(value => value <= 0))
            {
                return inner.Forecast(values, periodsPerYear, steps);
            }

            var largest = Math.Log(values.Max()) + Math.Log(LargestMultiple);
            var answer = inner.Forecast(Array.ConvertAll(values, Math.Log), periodsPerYear, steps);
            return Array.ConvertAll(answer, value => Math.Exp(Math.Min(value, largest)));
        });
}
