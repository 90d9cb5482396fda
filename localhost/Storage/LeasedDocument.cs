using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using EconomyPipeline.Localhost.Listening;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Storage;

/// <summary>
/// A small JSON blob that one process at a time holds by its lease. A process that dies lets go of it when the
/// lease runs out.
/// </summary>
internal sealed class LeasedDocument : IAsyncDisposable
{
    private readonly BlobClient blob;
    private readonly BlobLeaseClient lease;
    private readonly Renewal renewal;

    private LeasedDocument(BlobClient blob, BlobLeaseClient lease, TimeSpan duration, TimeProvider time, ILogger logger)
    {
        this.blob = blob;
        this.lease = lease;
        renewal = Renewal.Start(blob.Name, duration / 3, token => lease.RenewAsync(cancellationToken: token), time, logger);
    }

    public CancellationToken Lost => renewal.Lost;

    /// <param name="blob">Where the document is, or will be.</param>
    /// <param name="duration">How long the lease of a process that dies goes on.</param>
    /// <param name="time">The clock of the renewals.</param>
    /// <param name="logger">Told when the lease is lost.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null while another holds it.</returns>
    public static async Task<LeasedDocument?> TryOpenAsync(BlobClient blob, TimeSpan duration, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await AcquireAsync(blob, lease, duration, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return null;
        }

        return new LeasedDocument(blob, lease, duration, time, logger);
    }

    /// <returns>The document, without claiming it; null where there is none yet.</returns>
    public static async Task<T?> PeekAsync<T>(BlobClient blob, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var content = await blob.DownloadContentAsync(cancellationToken);
            var bytes = content.Value.Content.ToMemory();
            return bytes.IsEmpty ? null : JsonSerializer.Deserialize(bytes.Span, type);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public Task<T?> ReadAsync<T>(JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => PeekAsync(blob, type, cancellationToken);

    public async Task WriteAsync<T>(T document, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { LeaseId = lease.LeaseId },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
        };
        await blob.UploadAsync(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(document, type)), options, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await renewal.DisposeAsync();
        try
        {
            await lease.ReleaseAsync(cancellationToken: CancellationToken.None);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or OperationCanceledException)
        {
            // It runs out by itself.
        }
    }

    private static async Task AcquireAsync(BlobClient blob, BlobLeaseClient lease, TimeSpan duration, CancellationToken cancellationToken)
    {
        try
        {
            await lease.AcquireAsync(duration, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            try
            {
                await blob.UploadAsync(BinaryData.Empty, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellationToken);
            }
            catch (RequestFailedException race) when (race.Status is 409 or 412)
            {
                // Another process made it first.
            }

            await lease.AcquireAsync(duration, cancellationToken: cancellationToken);
        }
    }
}
