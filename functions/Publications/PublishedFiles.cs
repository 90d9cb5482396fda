using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Publications;

/// <summary>The files <c>published/{scope}/*.csv</c> and <c>.parquet</c>, which Power BI, Spark and pandas read.</summary>
/// <remarks>
/// The pointer decides what may be written: a file is replaced only by a run that is still pointed at after the file was
/// looked at, and only if nobody replaced the file since. So a slow instance cannot put an older run back.
/// </remarks>
public sealed class PublishedFiles(StorageAccount account)
{
    private readonly BlobContainerClient container = account.Container(StorageNames.PublishedContainer);

    /// <summary>Replaces the CSV and the Parquet file of one table. Two files may be of different runs for a moment; their columns say which.</summary>
    /// <param name="scope">Whose files.</param>
    /// <param name="name">Name of the files, without extension.</param>
    /// <param name="table">How rows become columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isCurrent">Whether the run of these rows is the one that is pointed at now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WriteAsync<TRow>(
        string scope, string name, ExportTable<TRow> table, IReadOnlyList<TRow> rows, Func<Task<bool>> isCurrent, CancellationToken cancellationToken)
    {
        await ReplaceAsync($"{scope}/{name}.parquet", stream => table.WriteParquetAsync(stream, rows, cancellationToken), isCurrent, cancellationToken);
        await ReplaceAsync($"{scope}/{name}.csv", stream => table.WriteCsvAsync(stream, rows, cancellationToken), isCurrent, cancellationToken);
    }

    /// <summary>Removes the files of a scope for which nothing is published any more.</summary>
    /// <param name="scope">Whose files.</param>
    /// <param name="isWithdrawn">Whether the pointer points at nothing now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RemoveAsync(string scope, Func<Task<bool>> isWithdrawn, CancellationToken cancellationToken)
    {
        await foreach (var file in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{scope}/", cancellationToken))
        {
            if (await isWithdrawn())
            {
                await BlobFile.DeleteVersionAsync(container.GetBlobClient(file.Name), file.Properties.ETag, cancellationToken);
            }
        }
    }

    private async Task ReplaceAsync(string blobName, Func<Stream, Task> write, Func<Task<bool>> isCurrent, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(blobName);
        await using var content = TemporaryFile.Create();
        await write(content);
        while (true)
        {
            var known = (await BlobFile.FindPropertiesAsync(blob, cancellationToken))?.ETag;
            if (!await isCurrent())
            {
                return;
            }

            try
            {
                content.Position = 0;
                var onlyThen = known is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : new BlobRequestConditions { IfMatch = known };
                await blob.UploadAsync(content, new BlobUploadOptions { Conditions = onlyThen }, cancellationToken);
                return;
            }
            catch (RequestFailedException exception) when (exception.Status is 409 or 412)
            {
                // Somebody replaced it meanwhile: whose run is current decides again.
            }
        }
    }
}
