using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Questions;

/// <summary>The probability of a condition.</summary>
public static class Probability
{
    // The 97.5 % quantile of the normal distribution.
    private const double Normal95 = 1.959963984540054;

    /// <summary>How probable a condition is, by the outlook's sample paths.</summary>
    /// <param name="outlook">For which the condition was read.</param>
    /// <param name="condition">From <see cref="ConditionText"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static ProbabilityAnswer Of(Outlook outlook, Condition condition, CancellationToken cancellationToken = default) =>
        Of(outlook, outlook.Paths, condition, cancellationToken);

    /// <summary>The same over other paths of the outlook's shape, such as those of a scenario; the point stays the baseline's.</summary>
    internal static ProbabilityAnswer Of(Outlook outlook, SamplePaths paths, Condition condition, CancellationToken cancellationToken)
    {
        var reading = IndicatorReading.Of(outlook, condition.Selector.Indicator);
        var outcomes = PathOutcomes.Of(reading, paths, key => key == condition.Key || key == condition.Earlier, cancellationToken);
        var (defined, holding) = (0, 0);
        for (var path = 0; path < paths.Count; path++)
        {
            var value = At(outcomes, condition.Key, path);
            var bound = condition.Class is { } label ? reading.Position(condition.Key.Indicator, label)
                : condition.Earlier is { } earlier ? At(outcomes, earlier, path)
                : condition.Number;
            if (double.IsFinite(value) && double.IsFinite(bound))
            {
                defined++;
                holding += condition.Holds(value, bound) ? 1 : 0;
            }
        }

        var share = defined == 0 ? double.NaN : (double)holding / defined;
        var (lower, upper) = Wilson(share, defined);
        var point = reading.Values.Single(value => reading.KeyOf(value) == condition.Key);
        return new ProbabilityAnswer
        {
            Condition = condition,
            Basis = paths.Basis,
            Probability = share,
            StandardError = Math.Sqrt(share * (1 - share) / defined),
            Lower95 = lower,
            Upper95 = upper,
            Paths = paths.Count,
            DefinedPaths = defined,
            Point = point.Value,
            PointClass = reading.ClassOf(point),
            Bound = Bound(reading, condition),
            Unit = point.Unit,
            Population = outlook.Population.Text,
            Assumed = outlook.AssumptionAt(condition.Period),
            Reason = point.Reason ?? (defined == 0 ? Nowhere : null),
        };
    }

    /// <summary>Wilson (1927): the interval of a share of n draws, at 95 %.</summary>
    internal static (double Lower, double Upper) Wilson(double share, int count)
    {
        var z = Normal95 * Normal95 / count;
        var middle = share + (z / 2);
        var half = Normal95 * Math.Sqrt((share * (1 - share) / count) + (z / (4 * count)));
        return (Math.Max(0, (middle - half) / (1 + z)), Math.Min(1, (middle + half) / (1 + z)));
    }

    private static readonly Bilingual Nowhere = new(
        "tidak didefinisikan pada satu pun jalur",
        "defined on none of the paths");

    private static double Bound(IndicatorReading reading, Condition condition) =>
        condition.Earlier is { } earlier ? reading.Values.Single(value => reading.KeyOf(value) == earlier).Value : condition.Number;

    private static double At(IReadOnlyDictionary<IndicatorKey, double[]> outcomes, IndicatorKey key, int path) =>
        outcomes.TryGetValue(key, out var values) ? values[path] : double.NaN;
}
