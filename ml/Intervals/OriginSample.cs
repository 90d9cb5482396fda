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
        var origins = errors.GroupBy(error => error.OriginTime).OrderBy(group => group.Key).Select(group => group.Select(error => error.Value).ToArray()).ToList();
        Origins = origins.Count;
        signed = new WeightedQuantiles(origins, value => value);
        sizes = new WeightedQuantiles([.. origins, Assumed], Math.Abs);
        if (Origins == 0)
        {
            return;
        }

        var limit = sizes.At(Trimmed);
        var (common, count) = (CommonShare([.. origins.Select(values => Array.ConvertAll(values, value => Math.Clamp(value, -limit, limit)))]), origins.Sum(values => values.Length));
        effectiveCount = count / (1 + ((((double)count / Origins) - 1) * common));
        degreesOfFreedom = Math.Max(1, 1 / ((common * common / Origins) + ((1 - common) * (1 - common) / Math.Max(1, count - Origins))));
    }

    /// <summary>Distinct origins.</summary>
    public int Origins { get; }

    /// <summary>
    /// Bounds, in units of the scale, that hold a new error with the given probability: the conformal quantiles at rank
    /// (n + 1)·p, n being the effective count. Where n does not allow that rank, the size that it does allow is extrapolated along
    /// Student's t to both sides, and the wider is taken.
    /// </summary>
    /// <param name="level">Above 0 and below 1.</param>
    public (double Lower, double Upper) Bounds(double level)
    {
        var tail = (1 - level) / 2;
        var rank = (1 - tail) * (1 + (1 / effectiveCount));
        var (lower, upper) = (signed.At(1 - rank), signed.At(rank));
        if (rank >= 1)
        {
            var reachable = Math.Max(SmallestBase, Math.Min(level, (effectiveCount - 1) / (effectiveCount + 1)));
            var size = sizes.At(Math.Min(1, reachable * (1 + (1 / effectiveCount))))
                * StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - tail) / StudentT.InvCDF(0, 1, degreesOfFreedom, (1 + reachable) / 2);
            (lower, upper) = (Math.Min(lower, -size), Math.Max(upper, size));
        }

        return (Math.Min(0, lower), Math.Max(0, upper));
    }

    // Share of the mean square that is common to an origin. Moments about 0, not about the mean: a bias of the past is a part
    // of the uncertainty.
    private static double CommonShare(List<double[]> origins)
    {
        var count = origins.Sum(values => values.Length);
        if (count == origins.Count)
        {
            return 1;
        }

        var means = origins.Select(values => values.Average()).ToArray();
        var within = origins.Select((values, index) => values.Sum(value => (value - means[index]) * (value - means[index]))).Sum() / (count - origins.Count);
        var between = means.Sum(mean => mean * mean) / ChiSquared.InvCDF(origins.Count, Confidence);
        var common = Math.Max(0, between - (within * origins.Count / count));
        return common + within == 0 ? 1 : common / (common + within);
    }
}
