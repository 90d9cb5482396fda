using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Tests.Samples;

public sealed class BlobSample(Probe probe)
{
    [Function("ReadBlob")]
    public async Task RunAsync([BlobTrigger("%Container%/{path}", Source = BlobTriggerSource.EventGrid)] Stream blob, string path, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(blob);
        var text = await reader.ReadToEndAsync(cancellationToken);
        await probe.CallAsync($"{path}={text}", cancellationToken);
    }
}
