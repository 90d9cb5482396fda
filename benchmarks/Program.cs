using System.Globalization;
using EconomyPipeline.Benchmarks;

// Ratios of two ways to do the same, measured in turn in one process against one emulator, and again with the emulator's
// answers replayed at once, so that what remains is our own cost. Absolute times are this machine's alone.
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};

// Neither files nor indicators need storage: "reading", "indicators" (all, or those named) and, of these the inner loops, "kernels" measure them alone.
if (args.Length == 0 || args is ["reading"])
{
    await ReadingBenchmark.RunAsync(stopping.Token);
}

if (args.Length == 0 || args is ["indicators", ..])
{
    await IndicatorBenchmark.RunAsync(args.Skip(1).ToArray(), stopping.Token);
}

if (args is ["kernels"])
{
    await IndicatorBenchmark.RunKernelsAsync(stopping.Token);
}

if (args is ["reading"] or ["indicators", ..] or ["kernels"])
{
    return;
}

using var transport = new ReplayTransport();
await using var deployment = await BenchmarkDeployment.StartAsync(transport, stopping.Token);

if (args.Length == 0 || args is ["api"])
{
    await ApiBenchmark.RunAsync(deployment, stopping.Token);
}

if (args is ["page"])
{
    await PageBenchmark.RunAsync(deployment, stopping.Token);
}

if (args is ["api"] or ["page"])
{
    return;
}

// Sizes on the command line are measured alone: 100 takes longer than all that stands before it.
if (args.Length == 0)
{
    await WriteBenchmark.RunAsync(deployment, stopping.Token);
    await PublicationBenchmark.RunSampleAsync(deployment, stopping.Token);
    await ReadBenchmark.RunSampleAsync(deployment, stopping.Token);
}

foreach (var size in args.Length == 0 ? [1, 10, 100] : args.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)))
{
    await PublicationBenchmark.RunAsync(deployment, size, stopping.Token);
    await ReadBenchmark.RunAsync(deployment, size, stopping.Token);
}
