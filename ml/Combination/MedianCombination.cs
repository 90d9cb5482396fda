namespace EconomyPipeline.Ml.Combination;

/// <summary>The median of several forecasts of the same periods: no weights to learn, and no member can drag it away.</summary>
public static class MedianCombination
{
    public const string Name = "median";

    /// <summary>The median at each period.</summary>
    /// <param name="forecasts">One row per member, all of one length.</param>
    /// <exception cref="ArgumentException">There is no member.</exception>
    public static double[] Combine(IReadOnlyList<double[]> forecasts)
    {
        if (forecasts.Count == 0)
        {
            throw new ArgumentException("A median needs at least one forecast.", nameof(forecasts));
        }

        return [.. Enumerable.Range(0, forecasts[0].Length).Select(step => Median([.. forecasts.Select(row => row[step])]))];
    }

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    internal static double Median(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : sorted[middle - 1] + ((sorted[middle] - sorted[middle - 1]) / 2);
    }
}
