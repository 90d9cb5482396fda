using System.Text.Json;
using System.Text.Json.Serialization;

namespace EconomyPipeline.Functions.Publications;

/// <summary>What a reader needs to know of an indicator run before reading its rows. Kept with the run's files in <c>archive/</c>.</summary>
public sealed record RunSummary
{
    public required string Scope { get; init; }

    public required string Run { get; init; }

    public required long Sequence { get; init; }

    /// <summary>The inputs: one line each of sequence, path and SHA-256.</summary>
    public required string Manifest { get; init; }

    public required string Currency { get; init; }

    public required IReadOnlyList<RegionSummary> Regions { get; init; }

    public required IReadOnlyList<RegionSummary> References { get; init; }

    /// <summary>Codes, in the order of the classification.</summary>
    public required IReadOnlyList<string> Sectors { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The years for which sectors are observed; null when only totals are.</summary>
    public required PeriodRange? SectorPeriods { get; init; }

    public required IReadOnlyList<string> Bases { get; init; }

    /// <summary>The partitions of the table <c>Indicators</c> that this run has.</summary>
    public required IReadOnlyList<IndicatorPartition> Partitions { get; init; }

    /// <summary>The partition that a reader means who names an indicator and maybe a basis or a reference; null when there is none.</summary>
    /// <remarks>Constant prices before others, the latest base year first; the scope before the nation.</remarks>
    public IndicatorPartition? Choose(string indicator, string? basis, string? reference) => Partitions
        .Where(partition => partition.Indicator == indicator
            && (basis is null || partition.Basis == basis)
            && (reference is null || partition.Reference == reference))
        .OrderByDescending(partition => partition.Basis?.StartsWith("constant", StringComparison.Ordinal) == true)
        .ThenByDescending(partition => partition.Basis, StringComparer.Ordinal)
        .ThenByDescending(partition => partition.Reference == Scope)
        .FirstOrDefault();
}

public sealed record RegionSummary(string Code, string Name, string? Group);

public sealed record PeriodRange(string First, string Last);

/// <summary>A partition of the table <c>Indicators</c>.</summary>
/// <param name="Indicator">Indicator id.</param>
/// <param name="Basis">Price basis; null where the indicator is not in prices.</param>
/// <param name="Reference">Reference economy; null where there is none.</param>
public sealed record IndicatorPartition(string Indicator, string? Basis, string? Reference);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RunSummary))]
public sealed partial class RunSummaryJson : JsonSerializerContext;
