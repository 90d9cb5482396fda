namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Holt's method with a damped trend: ŷ = l + φb; e = y − ŷ; l ← ŷ + αe; b ← φb + βe; y(T+h) = l + (φ + … + φ^h)·b. α, β, φ and
/// the initial level and trend minimise the squared one-step errors, 0.0001 ≤ β ≤ α ≤ 0.9999, 0.8 ≤ φ ≤ 0.98.
/// </summary>
/// <remarks>
/// Gardner and McKenzie (1985), as ETS(A,Ad,N) of Hyndman et al. (2008) and <c>holt(damped=TRUE)</c> of R's forecast 8.20.
/// Seasons are not seen: see <see cref="SeasonallyAdjusted"/>. A straight line bends a little: φ is below 1 by design. Up to 9
/// values there is too little to damp, and it is <see cref="Holt"/>.
/// </remarks>
public sealed class DampedHolt : IForecaster
{
    public string Name => "damped";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Smoother.Continue(history, periodsPerYear, horizon, static (values, steps) => Smoother.Forecast(values, steps, EtsModel.DampedTrend));
}
