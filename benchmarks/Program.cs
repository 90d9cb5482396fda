using EconomyPipeline.Benchmarks;

// Ratios of two ways to do the same, measured in turn in one process against one emulator, and again with the emulator's
// answers replayed at once, so that what remains is our own cost. Absolute times are this machine's alone.
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};

using var transport = new ReplayTransport();
await using var deployment = await BenchmarkDeployment.StartAsync(transport, stopping.Token);
await WriteBenchmark.RunAsync(deployment, stopping.Token);
await PublicationBenchmark.RunSampleAsync(deployment, stopping.Token);
await ReadBenchmark.RunSampleAsync(deployment, stopping.Token);

// The largest takes most of the time: what comes before it is printed by then.
foreach (var size in (int[])[1, 10, 100])
{
    await PublicationBenchmark.RunAsync(deployment, size, stopping.Token);
    await ReadBenchmark.RunAsync(deployment, size, stopping.Token);
}
