using System.Diagnostics;
using System.Globalization;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Benchmarks;

/// <summary>From the upload to the publication of indicators and forecasts.</summary>
internal static class PublicationBenchmark
{
    private static readonly int[] Sizes = [1, 10, 100];

    /// <summary>Uploads the sample, then 1, 10 and 100 times as many regencies; all of it stays published.</summary>
    public static async Task RunAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken)
    {
        Console.WriteLine("## From upload to published indicators and forecasts");
        Console.WriteLine("| what | regencies | s | s for each 13 regencies |");
        Console.WriteLine("|---|---|---|---|");
        await MeasureAsync("the sample, for the first time", 13, () => UploadSampleAsync(deployment, cancellationToken), deployment, cancellationToken);

        // The code is warm now. Each size replaces the one before, so that nothing is published already.
        foreach (var size in Sizes)
        {
            var regencies = size * Provinces.RegenciesEach;
            await MeasureAsync(
                string.Create(CultureInfo.InvariantCulture, $"invented, 4 sectors and 4 years, × {size}"),
                regencies,
                () => deployment.UploadAsync("sector-output", $"invented-{size}.csv", Provinces.File(regencies).ToStream(), cancellationToken),
                deployment,
                cancellationToken);
            if (size != Sizes[^1])
            {
                await deployment.Service<Functions.Ingest.DatasetAcceptance>().WithdrawAsync(
                    new Functions.Ingest.DatasetId("sector-output", $"invented-{size}.csv"), "benchmark", cancellationToken);
                await deployment.PublishedAsync(cancellationToken);
            }
        }
    }

    private static async Task UploadSampleAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.csv", SearchOption.AllDirectories))
        {
            var file = File.OpenRead(path);
            await using (file)
            {
                await deployment.UploadAsync(Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileName(path), file, cancellationToken);
            }
        }
    }

    private static async Task MeasureAsync(string what, int regencies, Func<Task> upload, BenchmarkDeployment deployment, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        await upload();
        await deployment.PublishedAsync(cancellationToken);
        var seconds = elapsed.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {regencies} | {seconds:F1} | {seconds * Provinces.RegenciesEach / regencies:F2} |"));
    }
}
