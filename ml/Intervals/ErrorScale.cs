namespace EconomyPipeline.Ml.Intervals;

/// <summary>How much a series is expected to move in a period, from its history alone.</summary>
internal static class ErrorScale
{
    /// <summary>How many differences the movement common to the group counts as, beside a series' own.</summary>
    private const double Borrowed = 2;

    /// <summary>How many of the last differences are looked at: old ones say little of a series that has grown since.</summary>
    private const int Window = 12;

    /// <summary>Root mean square of the last differences, as a share of the last level; NaN when there is none.</summary>
    public static double OwnRelative(ReadOnlySpan<double> history)
    {
        var (own, count) = Own(history);
        var level = Level(history);
        return count == 0 || level == 0 ? double.NaN : own / level;
    }

    /// <summary>
    /// The scale in the unit of the series: its own movement and the group's, applied to its level, by mean squares weighted
    /// with how many differences each rests on. At least a tiny share of the level, so that it can be divided by.
    /// </summary>
    /// <param name="history">Values up to the origin.</param>
    /// <param name="groupRelative">The group's median of <see cref="OwnRelative"/>; NaN when there is none.</param>
    public static double Of(ReadOnlySpan<double> history, double groupRelative)
    {
        var (own, count) = Own(history);
        var level = Level(history);
        var weight = double.IsFinite(groupRelative) ? Borrowed : 0;
        if (count + weight == 0 || level == 0)
        {
            return count == 0 ? level : own;
        }

        var (relative, borrowed) = (own / level, weight == 0 ? 0 : groupRelative);
        return level * Math.Max(1e-9, Math.Sqrt(((count * relative * relative) + (weight * borrowed * borrowed)) / (count + weight)));
    }

    /// <summary>
    /// How the error of a random walk with an estimated trend grows: √(h + h²/n) of n differences. Only its shape matters:
    /// its size is calibrated.
    /// </summary>
    public static double Growth(int ahead, int length) => Math.Sqrt(ahead + ((double)ahead * ahead / Math.Max(1, length - 1)));

    private static double Level(ReadOnlySpan<double> history)
    {
        var (_, last) = Forecasters.History.FiniteRange(history);
        return last < 0 ? 0 : Math.Abs(history[last]);
    }

    private static (double Movement, int Count) Own(ReadOnlySpan<double> history)
    {
        // In units of the largest difference, so that the squares of very large or very small values do not overflow or vanish.
        var (largest, sum, count) = (0.0, 0.0, 0);
        for (var index = history.Length - 1; index > 0 && count < Window; index--)
        {
            var difference = Math.Abs(history[index] - history[index - 1]);
            if (double.IsFinite(difference))
            {
                count++;
                if (difference > largest)
                {
                    sum *= largest / difference * (largest / difference);
                    largest = difference;
                }

                sum += largest == 0 ? 0 : difference / largest * (difference / largest);
            }
        }

        return (count == 0 ? 0 : largest * Math.Sqrt(sum / count), count);
    }
}
