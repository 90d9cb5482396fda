using Azure;
using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>One acceptance: the log from which "as accepted on" is read. Rows are never changed.</summary>
public sealed class DatasetVersion : ITableEntity
{
    internal const string RowPrefix = "version";

    public string PartitionKey { get; set; } = DatasetRecord.Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public long Sequence { get; set; }

    public string Kind { get; set; } = "";

    public string Name { get; set; } = "";

    public string Sha256 { get; set; } = "";

    public DateTimeOffset LastModified { get; set; }

    public DateTimeOffset AcceptedAt { get; set; }

    public string UploadedBy { get; set; } = "";

    public int Observations { get; set; }

    public string ObservationsBlob { get; set; } = "";
}
