using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Storage;

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

    /// <summary>Name of the mapping that read it; empty when none did.</summary>
    public string Mapping { get; set; } = "";

    /// <summary>ETag of that mapping when the upload was checked last.</summary>
    public string MappingETag { get; set; } = "";

    public int Errors { get; set; }

    public int Warnings { get; set; }

    public int Notes { get; set; }

    public string FindingsBlob { get; set; } = "";

    /// <summary>Why the latest attempt to check an upload broke; empty when none did since the last that did not.</summary>
    public string Failure { get; set; } = "";

    /// <summary>ETag of the blob that could not be checked.</summary>
    public string FailedETag { get; set; } = "";

    /// <summary>Failed attempts at <see cref="FailedETag"/>.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>Sequence number of the accepted version, or of its withdrawal; 0 when none ever was.</summary>
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

    internal bool IsAccepted => ObservationsBlob.Length > 0;

    /// <summary>Whether nothing is accepted any more, and no upload came after the withdrawal.</summary>
    internal bool IsWithdrawn(BlobProperties? upload) => State == DatasetState.Withdrawn && (upload is null || ETagText.Of(upload.ETag) == LastETag);

    /// <summary>Writes down what was found in an upload.</summary>
    internal void Describe(DatasetId id, UploadedBlob upload, IReadOnlyList<Finding> findings, string state, DateTimeOffset now)
    {
        Describe(id, state, upload.ETag, upload.LastModified, upload.UploadedBy, now);
        LastSha256 = upload.Sha256;
        (Mapping, MappingETag) = (upload.Facts.Mapping?.Name ?? "", upload.MappingETag);
        FindingsBlob = FindingStore.BlobName(id, upload.Sha256);
        Count(findings);
    }

    /// <summary>Writes down that the path of an upload is not that of a dataset.</summary>
    internal void RejectName(DatasetId id, BlobProperties upload, Finding finding, DateTimeOffset now)
    {
        Describe(id, DatasetState.Rejected, ETagText.Of(upload.ETag), upload.LastModified, UploadMetadata.UploadedBy(upload.Metadata), now);
        FindingsBlob = FindingStore.BlobName(id, FindingStore.OfName);
        Count([finding]);
    }

    /// <summary>Writes down that an upload is the accepted version from a sequence number on.</summary>
    internal void Accept(long sequence, UploadedBlob upload, ObservedFacts observed, string observationsBlob, DateTimeOffset now)
    {
        AcceptedSequence = sequence;
        AcceptedSha256 = upload.Sha256;
        AcceptedInput = upload.Input;
        AcceptedLastModified = upload.LastModified;
        AcceptedAt = now;
        AcceptedObservations = observed.Count;
        AcceptedRegions = observed.Regions;
        EverRegions = string.Join(',', RegionsEver.Union(Regions).Order());
        AcceptedParents = observed.Parents;
        ObservationsBlob = observationsBlob;
    }

    /// <summary>Writes down that nothing is accepted from a sequence number on.</summary>
    internal void Withdraw(DatasetId id, BlobProperties? upload, string withdrawnBy, long sequence, DateTimeOffset now)
    {
        Describe(id, DatasetState.Withdrawn, upload is null ? LastETag : ETagText.Of(upload.ETag), upload?.LastModified ?? LastModified, withdrawnBy, now);
        AcceptedSequence = sequence;
        AcceptedAt = now;
        AcceptedLastModified = upload?.LastModified ?? AcceptedLastModified;
        (AcceptedSha256, AcceptedInput, AcceptedRegions, AcceptedParents, ObservationsBlob) = ("", "", "", "", "");
        AcceptedObservations = 0;
    }

    /// <summary>Writes down that an attempt to check an upload broke.</summary>
    internal void Fail(DatasetId id, BlobProperties upload, string reason)
    {
        var eTag = ETagText.Of(upload.ETag);
        FailedAttempts = FailedETag == eTag ? FailedAttempts + 1 : 1;
        (RowKey, Kind, Name, State, Failure, FailedETag) = (DatasetStore.RowKey(id), id.Kind, id.Name, DatasetState.Failed, reason, eTag);
    }

    private void Describe(DatasetId id, string state, string eTag, DateTimeOffset lastModified, string uploadedBy, DateTimeOffset now)
    {
        (RowKey, Kind, Name, State) = (DatasetStore.RowKey(id), id.Kind, id.Name, state);
        (LastETag, LastModified, UploadedBy, CheckedAt) = (eTag, lastModified, uploadedBy, now);
        (Failure, FailedETag, FailedAttempts) = ("", "", 0);
    }

    private void Count(IReadOnlyList<Finding> findings)
    {
        Errors = findings.Count(finding => finding.Severity == Severity.Error);
        Warnings = findings.Count(finding => finding.Severity == Severity.Warning);
        Notes = findings.Count(finding => finding.Severity == Severity.Note);
    }

    /// <summary>The accepted records in the order in which they replace one another: by upload, then by sequence.</summary>
    internal static IEnumerable<DatasetRecord> InOrder(IEnumerable<DatasetRecord> records) => records
        .Where(record => record.IsAccepted)
        .OrderBy(record => record.AcceptedLastModified)
        .ThenBy(record => record.AcceptedSequence);

    private static string[] Items(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
