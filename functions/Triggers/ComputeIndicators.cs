using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Triggers;

/// <summary>The data of a scope changed: compute and publish its indicators.</summary>
public sealed class ComputeIndicators(IndicatorRun run)
{
    [Function(nameof(ComputeIndicators))]
    public Task RunAsync([QueueTrigger(StorageNames.ComputeQueue)] string message, CancellationToken cancellationToken)
    {
        var (scope, traceparent) = PipelineQueues.Read(message);
        return run.PublishAsync(scope, traceparent, cancellationToken);
    }
}
