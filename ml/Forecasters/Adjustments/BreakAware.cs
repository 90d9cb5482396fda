namespace EconomyPipeline.Ml.Forecasters.Adjustments;

/// <summary>
/// A method run on the history without its level shifts (<see cref="LevelShifts"/>): a year such as 2020 moves the level that
/// the forecast starts from, and not its growth. Without a shift it is the method itself.
/// </summary>
/// <remarks>Differences between seasons are no shifts: take seasons out around this, as for <see cref="LogScale"/>.</remarks>
public sealed class BreakAware(IForecaster inner) : IForecaster
{
    public string Name => "break-aware-" + inner.Name;

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, (values, steps) => inner.Forecast(LevelShifts.Remove(values), periodsPerYear, steps));
}
