using Azure;
using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Storage;
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
    DatasetAcceptance acceptance,
    LargeFileTurns turns,
    TouchedScopes scopes,
    TimeProvider clock,
    ILogger<DatasetIngestion> logger)
{
    /// <param name="path">Path of the blob in the container <c>datasets</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task IngestAsync(string path, CancellationToken cancellationToken)
    {
        var isName = DatasetName.TryParse(path, out var kind, out var name, out var nameFinding);
        var id = isName ? new DatasetId(kind!, name!) : DatasetId.Invalid(path);
        try
        {
            await (isName ? CheckAsync(id, cancellationToken) : RejectNameAsync(id, nameFinding!, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await NoteFailureAsync(id, path, exception, cancellationToken);
            throw;
        }
    }

    private async Task CheckAsync(DatasetId id, CancellationToken cancellationToken)
    {
        await using var upload = await UploadedBlob.DownloadAsync(account, id, cancellationToken);
        if (upload is null)
        {
            return;
        }

        // Whoever waited for another to read this very upload finds it read.
        using var turn = await turns.TakeAsync(upload.Bytes, cancellationToken);
        var known = await datasets.FindAsync(id, cancellationToken);
        if (known?.LastETag == upload.ETag)
        {
            // An attempt before this one may have died between accepting and queueing.
            await scopes.QueueAsync([.. known.Regions], cancellationToken);
            return;
        }

        var facts = upload.Facts with { KnownRegions = await knownRegions.ReadAsync(cancellationToken) };
        var content = DatasetReader.Read(upload.Rewound(), id.Name, id.Kind, facts, cancellationToken: cancellationToken);
        await findings.WriteAsync(FindingStore.BlobName(id, upload.Sha256), content.Findings, cancellationToken);
        if (content.IsAcceptable)
        {
            await rawArchive.KeepAsync(upload, cancellationToken);
            await acceptance.AcceptAsync(id, upload, content, cancellationToken);
        }
        else
        {
            await RejectAsync(id, upload, content, cancellationToken);
        }
    }

    private async Task RejectAsync(DatasetId id, UploadedBlob upload, DatasetContent content, CancellationToken cancellationToken)
    {
        DatasetRecord record;
        do
        {
            record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
            if (!await upload.IsLatestAsync(cancellationToken))
            {
                return;
            }

            record.Describe(id, upload, content.Findings, DatasetState.Rejected, clock.GetUtcNow());
        }
        while (!await datasets.TrySaveAsync(record, cancellationToken));
        LogRejected(logger, id.Path, record.Errors);
    }

    private async Task RejectNameAsync(DatasetId id, Finding finding, CancellationToken cancellationToken)
    {
        if (await BlobFile.FindPropertiesAsync(Blob(id.Name), cancellationToken) is not { } upload)
        {
            return;
        }

        await findings.WriteAsync(FindingStore.BlobName(id, FindingStore.OfName), [finding], cancellationToken);
        DatasetRecord record;
        do
        {
            record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
            record.RejectName(id, upload, finding, clock.GetUtcNow());
        }
        while (!await datasets.TrySaveAsync(record, cancellationToken));
        LogRejected(logger, id.Name, record.Errors);
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
