using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>Every file that was ever accepted, as it came, under its own hash.</summary>
public sealed class RawArchive(StorageAccount account)
{
    public async Task KeepAsync(UploadedBlob upload, CancellationToken cancellationToken)
    {
        var blob = Container.GetBlobClient(Name(upload.Sha256));
        var isKept = false;
        while (!isKept)
        {
            try
            {
                var onlyIfNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
                await blob.UploadAsync(upload.Rewound(), onlyIfNew, cancellationToken);
                isKept = true;
            }
            catch (RequestFailedException exception) when (exception.Status is 409 or 412)
            {
                // The same content is kept already, unless the refusal was of another kind: a kept file is one that can be seen.
                isKept = await blob.ExistsAsync(cancellationToken);
            }
        }
    }

    /// <summary>A file that was accepted, as it came.</summary>
    public async Task<Stream> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        var file = TemporaryFile.Create();
        await Container.GetBlobClient(Name(sha256)).DownloadToAsync(file, cancellationToken);
        file.Position = 0;
        return file;
    }

    private BlobContainerClient Container => account.Container(StorageNames.ArchiveContainer);

    private static string Name(string sha256) => $"raw/{sha256}";
}
