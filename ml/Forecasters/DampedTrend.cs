namespace EconomyPipeline.Ml.Forecasters;

/// <summary>
/// Holt's method with a damped trend: ŷ(t) = l + φb; e = y − ŷ; l ← l + φb + αe; b ← φb + βe; y(T+h) = l + (φ + … + φ^h)·b.
/// α, β, φ and the initial level and trend minimise the sum of e², with 0.0001 ≤ α ≤ 0.9999, 0.0001 ≤ β ≤ α, 0.8 ≤ φ ≤ 0.98.
/// </summary>
/// <remarks>
/// Gardner and McKenzie (1985), in the form of Hyndman et al. (2008), ETS(A,Ad,N). Below <see cref="SmallestFit"/> values five
/// parameters would be fitted to noise: there the trend is the median difference and φ = 0.95. A straight line bends a
/// little: φ is below 1 by design.
/// </remarks>
public sealed class DampedTrend : IForecaster
{
    /// <summary>Fewest values to which the parameters are fitted: five parameters and five values more.</summary>
    private const int SmallestFit = 10;

    private const double ShortDamping = 0.95;

    private static readonly double[] Lower = [0.0001, 0, 0.8];
    private static readonly double[] Upper = [0.9999, 1, 0.98];

    // Slow, medium and fast learners: the surface has several valleys.
    private static readonly double[][] Starts = [[0.2, 0.1, 0.95], [0.6, 0.3, 0.95], [0.95, 0.8, 0.97], [0.95, 0.05, 0.9]];

    public string Name => "damped";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, static (values, steps) =>
        {
            var (level, trend, damping) = values.Length < SmallestFit ? Short(values) : Fit(values);
            var answer = new double[steps];
            var (sum, power) = (0.0, 1.0);
            for (var step = 0; step < steps; step++)
            {
                power *= damping;
                sum += power;
                answer[step] = level + (sum * trend);
            }

            return answer;
        });

    private static (double Level, double Trend, double Damping) Short(double[] values)
    {
        var differences = new double[Math.Max(1, values.Length - 1)];
        for (var index = 1; index < values.Length; index++)
        {
            differences[index - 1] = values[index] - values[index - 1];
        }

        return (values[^1], Combination.MedianCombination.Median(differences), ShortDamping);
    }

    private static (double Level, double Trend, double Damping) Fit(double[] values)
    {
        var unit = values.Max(Math.Abs);
        if (unit == 0)
        {
            return (0, 0, ShortDamping);
        }

        var scaled = Array.ConvertAll(values, value => value / unit);
        var workspace = new DampedTrendFit(scaled);
        var best = NelderMead.Minimize(workspace.SumOfSquares, Starts, Lower, Upper);
        var (level, trend) = workspace.FinalState(best);
        return (level * unit, trend * unit, best[2]);
    }
}
