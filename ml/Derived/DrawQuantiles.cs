namespace EconomyPipeline.Ml.Derived;

/// <summary>Mean, median and intervals of equally likely draws; undefined draws (NaN) are left out.</summary>
internal static class DrawQuantiles
{
    /// <summary>The defined draws, ascending.</summary>
    public static double[] Sorted(double[] draws) => [.. draws.Where(double.IsFinite).Order()];

    /// <summary>The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996); NaN of nothing.</summary>
    public static double Quantile(double[] sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        var position = share * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The middle share of the draws at each level in percent.</summary>
    public static IReadOnlyList<ForecastInterval> Intervals(double[] sorted, IReadOnlyList<double> levelsPercent) =>
    [
        .. levelsPercent.Select(level => new ForecastInterval(
            level, Quantile(sorted, (1 - (level / 100)) / 2), Quantile(sorted, (1 + (level / 100)) / 2))),
    ];
}
