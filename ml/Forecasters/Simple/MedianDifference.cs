using EconomyPipeline.Ml.Combination;

namespace EconomyPipeline.Ml.Forecasters.Simple;

/// <summary>
/// y(T+h) = y(T) + h · the median of the differences: a drift that a single boom, break or slump does not move. One value stays
/// as it is; a straight line continues exactly.
/// </summary>
public sealed class MedianDifference : IForecaster
{
    public string Name => "median-difference";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, static (values, steps) =>
        {
            var slope = values.Length == 1 ? 0 : MedianCombination.Median(Differences.Of(values));
            var answer = new double[steps];
            for (var step = 0; step < steps; step++)
            {
                answer[step] = values[^1] + ((step + 1) * slope);
            }

            return answer;
        });
}
