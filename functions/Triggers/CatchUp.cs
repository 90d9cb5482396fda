using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Triggers;

/// <summary>Makes good what a trigger missed: uploads that were not seen, scopes that were not computed, runs to prune, leftovers of what died. Counts what waits, and notes when anything was last published.</summary>
public sealed class CatchUp(MissedWork missed, RunPruning pruning, ObservationSweep sweep, QueueDepths queues, PublicationStore publications, PipelineMetrics metrics)
{
    [Function(nameof(CatchUp))]
    [FixedDelayRetry(3, "00:00:10")]
    public async Task RunAsync([TimerTrigger("%CatchUpSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        using var activity = PipelineTrace.Start(ActivityName.CatchUp);

        // An upload that fails again must not keep old runs in the tables.
        try
        {
            await missed.DoAsync(cancellationToken);
        }
        finally
        {
            await pruning.PruneAsync(cancellationToken);
            await sweep.SweepAsync(cancellationToken);
            var newest = (await publications.ListAsync(cancellationToken)).Max(publication => publication.LastPublishedAt);
            metrics.Keep(await queues.ReadAsync(cancellationToken), newest);
        }
    }
}
