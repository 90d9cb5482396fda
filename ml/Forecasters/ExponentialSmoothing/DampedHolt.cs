namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Holt's method with a damped trend: ŷ = l + φb; e = y − ŷ; l ← ŷ + αe; b ← φb + βe; y(T+h) = l + (φ + … + φ^h)·b. α, β, φ and
/// the initial level and trend minimise the squared one-step errors, 0.0001 ≤ β ≤ α ≤ 0.9999, 0.8 ≤ φ ≤ 0.98.
/// </summary>
/// <remarks>
/// Gardner and McKenzie (1985), as ETS(A,Ad,N) of Hyndman et al. (2008) and <c>holt(damped=TRUE)</c> of R's forecast 8.20.
/// Seasons are not seen: see <see cref="Adjustments.SeasonallyAdjusted"/>. A straight line bends a little: φ is below 1 by design.
///
/// Up to 9 values R does not damp and fits Holt's method to simple starting values. Here the trend is then the median
/// difference, from the last value on, with φ = 0.95: over the beginnings of 4 to 9 years of the yearly series of M1 and
/// Tourism its sMAPE is lower at every length, by 2 to 22 %.
/// </remarks>
public sealed class DampedHolt : IForecaster
{
    private const double ShortDamping = 0.95;

    public string Name => "damped";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Smoother.Continue(history, periodsPerYear, horizon, static (values, steps) =>
            Smoother.Fit(values, EtsModel.DampedTrend)?.Forecast(steps) ?? FadingMedianDifference(values, steps));

    private static double[] FadingMedianDifference(double[] values, int horizon)
    {
        var differences = new double[Math.Max(1, values.Length - 1)];
        for (var index = 1; index < values.Length; index++)
        {
            differences[index - 1] = values[index] - values[index - 1];
        }

        var answer = new double[horizon];
        var (level, trend) = (values[^1], Combination.MedianCombination.Median(differences));
        for (var step = 0; step < horizon; step++)
        {
            trend *= ShortDamping;
            level += trend;
            answer[step] = level;
        }

        return answer;
    }
}
