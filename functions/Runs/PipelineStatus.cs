using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Ml;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>How far the pipeline has come with what was uploaded.</summary>
/// <param name="WaitingUploads">Paths of uploads that are not checked yet.</param>
/// <param name="GivenUpUploads">Paths of uploads that could not be checked, again and again; they wait to be sent again.</param>
/// <param name="Scopes">The scopes that the accepted data allow, and those that are still to be taken back.</param>
public sealed record PipelineProgress(IReadOnlyList<string> WaitingUploads, IReadOnlyList<string> GivenUpUploads, IReadOnlyList<ScopeProgress> Scopes)
{
    /// <summary>Whether everything that was uploaded is checked, computed and forecast.</summary>
    public bool IsDone => WaitingUploads.Count == 0 && GivenUpUploads.Count == 0 && Scopes.All(scope => scope is { AreIndicatorsCurrent: true, AreForecastsCurrent: true });
}

/// <summary>How far one scope has come.</summary>
/// <param name="Scope">Its code.</param>
/// <param name="AreIndicatorsCurrent">Whether the published indicators are those of today's data and code.</param>
/// <param name="AreForecastsCurrent">The same of the forecasts.</param>
/// <param name="IsGivenUp">Whether a run that is wanted failed again and again; it waits to be sent again.</param>
public sealed record ScopeProgress(string Scope, bool AreIndicatorsCurrent, bool AreForecastsCurrent, bool IsGivenUp);

/// <summary>Compares what is published with what today's data and code would give.</summary>
public sealed class PipelineStatus(
    StorageAccount account,
    DatasetStore datasets,
    PublicationStore publications,
    FailureStore failures,
    IOptions<AccountsOptions> accountsOptions,
    IOptions<ForecastOptions> forecastOptions)
{
    public async Task<PipelineProgress> ReadAsync(CancellationToken cancellationToken)
    {
        var records = await datasets.SnapshotAsync(cancellationToken);
        var published = (await publications.ListAsync(cancellationToken)).ToDictionary(publication => publication.PartitionKey, StringComparer.Ordinal);
        var givenUp = (await failures.ListAsync(cancellationToken))
            .Where(failure => failure.Attempts >= FailureStore.MaxAttempts)
            .Select(failure => failure.Run)
            .ToHashSet(StringComparer.Ordinal);
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
                givenUp.Contains(indicators) || givenUp.Contains(forecasts)));
        }

        var gone = published.Values.Where(publication => !(publication.IsWithdrawn && !publication.HasFiles)).Select(publication => publication.PartitionKey)
            .Except(map.Scopes.Select(scope => scope.ToString()), StringComparer.Ordinal);
        scopes.AddRange(gone.Select(scope => new ScopeProgress(
            scope,
            AreIndicatorsCurrent: false,
            AreForecastsCurrent: true,
            givenUp.Contains(RunId.OfIndicators(ScopeManifest.Of(RegionCode.Parse(scope), records), accountsOptions.Value)))));
        var open = await UncheckedAsync(records, cancellationToken);
        return new PipelineProgress(
            [.. open.Where(upload => !upload.IsGivenUp).Select(upload => upload.Path)],
            [.. open.Where(upload => upload.IsGivenUp).Select(upload => upload.Path)],
            scopes);
    }

    // Blobs that differ from what was checked last under their names.
    private async Task<IReadOnlyList<(string Path, bool IsGivenUp)>> UncheckedAsync(IEnumerable<DatasetRecord> records, CancellationToken cancellationToken)
    {
        var known = records.ToDictionary(record => record.RowKey, StringComparer.Ordinal);
        var found = new List<(string Path, bool IsGivenUp)>();
        var container = account.Container(StorageNames.DatasetsContainer);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken))
        {
            var id = DatasetName.TryParse(blob.Name, out var kind, out var name, out _) ? new DatasetId(kind, name) : DatasetId.Invalid(blob.Name);
            var (record, eTag) = (known.GetValueOrDefault(DatasetStore.RowKey(id)), ETagText.Of(blob.Properties.ETag));
            if (record?.LastETag != eTag)
            {
                found.Add((blob.Name, record?.FailedETag == eTag && record.FailedAttempts >= FailureStore.MaxAttempts));
            }
        }

        return found;
    }
}
