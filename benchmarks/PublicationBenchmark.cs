using System.Diagnostics;
using System.Globalization;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Benchmarks;

/// <summary>From the upload to the publication of indicators and forecasts.</summary>
internal static class PublicationBenchmark
{
    /// <summary>Uploads the sample, into an empty storage and with code that is not warm.</summary>
    public static Task RunSampleAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken) => MeasureAsync(
        "the sample, the first of all", Provinces.RegenciesEach, () => UploadSampleAsync(deployment, cancellationToken), deployment, cancellationToken);

    /// <summary>Uploads this many times 13 invented regencies, after those of the size before are withdrawn.</summary>
    public static async Task RunAsync(BenchmarkDeployment deployment, int size, CancellationToken cancellationToken)
    {
        await WithdrawInventedAsync(deployment, cancellationToken);
        var regencies = size * Provinces.RegenciesEach;
        await MeasureAsync(
            string.Create(CultureInfo.InvariantCulture, $"invented, 2 sectors and 3 years, × {size}"),
            regencies,
            () => deployment.UploadAsync("sector-output", $"invented-{size}.csv", Provinces.File(regencies).ToStream(), cancellationToken),
            deployment,
            cancellationToken);
    }

    private static async Task WithdrawInventedAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken)
    {
        foreach (var record in await deployment.Service<DatasetStore>().ListAsync(cancellationToken))
        {
            if (record.State == DatasetState.Accepted && record.Name.StartsWith("invented-", StringComparison.Ordinal))
            {
                await deployment.Service<DatasetAcceptance>().WithdrawAsync(new DatasetId(record.Kind, record.Name), "benchmark", cancellationToken);
            }
        }

        await deployment.PublishedAsync(cancellationToken);
    }

    /// <summary>Uploads the sample and does not wait.</summary>
    public static async Task UploadSampleAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken)
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
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"## From upload to published, forecasts too: {what}: {regencies} regencies in {seconds:F1} s, {seconds * Provinces.RegenciesEach / regencies:F2} s for each {Provinces.RegenciesEach}"));
    }
}
