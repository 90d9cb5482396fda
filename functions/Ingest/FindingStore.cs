using System.Text.Json;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>Findings of checked versions, as JSON blobs: they can be many, and a table column holds 64 KiB.</summary>
public sealed class FindingStore(StorageAccount account)
{
    public static string BlobName(DatasetId id, string version) => $"{id.Key}/{version}.json";

    public async Task WriteAsync(string blobName, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(findings, FindingJson.Default.IReadOnlyListFinding);
        await account.Container(StorageNames.FindingsContainer).GetBlobClient(blobName).UploadAsync(
            BinaryData.FromBytes(json),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
            cancellationToken);
    }

    public async Task<IReadOnlyList<Finding>> ReadAsync(string blobName, CancellationToken cancellationToken)
    {
        var blob = await account.Container(StorageNames.FindingsContainer).GetBlobClient(blobName).DownloadContentAsync(cancellationToken);
        return JsonSerializer.Deserialize(blob.Value.Content.ToMemory().Span, FindingJson.Default.IReadOnlyListFinding) ?? [];
    }
}
