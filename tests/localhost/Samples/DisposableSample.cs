using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Tests.Samples;

public sealed class DisposableSample(Probe probe) : IDisposable
{
    private int runs;

    [Function("ReadQueueOnce")]
    public Task RunAsync([QueueTrigger("q")] string message, CancellationToken cancellationToken) => probe.CallAsync($"{message} run {++runs}", cancellationToken);

    public void Dispose() => _ = probe.CallAsync("disposed", CancellationToken.None);
}
