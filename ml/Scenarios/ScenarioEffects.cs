using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>A scenario beside the baseline, indicator by indicator.</summary>
public static class ScenarioEffects
{
    /// <summary>What is held when a scenario is applied: a part of every statement about it.</summary>
    public static Bilingual Held { get; } = new(
        "diskrepansi, penduduk dan negara tetap seperti tanpa skenario",
        "the discrepancy, the population and the nation are as without the scenario");

    /// <summary>The core indicators, by which a scenario is judged where nothing else is asked for.</summary>
    public static IReadOnlyList<string> CoreIndicators { get; } =
        [.. IndicatorCatalogue.Definitions.Values.Where(definition => definition.Tier == IndicatorTier.Core).Select(definition => definition.Id)];

    /// <summary>Every value that the indicators have in the future periods, without and with the scenario.</summary>
    /// <param name="outlook">Whose future.</param>
    /// <param name="scenario">From <see cref="ScenarioReader"/> for this outlook.</param>
    /// <param name="indicators">Ids of the catalogue.</param>
    /// <param name="levelsPercent">Levels of the intervals of the difference; none leaves the paths aside.</param>
    /// <param name="mostPaths">
    /// On how many paths the difference is computed at most, evenly taken. The core indicators take some 0.1 s a path; their
    /// difference needs fewer paths than they do themselves, since what a path brings falls out of it.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ArgumentException">There is no such indicator, or the scenario is of another price basis.</exception>
    public static IEnumerable<ScenarioEffect> Of(
        Outlook outlook,
        Scenario scenario,
        IReadOnlyList<string> indicators,
        IReadOnlyList<double> levelsPercent,
        int mostPaths = int.MaxValue,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPaths, 1);
        if (indicators.FirstOrDefault(id => !IndicatorCatalogue.Definitions.ContainsKey(id)) is { } unknown)
        {
            throw new ArgumentException($"There is no indicator '{unknown}'.", nameof(indicators));
        }

        var point = ScenarioPaths.Apply(outlook, outlook.Point, scenario);
        var without = levelsPercent.Count == 0 ? null : Thin(outlook.Paths, mostPaths);
        var with = without is null ? null : ScenarioPaths.Apply(outlook, without, scenario);
        return IndicatorReading.Of(outlook, indicators).SelectMany(reading => Of(reading, point, without, with, levelsPercent, cancellationToken));
    }

    private static IEnumerable<ScenarioEffect> Of(
        IndicatorReading reading,
        SamplePaths point,
        SamplePaths? pathsWithout,
        SamplePaths? pathsWith,
        IReadOnlyList<double> levelsPercent,
        CancellationToken cancellationToken)
    {
        var outlook = reading.Outlook;
        var shocked = reading.Compute(outlook.With(point, 0)).DistinctBy(reading.KeyOf).ToDictionary(reading.KeyOf);
        var baseline = reading.Values.Where(value => outlook.Periods.Contains(value.Period)).ToDictionary(reading.KeyOf);
        var without = pathsWithout is null ? null : PathOutcomes.Of(reading, pathsWithout, baseline.ContainsKey, cancellationToken);
        var with = pathsWith is null ? null : PathOutcomes.Of(reading, pathsWith, baseline.ContainsKey, cancellationToken);
        foreach (var (key, value) in baseline)
        {
            var other = shocked.GetValueOrDefault(key);
            var pairs = Pairs(without, with, key);
            var isClass = reading.IsClass(key.Indicator);
            yield return new ScenarioEffect
            {
                Key = key,
                Basis = outlook.Paths.Basis,
                Unit = value.Unit,
                Baseline = value.Value,
                Scenario = other?.Value ?? double.NaN,
                BaselineClass = reading.ClassOf(value),
                ScenarioClass = reading.ClassOf(other),
                BaselineIntervals = Intervals(pair => pair.Without),
                ScenarioIntervals = Intervals(pair => pair.With),
                DifferenceIntervals = Intervals(pair => pair.With - pair.Without),
                Paths = pathsWithout?.Count ?? 0,
                DefinedPaths = pairs.Count,
                ClassChangeProbability = isClass && pairs.Count > 0 ? pairs.Average(pair => pair.With.Equals(pair.Without) ? 0.0 : 1) : double.NaN,
                Reason = other?.Reason ?? value.Reason,
            };

            IReadOnlyList<ForecastInterval> Intervals(Func<(double Without, double With), double> draw) =>
                without is null || isClass ? [] : DrawQuantiles.Intervals([.. pairs.Select(draw).Order()], levelsPercent);
        }
    }

    // Every k-th path: whatever order they were drawn in, no stretch of it is preferred.
    private static SamplePaths Thin(SamplePaths paths, int most)
    {
        if (paths.Count <= most)
        {
            return paths;
        }

        var size = paths.Rows.Count * paths.Periods.Count;
        var values = new double[most * size];
        for (var path = 0; path < most; path++)
        {
            paths.Values.AsSpan((int)((long)path * paths.Count / most) * size, size).CopyTo(values.AsSpan(path * size));
        }

        return paths with { Values = values };
    }

    private static List<(double Without, double With)> Pairs(
        IReadOnlyDictionary<IndicatorKey, double[]>? without, IReadOnlyDictionary<IndicatorKey, double[]>? with, IndicatorKey key) =>
        without?.GetValueOrDefault(key) is { } left && with?.GetValueOrDefault(key) is { } right
            ? [.. left.Zip(right).Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second))]
            : [];
}
