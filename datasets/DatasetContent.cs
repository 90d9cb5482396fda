using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets;

/// <summary>What was understood of a file.</summary>
/// <param name="Kind">One of <see cref="DatasetKind"/>; null when it could not be told.</param>
/// <param name="Observations">The cells in file order, made anew whenever they are gone through; empty when there is an error among the findings.</param>
/// <param name="Findings">Everything found, in file order.</param>
public sealed record DatasetContent(string? Kind, IReadOnlyCollection<Observation> Observations, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the dataset may be accepted.</summary>
    public bool IsAcceptable => Findings.All(finding => finding.Severity != Severity.Error);
}
