using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Triggers;

/// <summary>Queues the scopes whose forecasts rest on older indicators or on older code.</summary>
public sealed class RefreshForecasts(StaleForecasts stale)
{
    [Function(nameof(RefreshForecasts))]
    [FixedDelayRetry(3, "00:00:10")]
    public async Task RunAsync([TimerTrigger("%RefreshForecastsSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        using var activity = PipelineTrace.Start(ActivityName.RefreshForecasts);
        await stale.QueueAsync(cancellationToken);
    }
}
