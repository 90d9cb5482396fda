using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Invocation;
using EconomyPipeline.Localhost.Listening;
using EconomyPipeline.Localhost.Settings;
using EconomyPipeline.Localhost.Storage;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Localhost.Blobs;

/// <summary>
/// Runs a function once for a version of a blob. The receipt in <c>azure-webjobs-hosts</c> is claimed by its lease
/// for as long as the function runs, so that of several processes one works on a blob, and a dead one's blob passes
/// to another when the lease runs out; the attempt of the dead one counts.
/// </summary>
internal sealed class BlobWorker(FunctionDefinition function, StorageConnection storage, FunctionInvoker invoker, BlobLimits limits, TimeSpan pollInterval, TimeSpan retryDelay, TimeProvider time, ILogger logger)
{
    // Others' work is looked at less often than the container.
    private readonly TimeSpan waitForOther = pollInterval * 5;

    // A hash, since a name may be as long as a blob's name can be.
    internal static string ReceiptName(string function, string container, string blob) =>
        $"{function}/{container}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blob)))}";

    public Task PrepareAsync(CancellationToken cancellationToken) => storage.HostContainer.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Never throws: what fails is logged, and looked at again.</summary>
    public async Task<BlobOutcome> WorkAsync(BlobClient blob, ETag etag, IReadOnlyDictionary<string, string?> values, CancellationToken stopping)
    {
        try
        {
            var receiptBlob = ReceiptOf(blob);
            if (await LeasedDocument.PeekAsync(receiptBlob, HostDocuments.Default.BlobReceipt, stopping) is { IsDone: true } settled && settled.ETag == etag.ToString())
            {
                return BlobOutcome.Done;
            }

            await using var document = await LeasedDocument.TryOpenAsync(receiptBlob, storage.LockLease, time, logger, stopping);
            return document is null ? After(waitForOther) : await WorkAsync(document, blob, etag, values, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return After(TimeSpan.Zero);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ListeningLog.OutcomeLost(logger, exception, function.Name, blob.Name);
            return After(waitForOther);
        }
    }

    private async Task<BlobOutcome> WorkAsync(LeasedDocument document, BlobClient blob, ETag etag, IReadOnlyDictionary<string, string?> values, CancellationToken stopping)
    {
        var receipt = await document.ReadAsync(HostDocuments.Default.BlobReceipt, stopping);
        if (receipt is null || receipt.ETag != etag.ToString())
        {
            receipt = new BlobReceipt(function.Name, blob.BlobContainerName, blob.Name, etag.ToString(), Attempts: 0, time.GetUtcNow(), IsDone: false);
        }

        if (receipt.IsDone || receipt.NotBefore > time.GetUtcNow())
        {
            return new BlobOutcome(receipt.IsDone, receipt.NotBefore);
        }

        if (receipt.Attempts >= limits.PoisonBlobThreshold)
        {
            // The process that made the last attempt did not live to report it.
            return await GiveUpAsync(document, receipt, blob, stopping);
        }

        await using var content = await OpenAsync(blob, etag, stopping);
        if (content is null)
        {
            return BlobOutcome.Done;
        }

        receipt = receipt with { Attempts = receipt.Attempts + 1 };
        await document.WriteAsync(receipt, HostDocuments.Default.BlobReceipt, stopping);
        return await RunAsync(document, receipt, blob, content, values, stopping);
    }

    private async Task<BlobOutcome> RunAsync(LeasedDocument document, BlobReceipt receipt, BlobClient blob, Stream content, IReadOnlyDictionary<string, string?> values, CancellationToken stopping)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(document.Lost, stopping);
        try
        {
            await invoker.InvokeAsync(function, content, values, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // An attempt that the host itself ended is not held against the blob.
            ListeningLog.Stopped(logger, function.Name, blob.Name);
            if (!document.Lost.IsCancellationRequested)
            {
                await document.WriteAsync(receipt with { Attempts = receipt.Attempts - 1 }, HostDocuments.Default.BlobReceipt, CancellationToken.None);
            }

            return After(waitForOther);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            ListeningLog.AttemptFailed(logger, exception, function.Name, blob.Name, receipt.Attempts, limits.PoisonBlobThreshold);
            if (receipt.Attempts >= limits.PoisonBlobThreshold)
            {
                return await GiveUpAsync(document, receipt, blob, CancellationToken.None);
            }

            receipt = receipt with { NotBefore = time.GetUtcNow() + (retryDelay * Math.Pow(2, receipt.Attempts - 1)) };
            await document.WriteAsync(receipt, HostDocuments.Default.BlobReceipt, CancellationToken.None);
            return new BlobOutcome(IsDone: false, receipt.NotBefore);
        }

        await document.WriteAsync(receipt with { IsDone = true }, HostDocuments.Default.BlobReceipt, CancellationToken.None);
        return BlobOutcome.Done;
    }

    private async Task<BlobOutcome> GiveUpAsync(LeasedDocument document, BlobReceipt receipt, BlobClient blob, CancellationToken cancellationToken)
    {
        var message = new PoisonBlobMessage($"Host.Functions.{function.Name}", "BlockBlob", receipt.Container, receipt.Blob, receipt.ETag);
        var queue = storage.Queues.GetQueueClient(PoisonBlobMessage.QueueName);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await queue.SendMessageAsync(Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(message, HostDocuments.Default.PoisonBlobMessage)), cancellationToken);
        ListeningLog.Poisoned(logger, function.Name, blob.Name, limits.PoisonBlobThreshold, PoisonBlobMessage.QueueName);
        await document.WriteAsync(receipt with { IsDone = true }, HostDocuments.Default.BlobReceipt, cancellationToken);
        return BlobOutcome.Done;
    }

    /// <returns>A live read of this very version; null when the blob was changed or deleted since it was listed.</returns>
    private static async Task<Stream?> OpenAsync(BlobClient blob, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobOpenReadOptions(allowModifications: false) { Conditions = new BlobRequestConditions { IfMatch = etag } };
            return await blob.OpenReadAsync(options, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return null;
        }
    }

    private BlobClient ReceiptOf(BlobClient blob) => storage.HostDocument("blobreceipts", ReceiptName(function.Name, blob.BlobContainerName, blob.Name));

    private BlobOutcome After(TimeSpan wait) => new(IsDone: false, time.GetUtcNow() + wait);
}
