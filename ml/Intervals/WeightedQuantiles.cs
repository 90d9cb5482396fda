namespace EconomyPipeline.Ml.Intervals;

/// <summary>Quantiles over origins of which each counts the same, however many series it has.</summary>
internal sealed class WeightedQuantiles(IReadOnlyCollection<double[]> origins, Func<double, double> selector)
{
    private readonly (double Value, double Weight)[] sorted = [.. origins
        .SelectMany(values => values.Select(value => (Value: selector(value), Weight: 1.0 / values.Length / origins.Count)))
        .OrderBy(pair => pair.Value)];

    /// <summary>The least value that the given share of the weight does not exceed.</summary>
    public double At(double probability)
    {
        // Weights are sums of fractions: without slack the last place of a sum would decide a rank.
        var reached = 1e-12;
        foreach (var (value, weight) in sorted)
        {
            reached += weight;
            if (reached >= probability)
            {
                return value;
            }
        }

        return sorted[^1].Value;
    }

    /// <summary>Share of the weight of values less than this one.</summary>
    public double ShareBelow(double value) => sorted.TakeWhile(pair => pair.Value < value).Sum(pair => pair.Weight);
}
