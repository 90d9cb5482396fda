using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Scenarios;

namespace EconomyPipeline.Functions.Exports;

/// <summary>An effect with the scope and the scenario that it is of.</summary>
public sealed record ScopedScenarioEffect(RegionCode Scope, string Scenario, ScenarioEffect Effect);

/// <summary>Effects of scenarios as a table: a row for each value of an indicator, a pair of columns for each level of the difference's interval.</summary>
public static class ScenarioEffectExport
{
    public static ExportTable<ScopedScenarioEffect> Table(IReadOnlyList<double> levelsPercent) => new(
    [
        new TextColumn<ScopedScenarioEffect>("scope", row => row.Scope.ToString()),
        new TextColumn<ScopedScenarioEffect>("scenario_name", row => row.Scenario),
        new TextColumn<ScopedScenarioEffect>("indicator", row => row.Effect.Key.Indicator),
        new TextColumn<ScopedScenarioEffect>("basis", row => row.Effect.Basis.ToString()),
        new TextColumn<ScopedScenarioEffect>("reference", row => row.Effect.Key.Reference?.ToString()),
        new TextColumn<ScopedScenarioEffect>("region", row => row.Effect.Key.Region.ToString()),
        new TextColumn<ScopedScenarioEffect>("sector", row => row.Effect.Key.Sector?.ToString()),
        new TextColumn<ScopedScenarioEffect>("period", row => row.Effect.Key.Period.ToString()),
        new TextColumn<ScopedScenarioEffect>("from", row => row.Effect.Key.From?.ToString()),
        new TextColumn<ScopedScenarioEffect>("other", row => row.Effect.Key.Other),
        new NumberColumn<ScopedScenarioEffect>("baseline", row => row.Effect.Baseline),
        new NumberColumn<ScopedScenarioEffect>("scenario", row => row.Effect.Scenario),
        new NumberColumn<ScopedScenarioEffect>("difference", row => row.Effect.Difference),
        .. levelsPercent.SelectMany(level => new ExportColumn<ScopedScenarioEffect>[]
        {
            new NumberColumn<ScopedScenarioEffect>($"baseline_lower{ForecastExport.LevelSuffix(level)}", row => Bound(row.Effect.BaselineIntervals, level).Lower),
            new NumberColumn<ScopedScenarioEffect>($"baseline_upper{ForecastExport.LevelSuffix(level)}", row => Bound(row.Effect.BaselineIntervals, level).Upper),
            new NumberColumn<ScopedScenarioEffect>($"scenario_lower{ForecastExport.LevelSuffix(level)}", row => Bound(row.Effect.ScenarioIntervals, level).Lower),
            new NumberColumn<ScopedScenarioEffect>($"scenario_upper{ForecastExport.LevelSuffix(level)}", row => Bound(row.Effect.ScenarioIntervals, level).Upper),
            new NumberColumn<ScopedScenarioEffect>($"lower{ForecastExport.LevelSuffix(level)}", row => row.Effect.DifferenceInterval(level)?.Lower ?? double.NaN),
            new NumberColumn<ScopedScenarioEffect>($"upper{ForecastExport.LevelSuffix(level)}", row => row.Effect.DifferenceInterval(level)?.Upper ?? double.NaN),
        }),
        new TextColumn<ScopedScenarioEffect>("baseline_class", row => row.Effect.BaselineClass),
        new TextColumn<ScopedScenarioEffect>("scenario_class", row => row.Effect.ScenarioClass),
        new NumberColumn<ScopedScenarioEffect>("class_change_probability", row => row.Effect.ClassChangeProbability),
        new IntegerColumn<ScopedScenarioEffect>("paths", row => row.Effect.Paths),
        new IntegerColumn<ScopedScenarioEffect>("defined_paths", row => row.Effect.DefinedPaths),
        new TextColumn<ScopedScenarioEffect>("unit", row => row.Effect.Unit),
        new TextColumn<ScopedScenarioEffect>("reason", row => row.Effect.Reason?.ToString()),
    ]);

    private static (double Lower, double Upper) Bound(IReadOnlyList<ForecastInterval> intervals, double levelPercent) =>
        intervals.FirstOrDefault(interval => interval.LevelPercent.Equals(levelPercent)) is { } found ? (found.Lower, found.Upper) : (double.NaN, double.NaN);
}
