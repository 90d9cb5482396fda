using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>What was understood and found of checked versions, as JSON blobs: findings can be many, and a table column holds 64 KiB.</summary>
public sealed class FindingStore(StorageAccount account)
{
    /// <summary>Stands for the content's hash where the name was refused and the content not looked at.</summary>
    internal const string OfName = "name";

    public static string BlobName(DatasetId id, string version) => $"{id.Key}/{version}.json";

    public async Task WriteAsync(string blobName, DatasetReport report, CancellationToken cancellationToken)
    {
        var json = FindingJson.SerializeToUtf8Bytes(report);
        await account.Container(StorageNames.FindingsContainer).GetBlobClient(blobName).UploadAsync(
            BinaryData.FromBytes(json),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
            cancellationToken);
    }

    public async Task<DatasetReport> ReadAsync(string blobName, CancellationToken cancellationToken)
    {
        var blob = await account.Container(StorageNames.FindingsContainer).GetBlobClient(blobName).DownloadContentAsync(cancellationToken);
        return FindingJson.Deserialize(blob.Value.Content.ToMemory().Span);
    }
}
