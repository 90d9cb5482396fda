using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Ingest;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// Takes in uploads that no trigger saw, and queues scopes whose published run is not the one of what is accepted now.
/// Events can be lost, and a process can die between accepting a dataset and queueing its scopes.
/// </summary>
public sealed partial class MissedWork(PipelineStatus status, DatasetIngestion ingestion, PipelineQueues queues, ILogger<MissedWork> logger)
{
    public async Task DoAsync(CancellationToken cancellationToken)
    {
        var failures = new List<Exception>();
        foreach (var (path, _, _) in (await status.ReadAsync(cancellationToken)).WaitingUploads)
        {
            LogMissed(logger, path);
            try
            {
                await ingestion.IngestAsync(path, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // One upload that fails must not keep the others waiting.
                failures.Add(exception);
            }
        }

        foreach (var scope in (await status.ReadAsync(cancellationToken)).Scopes.Where(scope => scope is { AreIndicatorsCurrent: false, IsGivenUp: false }))
        {
            await queues.SendComputeAsync(RegionCode.Parse(scope.Scope), cancellationToken);
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    [LoggerMessage(LogLevel.Information, "No trigger took {Path} in; taking it in now")]
    private static partial void LogMissed(ILogger logger, string path);
}
