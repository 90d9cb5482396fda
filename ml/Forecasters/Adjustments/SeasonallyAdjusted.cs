namespace EconomyPipeline.Ml.Forecasters.Adjustments;

/// <summary>A method without seasons, run on the seasonally adjusted series; years are not touched.</summary>
public sealed class SeasonallyAdjusted(IForecaster inner) : IForecaster
{
    public string Name => inner.Name;

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            var seasons = SeasonalIndices.Estimate(values, periodsPerYear);
            return seasons.Restore(inner.Forecast(seasons.Remove(values), periodsPerYear, steps), values.Length);
        });
}
