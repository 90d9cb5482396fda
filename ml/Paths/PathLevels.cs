namespace EconomyPipeline.Ml.Paths;

/// <summary>
/// Intervals of any level: quantiles of a row's paths, stretched so that they are the published ones at the published levels.
/// Where the published intervals are the paths' own, nothing is stretched.
/// </summary>
public static class PathLevels
{
    /// <summary>Beyond this level, 1,000 paths are too few to say: the bounds are those of the most extreme paths.</summary>
    public const double LargestSaidPercent = 99;

    /// <param name="draws">By step from the first, then path; sorted by this.</param>
    /// <param name="means">The point forecasts, by step.</param>
    /// <param name="inner">The published intervals of the lower level, by step.</param>
    /// <param name="outer">The published intervals of the higher level, by step.</param>
    /// <param name="levelPercent">Above 0 and below 100.</param>
    /// <returns>By step: around the mean, wider at a higher level, and on neither side nearer to the mean than at the step before, where the published ones are not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is none.</exception>
    public static IReadOnlyList<ForecastInterval> Intervals(
        IReadOnlyList<double[]> draws, IReadOnlyList<double> means, IReadOnlyList<ForecastInterval> inner, IReadOnlyList<ForecastInterval> outer, double levelPercent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(levelPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(levelPercent, 100);
        var answer = new ForecastInterval[draws.Count];
        var (below, above) = (0.0, 0.0);
        for (var step = 0; step < draws.Count; step++)
        {
            var (sorted, mean) = (draws[step], means[step]);
            Array.Sort(sorted);
            double Below(double level) => mean - PathMargin.Quantile(sorted, (1 - (level / 100)) / 2);
            double Above(double level) => PathMargin.Quantile(sorted, (1 + (level / 100)) / 2) - mean;
            var (near, far) = (inner[step], outer[step]);
            below = Widest(below, new Side(Below(near.LevelPercent), Below(far.LevelPercent), mean - near.Lower, mean - far.Lower), Below(levelPercent), near, far, levelPercent);
            above = Widest(above, new Side(Above(near.LevelPercent), Above(far.LevelPercent), near.Upper - mean, far.Upper - mean), Above(levelPercent), near, far, levelPercent);
            var lower = mean - below;
            answer[step] = new ForecastInterval(levelPercent, far.Lower >= 0 ? Math.Max(0, lower) : lower, mean + above);
        }

        return answer;
    }

    // The uncertainty does not shrink with the horizon, whatever 1,000 paths do; but a narrower level stays inside a wider one.
    private static double Widest(double before, Side side, double own, ForecastInterval near, ForecastInterval far, double level) =>
        level <= near.LevelPercent ? Math.Clamp(Math.Max(before, side.Stretch(own, level / near.LevelPercent)), 0, Math.Max(0, side.PublishedNear))
        : level <= far.LevelPercent ? Math.Clamp(Math.Max(before, side.Stretch(own, 1)), Math.Max(0, side.PublishedNear), Math.Max(0, Math.Max(side.PublishedNear, side.PublishedFar)))
        : Math.Max(side.PublishedFar, Math.Max(before, side.Stretch(own, 1)));

    /// <summary>Distances from the mean on one side.</summary>
    private readonly record struct Side(double Near, double Far, double PublishedNear, double PublishedFar)
    {
        /// <param name="distance">Of a quantile of the paths.</param>
        /// <param name="share">What stands for it where the paths do not move at all.</param>
        public double Stretch(double distance, double share) =>
            distance <= Near ? (Near > 0 ? distance * PublishedNear / Near : PublishedNear * share)
            : distance <= Far ? PublishedNear + ((distance - Near) / (Far - Near) * (PublishedFar - PublishedNear))
            : PublishedFar + ((distance - Far) * (Far > 0 ? PublishedFar / Far : 1));
    }
}
