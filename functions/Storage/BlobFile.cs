using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;

namespace EconomyPipeline.Functions.Storage;

/// <summary>Whole blobs: a reader sees the file before or the file after, never a part.</summary>
public static class BlobFile
{
    /// <summary>Writes a blob in one piece.</summary>
    public static async Task WriteAsync(BlobContainerClient container, string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        // By way of a local file: what is published of a large scope is larger than what may be held.
        var file = TemporaryFile.Create();
        await using (file)
        {
            await write(file);
            file.Position = 0;
            await container.GetBlobClient(name).UploadAsync(file, overwrite: true, cancellationToken);
        }
    }

    /// <summary>ETag, times and metadata of a blob as it is now; null when there is none.</summary>
    public static async Task<BlobProperties?> FindPropertiesAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Deletes one version of a blob; another version, or none, is left as it is.</summary>
    public static async Task DeleteVersionAsync(BlobClient blob, ETag? version, CancellationToken cancellationToken)
    {
        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.None, new BlobRequestConditions { IfMatch = version }, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
            // It was replaced since it was looked at.
        }
    }
}
