using Azure;
using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>The last sequence number that was given out. Its ETag is what makes acceptance ordered.</summary>
public sealed class SequenceCounter : ITableEntity
{
    internal const string Row = "counter";

    public string PartitionKey { get; set; } = DatasetRecord.Partition;

    public string RowKey { get; set; } = Row;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public long Last { get; set; }
}
