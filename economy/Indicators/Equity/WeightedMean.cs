namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>Σ w_i x_i / Σ w_i.</summary>
internal static class WeightedMean
{
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static (double Mean, double Weight) Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.Length != weights.Length)
        {
            throw new ArgumentException($"There are {values.Length} values and {weights.Length} weights.", nameof(weights));
        }

        var (sum, weight) = (0.0, 0.0);
        for (var index = 0; index < values.Length; index++)
        {
            sum += weights[index] * values[index];
            weight += weights[index];
        }

        return (sum / weight, weight);
    }
}
