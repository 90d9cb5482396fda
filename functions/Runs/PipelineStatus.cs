using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Ml;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>How far the pipeline has come with what was uploaded.</summary>
/// <param name="WaitingUploads">Paths of uploads that are not checked yet.</param>
/// <param name="Scopes">The scopes that the accepted data allow.</param>
public sealed record PipelineProgress(IReadOnlyList<string> WaitingUploads, IReadOnlyList<ScopeProgress> Scopes)
{
    /// <summary>Whether everything that was uploaded is checked, computed and forecast.</summary>
    public bool IsDone => WaitingUploads.Count == 0 && Scopes.All(scope => scope is { AreIndicatorsCurrent: true, AreForecastsCurrent: true });
}

/// <summary>How far one scope has come.</summary>
public sealed record ScopeProgress(string Scope, bool AreIndicatorsCurrent, bool AreForecastsCurrent);

/// <summary>Compares what is published with what today's data and code would give.</summary>
public sealed class PipelineStatus(
    StorageAccount account,
    DatasetStore datasets,
    PublicationStore publications,
    IOptions<AccountsOptions> accountsOptions,
    IOptions<ForecastOptions> forecastOptions)
{
    public async Task<PipelineProgress> ReadAsync(CancellationToken cancellationToken)
    {
        var records = await datasets.ListAsync(cancellationToken);
        var scopes = new List<ScopeProgress>();
        foreach (var scope in new ScopeMap(records).Scopes)
        {
            var run = RunId.OfIndicators(ScopeManifest.Of(scope, records), accountsOptions.Value);
            var publication = await publications.FindAsync(scope, cancellationToken);
            scopes.Add(new ScopeProgress(
                scope.ToString(),
                publication?.IndicatorFilesRun == run,
                publication?.ForecastFilesRun == RunId.OfForecasts(run, forecastOptions.Value)));
        }

        return new PipelineProgress(await WaitingAsync(records, cancellationToken), scopes);
    }

    // Blobs that differ from what was checked last under their names.
    private async Task<IReadOnlyList<string>> WaitingAsync(IEnumerable<DatasetRecord> records, CancellationToken cancellationToken)
    {
        var seen = records.ToDictionary(record => record.RowKey, record => record.LastETag, StringComparer.Ordinal);
        var waiting = new List<string>();
        var container = account.Container(StorageNames.DatasetsContainer);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken))
        {
            var id = DatasetName.TryParse(blob.Name, out var kind, out var name, out _) ? new DatasetId(kind, name) : DatasetId.Invalid(blob.Name);
            if (seen.GetValueOrDefault(DatasetStore.RowKey(id)) != ETagText.Of(blob.Properties.ETag))
            {
                waiting.Add(blob.Name);
            }
        }

        return waiting;
    }
}
