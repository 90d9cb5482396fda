using Azure.Data.Tables;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api;

/// <summary>Which rows of an archived run are asked for. What is null is not narrowed.</summary>
internal sealed record RowQuestion
{
    public string? Basis { get; init; }

    public string? Reference { get; init; }

    public string? Region { get; init; }

    public string? Sector { get; init; }

    public required PeriodFilter Periods { get; init; }

    /// <summary>Whether a row is in a partition of the table <c>Indicators</c>, whose basis and reference may be none, and asked for.</summary>
    public bool IsIn(IndicatorPartition partition, TableEntity row) =>
        row.GetString("Indicator") == partition.Indicator
        && row.GetString("Basis") == partition.Basis
        && row.GetString("Reference") == partition.Reference
        && Matches(row);

    public bool Matches(TableEntity row) =>
        (Basis is null || row.GetString("Basis") == Basis)
        && (Reference is null || row.GetString("Reference") == Reference)
        && (Region is null || row.GetString("Region") == Region)
        && (Sector is null || row.GetString("Sector") == Sector)
        && Periods.Contains(row.GetString("Period"));
}
