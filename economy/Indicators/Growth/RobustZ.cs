namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// The robust z of each of n rates against the n − 1 others, 0.6745·(g − median) / MAD, in n log n: without one of them a sorted list
/// has at most three medians, and the deviations from each are sorted once.
/// </summary>
public static class RobustZ
{
    // Makes MAD an estimate of σ of a normal distribution.
    private const double NormalQuartile = 0.6745;

    /// <summary>In the order of the rates, none of which is NaN.</summary>
    /// <returns>NaN where there are no others or the median deviation of the others is zero.</returns>
    public static double[] OfEach(IReadOnlyCollection<double> rates)
    {
        double[] sorted = [.. rates.Order()];
        if (sorted.Length < 2)
        {
            return [.. sorted.Select(_ => double.NaN)];
        }

        var deviations = new Dictionary<double, double[]>();
        return [.. rates.Select(rate =>
        {
            var median = MedianWithout(sorted, rate);
            if (!deviations.TryGetValue(median, out var ordered))
            {
                deviations[median] = ordered = [.. sorted.Select(other => Math.Abs(other - median)).Order()];
            }

            var deviation = MedianWithout(ordered, Math.Abs(rate - median));
            return deviation > 0 ? NormalQuartile * (rate - median) / deviation : double.NaN;
        })];
    }

    // Of equal values it does not matter which one is taken out.
    private static double MedianWithout(double[] sorted, double value)
    {
        var left = Array.BinarySearch(sorted, value);
        var count = sorted.Length - 1;
        return count % 2 == 1 ? At(count / 2) : (At((count / 2) - 1) + At(count / 2)) / 2;

        double At(int rank) => sorted[rank < left ? rank : rank + 1];
    }
}
