using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Questions;

namespace EconomyPipeline.Functions.Exports;

/// <summary>The probability of a condition with the scope that it was asked of.</summary>
public sealed record ScopedProbability(RegionCode Scope, ProbabilityAnswer Answer);

/// <summary>Probabilities as a table: a row for each condition.</summary>
public static class ProbabilityExport
{
    public static ExportTable<ScopedProbability> Table { get; } = new(
    [
        new TextColumn<ScopedProbability>("scope", row => row.Scope.ToString()),
        new TextColumn<ScopedProbability>("condition", row => row.Answer.Condition.ToString()),
        new NumberColumn<ScopedProbability>("probability", row => row.Answer.Probability),
        new NumberColumn<ScopedProbability>("standard_error", row => row.Answer.StandardError),
        new NumberColumn<ScopedProbability>("lower95", row => row.Answer.Lower95),
        new NumberColumn<ScopedProbability>("upper95", row => row.Answer.Upper95),
        new IntegerColumn<ScopedProbability>("paths", row => row.Answer.Paths),
        new IntegerColumn<ScopedProbability>("defined_paths", row => row.Answer.DefinedPaths),
        new NumberColumn<ScopedProbability>("point", row => row.Answer.Point),
        new TextColumn<ScopedProbability>("point_class", row => row.Answer.PointClass),
        new NumberColumn<ScopedProbability>("bound", row => row.Answer.Bound),
        new TextColumn<ScopedProbability>("unit", row => row.Answer.Unit),
        new TextColumn<ScopedProbability>("basis", row => row.Answer.Basis.ToString()),
        new TextColumn<ScopedProbability>("population", row => row.Answer.Population.ToString()),
        new TextColumn<ScopedProbability>("assumed", row => row.Answer.Assumed?.ToString()),
        new TextColumn<ScopedProbability>("reason", row => row.Answer.Reason?.ToString()),
    ]);
}
