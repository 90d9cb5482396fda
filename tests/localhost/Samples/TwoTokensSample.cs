using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Tests.Samples;

public sealed class TwoTokensSample(Probe probe)
{
    [Function("ReadTwoTokens")]
    public Task RunAsync([BlobTrigger("%Container%/{kind}/{name}")] Stream blob, string kind, string name, CancellationToken cancellationToken) =>
        probe.CallAsync($"kind={kind} name={name}", cancellationToken);
}
