using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Mappings;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Ml;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>How far the pipeline has come with what was uploaded.</summary>
/// <param name="WaitingUploads">Uploads that are not checked yet.</param>
/// <param name="GivenUpUploads">Uploads that could not be checked, again and again; they wait to be sent again.</param>
/// <param name="Scopes">The scopes that the accepted data allow, and those that are still to be taken back.</param>
public sealed record PipelineProgress(
    IReadOnlyList<UploadProgress> WaitingUploads, IReadOnlyList<UploadProgress> GivenUpUploads, IReadOnlyList<ScopeProgress> Scopes)
{
    /// <summary>Whether everything that was uploaded is checked, computed and forecast.</summary>
    public bool IsDone => WaitingUploads.Count == 0 && GivenUpUploads.Count == 0 && Scopes.All(scope => scope.IsCurrent);
}

/// <summary>An upload that is not checked yet.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Since">When it was uploaded.</param>
/// <param name="FailedAttempts">How often it could not be checked.</param>
public sealed record UploadProgress(string Path, DateTimeOffset Since, int FailedAttempts)
{
    internal bool IsGivenUp => FailedAttempts >= FailureStore.MaxAttempts;
}

/// <summary>How far one scope has come.</summary>
/// <param name="Scope">Its code.</param>
/// <param name="AreIndicatorsCurrent">Whether the published indicators are those of today's data and code.</param>
/// <param name="AreForecastsCurrent">The same of the forecasts.</param>
/// <param name="Since">Since when readers wait for what is not current.</param>
/// <param name="FailedAttempts">How often a run that is wanted failed.</param>
public sealed record ScopeProgress(string Scope, bool AreIndicatorsCurrent, bool AreForecastsCurrent, DateTimeOffset Since, int FailedAttempts)
{
    public bool IsCurrent => AreIndicatorsCurrent && AreForecastsCurrent;

    /// <summary>Whether a run that is wanted failed again and again; it waits to be sent again.</summary>
    public bool IsGivenUp => FailedAttempts >= FailureStore.MaxAttempts;
}

/// <summary>Compares what is published with what today's data and code would give.</summary>
public sealed class PipelineStatus(
    StorageAccount account,
    DatasetStore datasets,
    MappingStore mappings,
    PublicationStore publications,
    FailureStore failures,
    IOptions<AccountsOptions> accountsOptions,
    IOptions<ForecastOptions> forecastOptions,
    TimeProvider clock)
{
    // New code or new settings make everything published before them old; nothing says when, but it was before this started.
    private readonly DateTimeOffset started = clock.GetUtcNow();

    public async Task<PipelineProgress> ReadAsync(CancellationToken cancellationToken)
    {
        var records = await datasets.SnapshotAsync(cancellationToken);
        var published = (await publications.ListAsync(cancellationToken)).ToDictionary(publication => publication.PartitionKey, StringComparer.Ordinal);
        var failed = (await failures.ListAsync(cancellationToken)).ToLookup(failure => failure.Run, failure => failure.Attempts, StringComparer.Ordinal);
        var map = new ScopeMap(records);
        var scopes = new List<ScopeProgress>();
        foreach (var scope in map.Scopes)
        {
            var indicators = RunId.OfIndicators(ScopeManifest.Of(scope, records), accountsOptions.Value);
            var forecasts = RunId.OfForecasts(indicators, forecastOptions.Value);
            var publication = published.GetValueOrDefault(scope.ToString());
            scopes.Add(new ScopeProgress(
                scope.ToString(),
                publication?.IndicatorFilesRun == indicators,
                publication?.ForecastFilesRun == forecasts,
                Since(scope, map, records, publication, publication?.IndicatorRun == indicators),
                failed[indicators].Concat(failed[forecasts]).DefaultIfEmpty().Max()));
        }

        var gone = published.Values.Where(publication => !(publication.IsWithdrawn && !publication.HasFiles))
            .ExceptBy(map.Scopes.Select(scope => scope.ToString()), publication => publication.PartitionKey, StringComparer.Ordinal);
        scopes.AddRange(gone.Select(publication => new ScopeProgress(
            publication.PartitionKey,
            AreIndicatorsCurrent: false,
            AreForecastsCurrent: true,
            Since(RegionCode.Parse(publication.PartitionKey), map, records, publication, publication.IsWithdrawn),
            failed[RunId.OfIndicators(ScopeManifest.Of(RegionCode.Parse(publication.PartitionKey), records), accountsOptions.Value)].DefaultIfEmpty().Max())));
        var open = await UncheckedAsync(records, cancellationToken);
        return new PipelineProgress(
            [.. open.Where(upload => !upload.IsGivenUp)],
            [.. open.Where(upload => upload.IsGivenUp)],
            scopes);
    }

    // Since the first acceptance that is not shown; else, since the indicators to which forecasts are missing. What concerns a
    // scope may be older than the scope itself.
    private DateTimeOffset Since(RegionCode scope, ScopeMap map, IEnumerable<DatasetRecord> records, Publication? publication, bool isPointerCurrent)
    {
        var notShown = records
            .Where(record => publication is null
                ? map.IsMadeBy(scope, record)
                : record.AcceptedSequence > publication.IndicatorSequence && map.Concerns(record.RegionsEver, scope))
            .Min(record => record.AcceptedAt);
        var missing = isPointerCurrent && publication?.ForecastRestsOn != publication?.IndicatorRun ? publication?.IndicatorPublishedAt : null;
        return notShown ?? missing ?? started;
    }

    // Blobs that differ from what was checked last under their names, or whose mapping does.
    private async Task<IReadOnlyList<UploadProgress>> UncheckedAsync(IEnumerable<DatasetRecord> records, CancellationToken cancellationToken)
    {
        var known = records.ToDictionary(record => record.RowKey, StringComparer.Ordinal);
        var eTags = await mappings.ETagsAsync(cancellationToken);
        var found = new List<UploadProgress>();
        var container = account.Container(StorageNames.DatasetsContainer);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken))
        {
            var id = DatasetName.TryParse(blob.Name, out var kind, out var name, out _) ? new DatasetId(kind, name) : DatasetId.Invalid(blob.Name);
            var (record, eTag) = (known.GetValueOrDefault(DatasetStore.RowKey(id)), ETagText.Of(blob.Properties.ETag));
            var isMappingOther = record is { Mapping.Length: > 0 } mapped && mapped.MappingETag != eTags.GetValueOrDefault(mapped.Mapping, "");
            if (record?.LastETag != eTag || isMappingOther)
            {
                found.Add(new UploadProgress(blob.Name, blob.Properties.LastModified ?? started, record?.FailedETag == eTag ? record.FailedAttempts : 0));
            }
        }

        return found;
    }
}
