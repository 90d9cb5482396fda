using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Ml.Derived;

/// <summary>The distribution of derived indicators over the sample paths.</summary>
public static class Distributions
{
    /// <summary>Every value that an indicator has in the future periods, or only those of a selector, in the catalogue's order.</summary>
    /// <param name="outlook">Whose future.</param>
    /// <param name="selector">Which indicator, and which of its values where it names any.</param>
    /// <param name="levelsPercent">Levels of the intervals, each above 0 and below 100.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">There is no such indicator.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A level is out of its range.</exception>
    public static IReadOnlyList<IndicatorDistribution> Of(
        Outlook outlook, IndicatorSelector selector, IReadOnlyList<double> levelsPercent, CancellationToken cancellationToken = default)
    {
        if (!IndicatorCatalogue.Definitions.ContainsKey(selector.Indicator))
        {
            throw new ArgumentException($"There is no indicator '{selector.Indicator}'.", nameof(selector));
        }

        foreach (var level in levelsPercent)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level, nameof(levelsPercent));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 100, nameof(levelsPercent));
        }

        var reading = IndicatorReading.Of(outlook, selector.Indicator);
        var points = reading.Values
            .Where(value => outlook.Periods.Contains(value.Period) && selector.Names(reading.KeyOf(value)))
            .ToDictionary(reading.KeyOf);
        var outcomes = PathOutcomes.Of(reading, outlook.Paths, points.ContainsKey, cancellationToken);
        return [.. points.Select(pair => Of(reading, pair.Key, pair.Value, outcomes.GetValueOrDefault(pair.Key) ?? [], levelsPercent))];
    }

    private static IndicatorDistribution Of(
        IndicatorReading reading, IndicatorKey key, IndicatorValue point, double[] draws, IReadOnlyList<double> levelsPercent)
    {
        var (sorted, isClass) = (DrawQuantiles.Sorted(draws), reading.IsClass(key.Indicator));
        return new IndicatorDistribution
        {
            Key = key,
            Basis = reading.Outlook.Paths.Basis,
            Unit = point.Unit,
            Point = point.Value,
            PointClass = reading.ClassOf(point),
            Mean = isClass || sorted.Length == 0 ? double.NaN : sorted.Average(),
            Median = isClass ? double.NaN : DrawQuantiles.Quantile(sorted, 0.5),
            Intervals = isClass ? [] : DrawQuantiles.Intervals(sorted, levelsPercent),
            ClassProbabilities = sorted.Length == 0
                ? new Dictionary<string, double>()
                : reading.Labels(key.Indicator).Select((label, index) => (label, Share: sorted.Count(draw => draw.Equals(index)) / (double)sorted.Length))
                    .ToDictionary(pair => pair.label, pair => pair.Share),
            Paths = reading.Outlook.Paths.Count,
            DefinedPaths = sorted.Length,
            Population = reading.Outlook.Population.Text,
            Assumed = reading.Outlook.AssumptionAt(key.Period),
            Reason = point.Reason,
        };
    }
}
