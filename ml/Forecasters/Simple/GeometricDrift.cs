using EconomyPipeline.Ml.Forecasters.Adjustments;

namespace EconomyPipeline.Ml.Forecasters.Simple;

/// <summary>y(T+h) = y(T) · (y(T)/y(1))^(h/(T − 1)): the mean growth, for positive histories; else <see cref="Drift"/>.</summary>
/// <remarks>
/// By definition it bends a straight line, and continues constant growth exactly, up to the bound of <see cref="LogScale"/>.
/// Dangerous alone: where growth fades it runs away.
/// </remarks>
public sealed class GeometricDrift : IForecaster
{
    private static readonly LogScale Growth = new(new Drift());

    public string Name => "geometric-drift";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Growth.Forecast(history, periodsPerYear, horizon);
}
