using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>One acceptance or withdrawal: the log from which "as accepted on" is read. Rows are never changed.</summary>
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

    /// <summary>Empty for a withdrawal.</summary>
    public string ObservationsBlob { get; set; } = "";

    /// <summary>The version that a record was just given.</summary>
    internal static DatasetVersion Of(DatasetRecord record) => new()
    {
        RowKey = RowKeyOf(record.AcceptedSequence),
        Sequence = record.AcceptedSequence,
        Kind = record.Kind,
        Name = record.Name,
        Sha256 = record.AcceptedSha256,
        LastModified = record.AcceptedLastModified ?? record.LastModified,
        AcceptedAt = record.AcceptedAt ?? record.CheckedAt,
        UploadedBy = record.UploadedBy,
        Observations = record.AcceptedObservations,
        ObservationsBlob = record.ObservationsBlob,
    };

    internal static string RowKeyOf(long sequence) => TableKey.Join(RowPrefix, $"{sequence:D12}");
}
