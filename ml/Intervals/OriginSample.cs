using MathNet.Numerics.Distributions;

namespace EconomyPipeline.Ml.Intervals;

/// <summary>
/// Scaled errors of one group by origin, and how much they are worth. Series share their shocks, so the errors of one
/// origin are not independent: what counts is the number of origins, unless the origins' means show that there is nothing common.
/// </summary>
internal sealed class OriginSample
{
    /// <summary>The variance between few origins is uncertain: its upper quartile is believed.</summary>
    private const double Confidence = 0.25;

    /// <summary>Errors beyond this quantile of their size tell nothing about what is common; they stay in the quantiles.</summary>
    private const double Trimmed = 0.95;

    /// <summary>Least share of the sizes from whose quantile a wider bound is extrapolated.</summary>
    private const double SmallestBase = 0.6;

    /// <summary>
    /// One origin more, at which the errors are as large as the movement itself: quiet years do not prove that a year in which
    /// growth stops or doubles cannot come. It counts among the sizes that are extrapolated, like any other origin.
    /// </summary>
    private static readonly double[] Assumed = [.. Enumerable.Range(1, 39).Select(step => Normal.InvCDF(0, 1, step / 40.0))];

    private readonly WeightedQuantiles signed;
    private readonly WeightedQuantiles sizes;
    private readonly double degreesOfFreedom;
    private readonly double effectiveCount;

    public OriginSample(IEnumerable<ScaledError> errors)
    {
        var all = errors.ToList();
        var origins = all.GroupBy(error => error.OriginTime).OrderBy(group => group.Key).Select(group => group.Select(error => error.Value).ToArray()).ToList();
        Origins = origins.Count;
        signed = new WeightedQuantiles(origins, value => value);
        sizes = new WeightedQuantiles([.. origins, Assumed], Math.Abs);
        if (Origins == 0)
        {
            return;
        }

        var independent = all.GroupBy(error => error.Ahead).Max(group => Independent(group.Select(error => error.OriginTime).Distinct().Count(), group.Key));
        var limit = sizes.At(Trimmed);
        var common = CommonShare([.. origins.Select(values => Array.ConvertAll(values, value => Math.Clamp(value, -limit, limit)))], independent);
        effectiveCount = all.Count / (1 + (((all.Count / independent) - 1) * common));
        degreesOfFreedom = Math.Max(1, 1 / ((common * common / independent) + ((1 - common) * (1 - common) / Math.Max(1, all.Count - Origins))));
    }

    /// <summary>Distinct origins.</summary>
    public int Origins { get; }

    /// <summary>
    /// Bounds, in units of the scale, that hold a new error with the given probability: the quantiles of the signed errors, as
    /// much wider as Student's t is than the normal distribution, since few origins know the quantile no better than they know a
    /// variance. Beyond the level that the effective count allows, and beyond errors that were cut, the quantile of what is known
    /// is extrapolated along Student's t; the quantile of the sizes is then taken where it is the wider.
    /// </summary>
    /// <param name="level">Above 0 and below 1.</param>
    public (double Lower, double Upper) Bounds(double level)
    {
        var known = Math.Max(SmallestBase, Math.Min((effectiveCount - 1) / (effectiveCount + 1), sizes.ShareBelow(ScaledError.Largest)));
        var used = Math.Min(level, known);
        var (lower, upper) = (signed.At((1 - used) / 2), signed.At((1 + used) / 2));
        if (level > known)
        {
            var size = sizes.At(used);
            (lower, upper) = (Math.Min(lower, -size), Math.Max(upper, size));
        }

        var wider = StudentT.InvCDF(0, 1, degreesOfFreedom, (1 + level) / 2) / Normal.InvCDF(0, 1, (1 + used) / 2);
        return (wider * Math.Min(0, lower), wider * Math.Max(0, upper));
    }

    // What a variance from consecutive origins is worth: errors h ahead that are k origins apart share h − k of their h periods,
    // so that their squares have a correlation of (1 − k/h)².
    private static double Independent(int origins, int ahead)
    {
        var sum = 1.0;
        for (var apart = 1; apart < Math.Min(origins, ahead); apart++)
        {
            var shared = 1 - ((double)apart / ahead);
            sum += 2 * (1 - ((double)apart / origins)) * shared * shared;
        }

        return origins / sum;
    }

    // Share of the mean square that is common to an origin. Moments about 0, not about the mean: a bias of the past is a part
    // of the uncertainty.
    private static double CommonShare(List<double[]> origins, double independent)
    {
        var count = origins.Sum(values => values.Length);
        if (count == origins.Count)
        {
            return 1;
        }

        var means = origins.Select(values => values.Average()).ToArray();
        var within = origins.Select((values, index) => values.Sum(value => (value - means[index]) * (value - means[index]))).Sum() / (count - origins.Count);
        var between = means.Average(mean => mean * mean) * independent / ChiSquared.InvCDF(independent, Confidence);
        var common = Math.Max(0, between - (within * origins.Count / count));
        return common + within == 0 ? 1 : common / (common + within);
    }
}
