using Azure;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// Takes one uploaded file in: reads and checks it, keeps its findings, and when it has no error accepts it as the next
/// version of its dataset. May run twice, late or in parallel for one upload.
/// </summary>
public sealed partial class DatasetIngestion(
    StorageAccount account,
    DatasetStore datasets,
    AcceptedObservations acceptedObservations,
    FindingStore findings,
    RawArchive rawArchive,
    KnownRegions knownRegions,
    PipelineQueues queues,
    TimeProvider clock,
    ILogger<DatasetIngestion> logger)
{
    // Each failed attempt means that another upload was accepted meanwhile, so this bounds the wait and not the luck.
    private const int MaxAttempts = 50;

    /// <param name="path">Path of the blob in the container <c>datasets</c>.</param>
    public async Task IngestAsync(string path, CancellationToken cancellationToken)
    {
        if (!DatasetName.TryParse(path, out var kind, out var name, out var nameFinding))
        {
            await RejectNameAsync(path, nameFinding, cancellationToken);
            return;
        }

        var id = new DatasetId(kind, name);
        await using var upload = await UploadedBlob.DownloadAsync(account, id, cancellationToken);
        if (upload is null)
        {
            return;
        }

        var known = await datasets.FindAsync(id, cancellationToken);
        if (known?.LastETag == upload.ETag)
        {
            await QueueScopesAsync(known, [], cancellationToken);
            return;
        }

        var facts = upload.Facts with { KnownRegions = await knownRegions.ReadAsync(cancellationToken) };
        var content = DatasetReader.Read(upload.Rewound(), id.Name, id.Kind, facts);
        var findingsBlob = FindingStore.BlobName(id, upload.Sha256);
        await findings.WriteAsync(findingsBlob, content.Findings, cancellationToken);
        if (content.IsAcceptable)
        {
            await rawArchive.KeepAsync(upload, cancellationToken);
            await AcceptAsync(id, upload, content, cancellationToken);
        }
        else
        {
            await SaveCheckAsync(id, upload, content, DatasetState.Rejected, cancellationToken);
            LogRejected(logger, id.Path, content.Findings.Count(finding => finding.Severity == Severity.Error));
        }
    }

    private async Task AcceptAsync(DatasetId id, UploadedBlob upload, DatasetContent content, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
            if (record.AcceptedLastModified > upload.LastModified)
            {
                LogSuperseded(logger, id.Path);
                return;
            }

            if (record.AcceptedInput == upload.Input)
            {
                await SaveCheckAsync(id, upload, content, DatasetState.Accepted, cancellationToken);
                await QueueScopesAsync(record, [], cancellationToken);
                return;
            }

            var before = record.Regions.ToList();
            if (await TryAcceptAsync(id, record, upload, content, cancellationToken))
            {
                LogAccepted(logger, id.Path, record.AcceptedSequence, content.Observations.Count);
                await QueueScopesAsync(record, before, cancellationToken);
                return;
            }
        }

        throw new InvalidOperationException($"{id.Path} could not be accepted in {MaxAttempts} attempts; it will be tried again.");
    }

    private async Task<bool> TryAcceptAsync(DatasetId id, DatasetRecord record, UploadedBlob upload, DatasetContent content, CancellationToken cancellationToken)
    {
        var counter = await datasets.CounterAsync(cancellationToken);
        counter.Last++;
        var observationsBlob = AcceptedObservations.NewBlobName(id, counter.Last);
        await acceptedObservations.WriteAsync(observationsBlob, id, counter.Last, content.Observations, cancellationToken);

        Describe(record, id, upload, content, DatasetState.Accepted);
        record.AcceptedSequence = counter.Last;
        record.AcceptedSha256 = upload.Sha256;
        record.AcceptedInput = upload.Input;
        record.AcceptedLastModified = upload.LastModified;
        record.AcceptedAt = clock.GetUtcNow();
        record.AcceptedObservations = content.Observations.Count;
        record.AcceptedRegions = string.Join(',', content.Observations.Select(observation => observation.Region).Distinct().Order());
        record.EverRegions = string.Join(',', record.RegionsEver.Union(record.Regions).Order());
        record.AcceptedParents = string.Join(',', content.Observations
            .Where(observation => observation is { Measure: Measure.Parent, Text: not null })
            .Select(observation => $"{observation.Region}={observation.Text}"));
        record.ObservationsBlob = observationsBlob;

        var version = new DatasetVersion
        {
            Sequence = counter.Last,
            Kind = id.Kind,
            Name = id.Name,
            Sha256 = upload.Sha256,
            LastModified = upload.LastModified,
            AcceptedAt = clock.GetUtcNow(),
            UploadedBy = upload.UploadedBy,
            Observations = content.Observations.Count,
            ObservationsBlob = observationsBlob,
        };
        if (await datasets.TryAcceptAsync(counter, version, record, cancellationToken))
        {
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

    private async Task SaveCheckAsync(DatasetId id, UploadedBlob upload, DatasetContent content, string state, CancellationToken cancellationToken)
    {
        DatasetRecord record;
        do
        {
            record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
            if (record.LastModified > upload.LastModified)
            {
                return;
            }

            Describe(record, id, upload, content, state);
        }
        while (!await datasets.TrySaveAsync(record, cancellationToken));
    }

    private void Describe(DatasetRecord record, DatasetId id, UploadedBlob upload, DatasetContent content, string state)
    {
        record.RowKey = DatasetStore.RowKey(id);
        record.Kind = id.Kind;
        record.Name = id.Name;
        record.State = state;
        record.LastETag = upload.ETag;
        record.LastSha256 = upload.Sha256;
        record.LastModified = upload.LastModified;
        record.CheckedAt = clock.GetUtcNow();
        record.UploadedBy = upload.UploadedBy;
        record.FindingsBlob = FindingStore.BlobName(id, upload.Sha256);
        Count(record, content.Findings);
    }

    private static void Count(DatasetRecord record, IReadOnlyList<Finding> found)
    {
        record.Errors = found.Count(finding => finding.Severity == Severity.Error);
        record.Warnings = found.Count(finding => finding.Severity == Severity.Warning);
        record.Notes = found.Count(finding => finding.Severity == Severity.Note);
    }

    private async Task RejectNameAsync(string path, Finding finding, CancellationToken cancellationToken)
    {
        var id = DatasetId.Invalid(path);
        var record = await datasets.FindAsync(id, cancellationToken) ?? new DatasetRecord();
        var blob = account.Container(StorageNames.DatasetsContainer).GetBlobClient(path);
        try
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            record.RowKey = DatasetStore.RowKey(id);
            record.Kind = id.Kind;
            record.Name = path;
            record.State = DatasetState.Rejected;
            record.LastETag = ETagText.Of(properties.ETag);
            record.LastModified = properties.LastModified;
            record.CheckedAt = clock.GetUtcNow();
            record.UploadedBy = UploadMetadata.UploadedBy(properties.Metadata);
            record.FindingsBlob = FindingStore.BlobName(id, "name");
            Count(record, [finding]);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return;
        }

        await findings.WriteAsync(record.FindingsBlob, [finding], cancellationToken);
        await datasets.TrySaveAsync(record, cancellationToken);
        LogRejected(logger, path, 1);
    }

    // Regions that the version before had and this one has not are touched as well.
    private async Task QueueScopesAsync(DatasetRecord record, IReadOnlyList<RegionCode> regionsBefore, CancellationToken cancellationToken)
    {
        var map = new ScopeMap(await datasets.ListAsync(cancellationToken));
        var touched = record.Regions.Union(regionsBefore).ToList();
        foreach (var scope in map.Scopes.Where(scope => map.Concerns(touched, scope)))
        {
            await queues.SendComputeAsync(scope, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Accepted {Dataset} as sequence {Sequence} with {Observations} observations")]
    private static partial void LogAccepted(ILogger logger, string dataset, long sequence, int observations);

    [LoggerMessage(LogLevel.Warning, "Rejected {Dataset}: {Errors} errors")]
    private static partial void LogRejected(ILogger logger, string dataset, int errors);

    [LoggerMessage(LogLevel.Information, "Left {Dataset} as it is: a later upload is accepted already")]
    private static partial void LogSuperseded(ILogger logger, string dataset);
}
