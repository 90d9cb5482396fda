using Azure;
using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Mappings;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// Takes one uploaded file in: reads and checks it, keeps its findings, and when it has no error lets it be accepted as the
/// next version of its dataset. May run twice, late or in parallel for one upload.
/// </summary>
public sealed partial class DatasetIngestion(
    StorageAccount account,
    DatasetStore datasets,
    FindingStore findings,
    RawArchive rawArchive,
    KnownRegions knownRegions,
    MappingStore mappings,
    AcceptedComparison comparison,
    DatasetAcceptance acceptance,
    LargeFileTurns turns,
    TouchedScopes scopes,
    UploadTelemetry telemetry,
    TimeProvider clock,
    ILogger<DatasetIngestion> logger)
{
    /// <param name="path">Path of the blob in the container <c>datasets</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task IngestAsync(string path, CancellationToken cancellationToken)
    {
        var isName = DatasetName.TryParse(path, out var kind, out var name, out var nameFinding);
        var id = isName ? new DatasetId(kind!, name!) : DatasetId.Invalid(path);
        await telemetry.WatchAsync(id, path, await TraceparentAsync(path, cancellationToken), AttemptAsync, cancellationToken);

        async Task<UploadResult> AttemptAsync()
        {
            try
            {
                return await (isName ? CheckAsync(id, cancellationToken) : RejectNameAsync(id, nameFinding!, cancellationToken));
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                await NoteFailureAsync(id, path, exception, cancellationToken);
                throw;
            }
        }
    }

    // The trigger carries no trace; the request that brought the upload left its own beside it.
    private async Task<string?> TraceparentAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await BlobFile.FindPropertiesAsync(Blob(path), cancellationToken) is { } upload ? UploadMetadata.Traceparent(upload.Metadata) : null;
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            // The attempt itself will fail at the same storage, and say so.
            return null;
        }
    }

    private async Task<UploadResult> CheckAsync(DatasetId id, CancellationToken cancellationToken)
    {
        await using var upload = await UploadedBlob.DownloadAsync(account, id, cancellationToken);
        if (upload is null)
        {
            return new UploadResult(UploadOutcome.Superseded);
        }

        // Whoever waited for another to read this very upload finds it read.
        using var turn = await turns.TakeAsync(upload.Bytes, cancellationToken);
        var known = await datasets.FindAsync(id, cancellationToken);
        await mappings.AddToAsync(upload, cancellationToken);
        if (known?.LastETag == upload.ETag && known.MappingETag == upload.MappingETag)
        {
            // An attempt before this one may have died between accepting and queueing.
            await scopes.QueueAsync(id.Kind, [.. known.Regions], cancellationToken);
            return new UploadResult(UploadOutcome.Unchanged);
        }

        var facts = upload.Facts with { KnownRegions = await knownRegions.ReadAsync(cancellationToken) };
        var content = DatasetReader.Read(upload.Rewound(), id.Name, id.Kind, facts, cancellationToken: cancellationToken);
        content = await comparison.AddToAsync(id, content, upload.Input, cancellationToken);
        await findings.WriteAsync(FindingStore.BlobName(id, upload.Sha256), DatasetReport.Of(content), cancellationToken);
        if (content.IsAcceptable)
        {
            await rawArchive.KeepAsync(upload, cancellationToken);
            return await acceptance.AcceptAsync(id, upload, content, cancellationToken);
        }

        return await RejectAsync(id, upload, content, cancellationToken);
    }

    private async Task<UploadResult> RejectAsync(DatasetId id, UploadedBlob upload, DatasetContent content, CancellationToken cancellationToken)
    {
        DatasetRecord record;
        do
        {
            record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
            if (!await upload.IsLatestAsync(cancellationToken))
            {
                return new UploadResult(UploadOutcome.Superseded);
            }

            record.Describe(id, upload, content.Findings, DatasetState.Rejected, clock.GetUtcNow());
        }
        while (!await datasets.TrySaveAsync(record, cancellationToken));
        LogRejected(logger, id.Path, record.Errors);
        return new UploadResult(UploadOutcome.Rejected);
    }

    private async Task<UploadResult> RejectNameAsync(DatasetId id, Finding finding, CancellationToken cancellationToken)
    {
        if (await BlobFile.FindPropertiesAsync(Blob(id.Name), cancellationToken) is not { } upload)
        {
            return new UploadResult(UploadOutcome.Superseded);
        }

        await findings.WriteAsync(FindingStore.BlobName(id, FindingStore.OfName), new DatasetReport(null, [finding]), cancellationToken);
        DatasetRecord record;
        do
        {
            record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
            record.RejectName(id, upload, finding, clock.GetUtcNow());
        }
        while (!await datasets.TrySaveAsync(record, cancellationToken));
        LogRejected(logger, id.Name, record.Errors);
        return new UploadResult(UploadOutcome.Rejected);
    }

    private async Task NoteFailureAsync(DatasetId id, string path, Exception reason, CancellationToken cancellationToken)
    {
        try
        {
            var record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
            if (await BlobFile.FindPropertiesAsync(Blob(path), cancellationToken) is { } upload && record.LastETag != ETagText.Of(upload.ETag))
            {
                record.Fail(id, upload, FailureReason.Of(reason));
                await datasets.TrySaveAsync(record, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or OperationCanceledException)
        {
            // The storage that made the attempt fail may refuse this too; the log and the poison queue still have it.
            LogUnnoted(logger, exception, path);
        }
    }

    private Azure.Storage.Blobs.BlobClient Blob(string path) => account.Container(StorageNames.DatasetsContainer).GetBlobClient(path);

    [LoggerMessage(LogLevel.Warning, "Rejected {Dataset}: {Errors} errors")]
    private static partial void LogRejected(ILogger logger, string dataset, int errors);

    [LoggerMessage(LogLevel.Warning, "The failure of {Dataset} could not be noted")]
    private static partial void LogUnnoted(ILogger logger, Exception exception, string dataset);
}
