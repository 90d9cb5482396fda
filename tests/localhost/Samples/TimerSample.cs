using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Localhost.Tests.Samples;

public sealed class TimerSample(Probe probe, TimeProvider time)
{
    [Function("Tick")]
    public Task RunAsync([TimerTrigger("%Schedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        probe.CallAsync($"{time.GetUtcNow().ToString("HH:mm", CultureInfo.InvariantCulture)} late={timer.IsPastDue}", cancellationToken);
}
