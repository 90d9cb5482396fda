using Azure.Storage.Blobs.Models;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Datasets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// Takes in uploads that no trigger saw, and queues scopes whose published run is not the one of what is accepted now.
/// Events can be lost, and a process can die between accepting a dataset and queueing its scopes.
/// </summary>
public sealed partial class MissedWork(
    StorageAccount account,
    DatasetStore datasets,
    DatasetIngestion ingestion,
    PublicationStore publications,
    PipelineQueues queues,
    IOptions<AccountsOptions> accountsOptions,
    ILogger<MissedWork> logger)
{
    public async Task DoAsync(CancellationToken cancellationToken)
    {
        await IngestAsync(cancellationToken);
        await QueueAsync(cancellationToken);
    }

    private async Task IngestAsync(CancellationToken cancellationToken)
    {
        var seen = (await datasets.ListAsync(cancellationToken)).ToDictionary(record => record.RowKey, record => record.LastETag, StringComparer.Ordinal);
        var container = account.Container(StorageNames.DatasetsContainer);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken))
        {
            var id = DatasetName.TryParse(blob.Name, out var kind, out var name, out _) ? new DatasetId(kind!, name!) : DatasetId.Invalid(blob.Name);
            if (seen.GetValueOrDefault(DatasetStore.RowKey(id)) != blob.Properties.ETag.ToString())
            {
                LogMissed(logger, blob.Name);
                await ingestion.IngestAsync(blob.Name, cancellationToken);
            }
        }
    }

    private async Task QueueAsync(CancellationToken cancellationToken)
    {
        var records = await datasets.ListAsync(cancellationToken);
        foreach (var scope in ScopeMap.Scopes(records))
        {
            var run = RunId.OfIndicators(ScopeManifest.Of(scope, records), accountsOptions.Value);
            if ((await publications.FindAsync(scope, cancellationToken))?.IndicatorFilesRun != run)
            {
                await queues.SendComputeAsync(scope, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "No trigger took {Blob} in; taking it in now")]
    private static partial void LogMissed(ILogger logger, string blob);
}
