using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// Gives what is accepted its place in the one order of the account: an upload without errors, or the withdrawal of a dataset.
/// </summary>
public sealed partial class DatasetAcceptance(
    StorageAccount account,
    DatasetStore datasets,
    AcceptedObservations acceptedObservations,
    TouchedScopes scopes,
    TimeProvider clock,
    ILogger<DatasetAcceptance> logger)
{
    // Each failed attempt means that another upload was accepted meanwhile, so this bounds the wait and not the luck.
    private const int MaxAttempts = 50;

    /// <summary>Accepts an upload, unless it is accepted already or a later one of its name is there.</summary>
    public async Task<UploadResult> AcceptAsync(DatasetId id, UploadedBlob upload, DatasetContent content, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            // The counter is read first and written last: whatever is accepted in between makes this attempt fail. So of two
            // uploads of one name within one second, which their times do not tell apart, the one that stays is accepted last.
            var counter = await datasets.CounterAsync(cancellationToken);
            var record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
            if (record.AcceptedLastModified > upload.LastModified || !await upload.IsLatestAsync(cancellationToken))
            {
                LogSuperseded(logger, id.Path);
                return new UploadResult(UploadOutcome.Superseded);
            }

            var before = record.Regions.ToList();
            var isNew = record.AcceptedInput != upload.Input;
            if (await (isNew ? TryAcceptAsync(counter, id, record, upload, content, cancellationToken) : TryNoteAsync(id, record, upload, content, cancellationToken)))
            {
                await scopes.QueueAsync(id.Kind, [.. record.Regions.Union(before)], cancellationToken);
                return new UploadResult(UploadOutcome.Accepted, record.AcceptedSequence, record.AcceptedObservations);
            }
        }

        throw new InvalidOperationException($"{id.Path} could not be accepted in {MaxAttempts} attempts; it will be tried again.");
    }

    /// <summary>
    /// Takes a dataset back: from the next sequence number on, nothing of it is used. Nothing is erased but the upload itself,
    /// so that no trigger takes it in again.
    /// </summary>
    /// <param name="id">What is withdrawn.</param>
    /// <param name="withdrawnBy">Who wants it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its record; null when no dataset of this name was ever uploaded.</returns>
    public async Task<DatasetRecord?> WithdrawAsync(DatasetId id, string withdrawnBy, CancellationToken cancellationToken)
    {
        using var activity = PipelineTrace.Start(ActivityName.Withdrawal);
        activity?.SetTag(TagName.Dataset, id.Path).SetTag(TagName.DatasetKind, id.Kind);
        using var scope = LogScopes.Dataset(logger, id.Path);
        var blob = account.Container(StorageNames.DatasetsContainer).GetBlobClient(id.Path);
        IReadOnlyList<RegionCode> before = [];
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var counter = await datasets.CounterAsync(cancellationToken);
            var record = await datasets.FindAsync(id, cancellationToken);
            var upload = await BlobFile.FindPropertiesAsync(blob, cancellationToken);
            if (record is null && upload is null)
            {
                return null;
            }

            record ??= new DatasetRecord();
            before = [.. before.Union(record.Regions)];
            if (record.IsWithdrawn(upload) || await TryWithdrawAsync(counter, id, record, upload, withdrawnBy, cancellationToken))
            {
                await BlobFile.DeleteVersionAsync(blob, upload?.ETag, cancellationToken);
                await scopes.QueueAsync(id.Kind, before, cancellationToken);
                LogWithdrawn(logger, id.Path, record.AcceptedSequence);
                activity?.SetTag(TagName.Sequence, record.AcceptedSequence);
                return record;
            }
        }

        throw new InvalidOperationException($"{id.Path} could not be withdrawn in {MaxAttempts} attempts; try again.");
    }

    private async Task<bool> TryAcceptAsync(
        SequenceCounter counter, DatasetId id, DatasetRecord record, UploadedBlob upload, DatasetContent content, CancellationToken cancellationToken)
    {
        counter.Last++;
        var observationsBlob = AcceptedObservations.NewBlobName(id, counter.Last);
        var observed = await acceptedObservations.WriteAsync(observationsBlob, id, counter.Last, content.Observations, cancellationToken);
        record.Describe(id, upload, content.Findings, DatasetState.Accepted, clock.GetUtcNow());
        record.Accept(counter.Last, upload, observed, observationsBlob, clock.GetUtcNow());
        if (await datasets.TryAcceptAsync(counter, DatasetVersion.Of(record), record, cancellationToken))
        {
            LogAccepted(logger, id.Path, record.AcceptedSequence, observed.Count);
            return true;
        }

        // A transaction that went through although its answer was lost is refused when the client repeats it.
        if ((await datasets.FindAsync(id, cancellationToken))?.ObservationsBlob == observationsBlob)
        {
            return true;
        }

        await acceptedObservations.DeleteAsync(observationsBlob, cancellationToken);
        return false;
    }

    private Task<bool> TryNoteAsync(DatasetId id, DatasetRecord record, UploadedBlob upload, DatasetContent content, CancellationToken cancellationToken)
    {
        record.Describe(id, upload, content.Findings, DatasetState.Accepted, clock.GetUtcNow());
        return datasets.TrySaveAsync(record, cancellationToken);
    }

    private Task<bool> TryWithdrawAsync(
        SequenceCounter counter, DatasetId id, DatasetRecord record, BlobProperties? upload, string withdrawnBy, CancellationToken cancellationToken)
    {
        var wasAccepted = record.IsAccepted;
        counter.Last++;
        record.Withdraw(id, upload, withdrawnBy, wasAccepted ? counter.Last : record.AcceptedSequence, clock.GetUtcNow());
        return wasAccepted ? datasets.TryAcceptAsync(counter, DatasetVersion.Of(record), record, cancellationToken) : datasets.TrySaveAsync(record, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Accepted {Dataset} as sequence {Sequence} with {Observations} observations")]
    private static partial void LogAccepted(ILogger logger, string dataset, long sequence, int observations);

    [LoggerMessage(LogLevel.Information, "Withdrew {Dataset} as sequence {Sequence}")]
    private static partial void LogWithdrawn(ILogger logger, string dataset, long sequence);

    [LoggerMessage(LogLevel.Information, "Left {Dataset} as it is: a later upload or a withdrawal came between")]
    private static partial void LogSuperseded(ILogger logger, string dataset);
}
