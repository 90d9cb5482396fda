using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// The row of one dataset in the table <c>Datasets</c>: the latest upload of its name and, beside it, the version that is
/// accepted. It shares its partition with the counter of sequence numbers, so that both change in one transaction.
/// </summary>
public sealed class DatasetRecord : ITableEntity
{
    internal const string Partition = "datasets";

    internal const string RowPrefix = "dataset";

    public string PartitionKey { get; set; } = Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Kind { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>One of <see cref="DatasetState"/>.</summary>
    public string State { get; set; } = "";

    /// <summary>ETag of the blob that was checked last.</summary>
    public string LastETag { get; set; } = "";

    public string LastSha256 { get; set; } = "";

    public DateTimeOffset LastModified { get; set; }

    public DateTimeOffset CheckedAt { get; set; }

    public string UploadedBy { get; set; } = "";

    public int Errors { get; set; }

    public int Warnings { get; set; }

    public int Notes { get; set; }

    public string FindingsBlob { get; set; } = "";

    /// <summary>Sequence number of the accepted version; 0 when none is.</summary>
    public long AcceptedSequence { get; set; }

    public string AcceptedSha256 { get; set; } = "";

    /// <summary>Hash of the accepted content and of what was said beside it: the same file in another unit is another version.</summary>
    public string AcceptedInput { get; set; } = "";

    public DateTimeOffset? AcceptedLastModified { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public int AcceptedObservations { get; set; }

    /// <summary>Codes of the regions in the accepted version, joined by commas.</summary>
    public string AcceptedRegions { get; set; } = "";

    /// <summary>Codes of the regions in any accepted version: a scope whose regions left this dataset was changed by it.</summary>
    public string EverRegions { get; set; } = "";

    /// <summary>Where the accepted version says what regions are parts of: <c>6301=6300</c>, joined by commas.</summary>
    public string AcceptedParents { get; set; } = "";

    public string ObservationsBlob { get; set; } = "";

    internal IEnumerable<RegionCode> Regions => Items(AcceptedRegions).Select(RegionCode.Parse);

    internal IEnumerable<RegionCode> RegionsEver => Items(EverRegions).Select(RegionCode.Parse);

    internal IEnumerable<(RegionCode Region, RegionCode Parent)> Parents =>
        Items(AcceptedParents).Select(link => link.Split('=')).Select(link => (RegionCode.Parse(link[0]), RegionCode.Parse(link[1])));

    internal DatasetId Id => new(Kind, Name);

    internal bool IsAccepted => AcceptedSequence > 0;

    /// <summary>The accepted records in the order in which they replace one another: by upload, then by sequence.</summary>
    internal static IEnumerable<DatasetRecord> InOrder(IEnumerable<DatasetRecord> records) => records
        .Where(record => record.IsAccepted)
        .OrderBy(record => record.AcceptedLastModified)
        .ThenBy(record => record.AcceptedSequence);

    private static string[] Items(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
