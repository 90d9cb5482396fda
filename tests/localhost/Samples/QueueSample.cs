using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Tests.Samples;

public sealed class QueueSample(Probe probe)
{
    [Function("ReadQueue")]
    public Task RunAsync([QueueTrigger("%Queue%")] string message, CancellationToken cancellationToken) => probe.CallAsync(message, cancellationToken);
}
