using EconomyPipeline.Ml.Forecasters.Adjustments;

namespace EconomyPipeline.Ml.Forecasters.Simple;

/// <summary>
/// y(T+h) = y(T) · exp(h · the median of the log-growth), for positive histories; else <see cref="MedianDifference"/>.
/// </summary>
/// <remarks>
/// By definition it bends a straight line, which grows at a falling rate, and continues constant growth exactly, up to the bound
/// of <see cref="LogScale"/>.
/// </remarks>
public sealed class MedianGrowth : IForecaster
{
    private static readonly LogScale Growth = new(new MedianDifference());

    public string Name => "median-growth";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Growth.Forecast(history, periodsPerYear, horizon);
}
