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
await PublicationBenchmark.RunAsync(deployment, stopping.Token);
await ReadBenchmark.RunAsync(deployment, stopping.Token);
await WriteBenchmark.RunAsync(deployment, stopping.Token);
