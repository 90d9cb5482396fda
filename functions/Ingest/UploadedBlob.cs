using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>One version of an uploaded blob, copied to a local file that is deleted with it.</summary>
/// <remarks>Content, ETag, time and metadata come from one answer of the storage, so they belong to one version.</remarks>
public sealed class UploadedBlob : IAsyncDisposable
{
    private readonly BlobClient blob;
    private readonly FileStream file;

    private UploadedBlob(BlobClient blob, FileStream file)
    {
        this.blob = blob;
        this.file = file;
    }

    public required string ETag { get; init; }

    public required string Sha256 { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public required string UploadedBy { get; init; }

    public required DatasetFacts Facts { get; set; }

    /// <summary>ETag of the mapping that reads it; empty when none was named, or the named one is not there.</summary>
    public string MappingETag { get; set; } = "";

    /// <summary>Hash of the content, of the facts and of the mapping: what the observations are a function of.</summary>
    public string Input => ContentHash.Short($"{Sha256}\n{Facts.Region}\n{Facts.Period}\n{Facts.Basis}\n{Facts.Unit}{(Facts.Mapping is { } named ? $"\n{named.Mapping?.Sha256}" : "")}");

    /// <value>Length of the content.</value>
    public long Bytes => file.Length;

    /// <summary>Whether the blob was neither replaced nor deleted since it was downloaded.</summary>
    public async Task<bool> IsLatestAsync(CancellationToken cancellationToken) =>
        ETagText.Of((await BlobFile.FindPropertiesAsync(blob, cancellationToken))?.ETag) == ETag;

    /// <summary>The content, from its beginning.</summary>
    public Stream Rewound()
    {
        file.Position = 0;
        return file;
    }

    /// <summary>Downloads the blob as it is now; null when it is gone.</summary>
    public static async Task<UploadedBlob?> DownloadAsync(StorageAccount account, DatasetId id, CancellationToken cancellationToken)
    {
        var blob = account.Container(StorageNames.DatasetsContainer).GetBlobClient(id.Path);
        var file = TemporaryFile.Create();
        try
        {
            using var download = (await blob.DownloadStreamingAsync(cancellationToken: cancellationToken)).Value;
            await download.Content.CopyToAsync(file, cancellationToken);
            file.Position = 0;
            return new UploadedBlob(blob, file)
            {
                ETag = ETagText.Of(download.Details.ETag),
                Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)),
                LastModified = download.Details.LastModified,
                UploadedBy = UploadMetadata.UploadedBy(download.Details.Metadata),
                Facts = UploadMetadata.Facts(download.Details.Metadata),
            };
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            await file.DisposeAsync();
            return null;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
