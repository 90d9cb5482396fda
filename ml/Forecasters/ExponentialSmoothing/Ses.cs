namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Simple exponential smoothing: l ← l + α(y − l); y(T+h) = l. α and the initial level minimise the squared one-step errors,
/// 0.0001 ≤ α ≤ 0.9999.
/// </summary>
/// <remarks>
/// Brown (1956), as ETS(A,N,N) of Hyndman et al. (2008) and <c>ses</c> of R's forecast 8.20. Seasons are not seen: see
/// <see cref="Adjustments.SeasonallyAdjusted"/>. Up to 6 values the initial level is the first value.
/// </remarks>
public sealed class Ses : IForecaster
{
    public string Name => "ses";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Smoother.Continue(history, periodsPerYear, horizon, static (values, steps) =>
            Smoother.Fit(values, EtsModel.Level)?.Forecast(steps) ?? ShortHistory.Forecast(values, steps, hasTrend: false));
}
