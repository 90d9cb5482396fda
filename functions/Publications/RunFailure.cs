using Azure;
using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>Why the latest attempts at a run failed. The row is gone as soon as one succeeds.</summary>
public sealed class RunFailure : ITableEntity
{
    internal const string Partition = "failures";

    public string PartitionKey { get; set; } = Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Scope { get; set; } = "";

    /// <summary>One of <see cref="RunKind"/>.</summary>
    public string Kind { get; set; } = "";

    public string Run { get; set; } = "";

    /// <summary>Failed attempts at this run since the last that succeeded.</summary>
    public int Attempts { get; set; }

    public string Reason { get; set; } = "";

    public DateTimeOffset FailedAt { get; set; }
}
