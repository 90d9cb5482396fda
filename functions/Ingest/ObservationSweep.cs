using Azure.Storage.Blobs.Models;
using EconomyPipeline.Functions.Storage;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>Removes observations of acceptances that never came about, since a process died between writing and accepting them.</summary>
public sealed partial class ObservationSweep(StorageAccount account, DatasetStore datasets, ILogger<ObservationSweep> logger)
{
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        // An attempt at a sequence number that is given out can no longer succeed; what belongs to a later one may.
        var last = (await datasets.CounterAsync(cancellationToken)).Last;
        var accepted = (await datasets.VersionsAsync(1, last, cancellationToken)).Select(version => version.ObservationsBlob).ToHashSet(StringComparer.Ordinal);
        var container = account.Container(StorageNames.ObservationsContainer);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken))
        {
            if (!accepted.Contains(blob.Name) && AcceptedObservations.SequenceOf(blob.Name) <= last)
            {
                await container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
                LogRemoved(logger, blob.Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed {Blob}: it was written for an acceptance that did not come about")]
    private static partial void LogRemoved(ILogger logger, string blob);
}
