using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Needs;

namespace EconomyPipeline.Functions.Exports;

/// <summary>What a target needs with the scope that it was asked of.</summary>
public sealed record ScopedNeed(RegionCode Scope, NeedAnswer Answer);

/// <summary>Needs as a table: a row for each.</summary>
public static class NeedExport
{
    public static ExportTable<ScopedNeed> Table { get; } = new(
    [
        new TextColumn<ScopedNeed>("scope", row => row.Scope.ToString()),
        new TextColumn<ScopedNeed>("need", row => row.Answer.Need.ToString()),
        new TextColumn<ScopedNeed>("outcome", row => Text(row.Answer.Outcome)),
        new NumberColumn<ScopedNeed>("percentage_points", row => row.Answer.PercentagePoints),
        new NumberColumn<ScopedNeed>("needed_growth_percent", row => row.Answer.NeededGrowthPercent),
        new NumberColumn<ScopedNeed>("forecast_growth_percent", row => row.Answer.ForecastGrowthPercent),
        new NumberColumn<ScopedNeed>("past_growth_percent", row => row.Answer.PastGrowthPercent),
        new NumberColumn<ScopedNeed>("forecast", row => row.Answer.Forecast),
        new NumberColumn<ScopedNeed>("bound", row => row.Answer.Bound),
        new NumberColumn<ScopedNeed>("nearest", row => row.Answer.Nearest),
        new NumberColumn<ScopedNeed>("nearest_points", row => row.Answer.NearestPoints),
        new NumberColumn<ScopedNeed>("probability", row => row.Answer.Probability.Probability),
        new NumberColumn<ScopedNeed>("probability_then", row => row.Answer.ProbabilityThen?.Probability ?? double.NaN),
        new IntegerColumn<ScopedNeed>("paths", row => row.Answer.Probability.Paths),
        new IntegerColumn<ScopedNeed>("defined_paths", row => row.Answer.Probability.DefinedPaths),
        new TextColumn<ScopedNeed>("unit", row => row.Answer.Unit),
        new TextColumn<ScopedNeed>("basis", row => row.Answer.Basis.ToString()),
        new TextColumn<ScopedNeed>("population", row => row.Answer.Probability.Population.ToString()),
        new TextColumn<ScopedNeed>("assumed", row => row.Answer.Probability.Assumed?.ToString()),
        new TextColumn<ScopedNeed>("reason", row => row.Answer.Reason?.ToString()),
    ]);

    /// <summary>An outcome as it stands in tables and answers.</summary>
    public static string Text(NeedOutcome outcome) => outcome switch
    {
        NeedOutcome.Met => "met",
        NeedOutcome.Attainable => "attainable",
        NeedOutcome.NotAttainable => "not-attainable",
        _ => "undefined",
    };
}
