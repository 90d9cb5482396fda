namespace EconomyPipeline.Ml.Intervals;

/// <summary>
/// Conformal intervals from the errors that were made before: pooled over the series of a group, scaled per series, by
/// horizon where enough origins have reached it, by origin in how much they count. Bounds may differ above and below.
/// </summary>
/// <remarks>
/// Sums are calibrated on the errors of the sums themselves, never by adding bounds: whether errors cancel or not is in the
/// past errors of the sum.
/// </remarks>
internal sealed class IntervalCalibrator
{
    /// <summary>Fewest origins of one horizon that are judged without the other horizons.</summary>
    private const int OwnOrigins = 6;

    /// <summary>Spread of the t with two degrees of freedom that is assumed where no error has ever been seen, in units of the scale.</summary>
    private const double UnjudgedDeviation = 2;

    private readonly Dictionary<string, List<ScaledError>> byGroup;
    private readonly List<ScaledError> borrowed;
    private readonly Dictionary<(string Group, int Ahead), OriginSample> samples = [];
    private readonly Dictionary<(string Group, int Ahead, double Level), (double Lower, double Upper)> known = [];

    /// <param name="errors">Errors that had been seen by the time of the forecast.</param>
    /// <param name="borrowed">Errors of longer series that share the shocks, which every group may use.</param>
    public IntervalCalibrator(IEnumerable<ScaledError> errors, IEnumerable<ScaledError> borrowed)
    {
        byGroup = errors.GroupBy(error => error.Group, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        this.borrowed = [.. borrowed];
    }

    /// <summary>Whether fewer than two origins of the group itself reach a horizon: its interval is an assumption there.</summary>
    public bool IsAssumed(string group, int ahead) =>
        byGroup.GetValueOrDefault(group, []).Where(error => error.Ahead == ahead).Select(error => error.OriginTime).Distinct().Count() < 2;

    /// <summary>
    /// Bounds in units of the scale. They never come closer with the horizon: a quantile of few errors may, the uncertainty does not.
    /// </summary>
    /// <param name="group">The group of the series.</param>
    /// <param name="ahead">Periods ahead, from 1.</param>
    /// <param name="length">Values of the series, for <see cref="ErrorScale.Growth"/>.</param>
    /// <param name="level">Above 0 and below 1.</param>
    public (double Lower, double Upper) Bounds(string group, int ahead, int length, double level)
    {
        var bounds = Enumerable.Range(1, ahead).Select(step => (Bounds: Bounds(group, step, level), Growth: ErrorScale.Growth(step, length))).ToList();
        return (bounds.Min(one => one.Bounds.Lower * one.Growth), bounds.Max(one => one.Bounds.Upper * one.Growth));
    }

    // In units of scale × growth.
    private (double Lower, double Upper) Bounds(string group, int ahead, double level)
    {
        if (!known.TryGetValue((group, ahead, level), out var bounds))
        {
            bounds = Estimate(group, ahead, level);
            known.Add((group, ahead, level), bounds);
        }

        return bounds;
    }

    private (double Lower, double Upper) Estimate(string group, int ahead, double level)
    {
        var sample = Sample(group, ahead);
        if (sample.Origins > 0)
        {
            return sample.Bounds(level);
        }

        var assumed = UnjudgedDeviation * MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, 2, (1 + level) / 2);
        return (-assumed, assumed);
    }

    private OriginSample Sample(string group, int ahead)
    {
        if (!samples.TryGetValue((group, ahead), out var sample))
        {
            var all = byGroup.GetValueOrDefault(group, []).Concat(borrowed).ToList();
            sample = new OriginSample(all.Where(error => error.Ahead == ahead));
            if (sample.Origins < OwnOrigins)
            {
                sample = new OriginSample(all);
            }

            samples.Add((group, ahead), sample);
        }

        return sample;
    }
}
