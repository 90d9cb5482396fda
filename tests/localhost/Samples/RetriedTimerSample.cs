using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Tests.Samples;

public sealed class RetriedTimerSample(Probe probe)
{
    [Function("RetriedTick")]
    [FixedDelayRetry(2, "00:00:10")]
    public Task RunAsync([TimerTrigger("%Schedule%")] TimerInfo timer, CancellationToken cancellationToken) => probe.CallAsync("tick", cancellationToken);
}
