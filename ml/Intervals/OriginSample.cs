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

    private readonly (double Value, double Weight)[] sorted;
    private readonly double deviation;
    private readonly double degreesOfFreedom;
    private readonly double effectiveCount;

    public OriginSample(IEnumerable<ScaledError> errors)
    {
        var origins = errors.GroupBy(error => error.OriginTime).OrderBy(group => group.Key).Select(group => group.Select(error => error.Value).ToArray()).ToList();
        Origins = origins.Count;
        var count = origins.Sum(values => values.Length);
        sorted = [.. origins
            .SelectMany(values => values.Select(value => (Value: value, Weight: 1.0 / values.Length / origins.Count)))
            .OrderBy(pair => pair.Value)];
        if (Origins == 0)
        {
            return;
        }

        // Second moments about 0, not about the mean: a bias of the past is a part of the uncertainty.
        var means = origins.Select(values => values.Average()).ToArray();
        var between = means.Sum(mean => mean * mean) / Origins;
        var within = count == Origins
            ? 0
            : origins.Select((values, index) => values.Sum(value => (value - means[index]) * (value - means[index]))).Sum() / (count - Origins);
        var perOrigin = (double)count / Origins;
        var upper = between * Origins / ChiSquared.InvCDF(Origins, Confidence);
        var common = perOrigin == 1 ? between : Math.Max(0, upper - (within / perOrigin));
        var variance = common + within;
        var share = variance == 0 ? 1 : common / variance;
        effectiveCount = count / (1 + ((perOrigin - 1) * share));
        degreesOfFreedom = Math.Max(1, 1 / ((share * share / Origins) + ((1 - share) * (1 - share) / Math.Max(1, count - Origins))));
        deviation = Math.Sqrt((between + within) * (1 + (1 / effectiveCount)));
    }

    /// <summary>Distinct origins.</summary>
    public int Origins { get; }

    /// <summary>
    /// Bounds, in units of the scale, that hold a new error with the given probability: the conformal quantiles at rank
    /// (n + 1)·p, n being the effective count, where n allows that rank; else the bounds of Student's t, if these are wider.
    /// </summary>
    /// <param name="level">Above 0 and below 1.</param>
    public (double Lower, double Upper) Bounds(double level)
    {
        var tail = (1 - level) / 2;
        var rank = (1 - tail) * (1 + (1 / effectiveCount));
        var (lower, upper) = (Quantile(1 - rank), Quantile(rank));
        if (rank >= 1)
        {
            var parametric = deviation * StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - tail);
            (lower, upper) = (Math.Min(lower, -parametric), Math.Max(upper, parametric));
        }

        return (Math.Min(0, lower), Math.Max(0, upper));
    }

    private double Quantile(double probability)
    {
        var reached = 0.0;
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
}
