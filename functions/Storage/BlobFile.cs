using Azure.Storage.Blobs;

namespace EconomyPipeline.Functions.Storage;

/// <summary>Writes a blob in one piece, so that a reader sees the file before or the file after, never a part.</summary>
public static class BlobFile
{
    public static async Task WriteAsync(BlobContainerClient container, string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        await using (buffer)
        {
            await write(buffer);
            buffer.Position = 0;
            await container.GetBlobClient(name).UploadAsync(buffer, overwrite: true, cancellationToken);
        }
    }
}
