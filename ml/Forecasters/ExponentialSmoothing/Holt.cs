namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Holt's method: ŷ = l + b; e = y − ŷ; l ← ŷ + αe; b ← b + βe; y(T+h) = l + h·b. α, β and the initial level and trend minimise
/// the squared one-step errors, 0.0001 ≤ β ≤ α ≤ 0.9999.
/// </summary>
/// <remarks>
/// Holt (1957), as ETS(A,A,N) of Hyndman et al. (2008) and <c>holt</c> of R's forecast 8.20. Seasons are not seen: see
/// <see cref="Adjustments.SeasonallyAdjusted"/>. A straight line continues straight. Up to 8 values the initial level and trend are the
/// first value and the first difference.
/// </remarks>
public sealed class Holt : IForecaster
{
    public string Name => "holt";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Smoother.Continue(history, periodsPerYear, horizon, static (values, steps) =>
            Smoother.Fit(values, EtsModel.Trend)?.Forecast(steps) ?? ShortHistory.Forecast(values, steps, hasTrend: true));
}
