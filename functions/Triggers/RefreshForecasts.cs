using EconomyPipeline.Functions.Runs;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Triggers;

/// <summary>Queues the scopes whose forecasts rest on older indicators or on older code.</summary>
public sealed class RefreshForecasts(StaleForecasts stale)
{
    [Function(nameof(RefreshForecasts))]
    [FixedDelayRetry(3, "00:00:10")]
    public Task RunAsync([TimerTrigger("%RefreshForecastsSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        stale.QueueAsync(cancellationToken);
}
