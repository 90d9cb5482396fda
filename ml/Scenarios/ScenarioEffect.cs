using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>What a scenario does to one value of an indicator in a future period.</summary>
public sealed record ScenarioEffect
{
    /// <summary>Which value of which indicator.</summary>
    public required IndicatorKey Key { get; init; }

    public required PriceBasis Basis { get; init; }

    public required string Unit { get; init; }

    /// <summary>On the point forecast; NaN where undefined.</summary>
    public required double Baseline { get; init; }

    /// <summary>On the point forecast with the scenario; NaN where undefined.</summary>
    public required double Scenario { get; init; }

    /// <summary>The class on the point forecast; null where the indicator has no classes or is undefined.</summary>
    public string? BaselineClass { get; init; }

    /// <summary>The class with the scenario.</summary>
    public string? ScenarioClass { get; init; }

    /// <summary>Scenario − baseline, in the unit; NaN for classes and where either is undefined.</summary>
    public double Difference => BaselineClass is null && ScenarioClass is null ? Scenario - Baseline : double.NaN;

    /// <summary>Of the value over the paths without the scenario, by level; empty where <see cref="DifferenceIntervals"/> are.</summary>
    public IReadOnlyList<ForecastInterval> BaselineIntervals { get; init; } = [];

    /// <summary>Of the value over the paths with the scenario, by level.</summary>
    public IReadOnlyList<ForecastInterval> ScenarioIntervals { get; init; } = [];

    /// <summary>
    /// Of the difference over the same paths without and with the scenario, by level: what the path itself brings falls out of it.
    /// Empty for classes, and where intervals were not asked for.
    /// </summary>
    public required IReadOnlyList<ForecastInterval> DifferenceIntervals { get; init; }

    /// <summary>On how many paths it was computed; 0 where intervals were not asked for.</summary>
    public required int Paths { get; init; }

    /// <summary>On how many paths the difference is defined; for classes, both classes.</summary>
    public required int DefinedPaths { get; init; }

    /// <summary>Of an indicator with classes: the share of the defined paths on which the scenario changes the class; NaN otherwise.</summary>
    public double ClassChangeProbability { get; init; } = double.NaN;

    /// <summary>Whether the scenario changes it on the point forecast.</summary>
    public bool IsChange => BaselineClass != ScenarioClass || (!Baseline.Equals(Scenario) && BaselineClass is null);

    /// <summary>The interval of the difference at a level; null where there is none.</summary>
    public ForecastInterval? DifferenceInterval(double levelPercent) =>
        DifferenceIntervals.FirstOrDefault(interval => interval.LevelPercent.Equals(levelPercent));

    /// <summary>Why it is undefined, or what it lacks; null when there is nothing to say.</summary>
    public Bilingual? Reason { get; init; }
}
