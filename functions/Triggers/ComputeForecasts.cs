using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Triggers;

/// <summary>The indicators of a scope changed: compute and publish its forecasts.</summary>
public sealed class ComputeForecasts(ForecastRun run)
{
    [Function(nameof(ComputeForecasts))]
    public Task RunAsync([QueueTrigger(StorageNames.ForecastQueue)] string message, CancellationToken cancellationToken)
    {
        var (scope, traceparent) = PipelineQueues.Read(message);
        return run.PublishAsync(scope, traceparent, cancellationToken);
    }
}
