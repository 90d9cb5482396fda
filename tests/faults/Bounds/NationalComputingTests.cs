using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Bounds;

/// <summary>A province is computed from a national file without holding the nation.</summary>
[Collection(nameof(LoadingTests))]
public sealed class NationalComputingTests(ITestOutputHelper output)
{
    private const int Megabytes = 20;

    // Rows of 64,000 indicators gathered as entities alone take more.
    private const long MostResidentBytes = 300_000_000;

    private static readonly RegionCode Scope = RegionCode.Parse("6300");

    private static readonly string[] OnlyCompute =
    [
        "AzureWebJobs.IngestDataset.Disabled=true", "AzureWebJobs.CatchUp.Disabled=true", "AzureWebJobs.ComputeForecasts.Disabled=true",
        "AzureWebJobs.RefreshForecasts.Disabled=true",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_province_of_a_national_file_is_published_within_300_megabytes()
    {
        Assert.SkipUnless(TestLength.IsFull, "takes minutes: FULL=1");
        await using var deployment = await Deployment.StartAsync();
        using var folder = new TemporaryFolder("bounds");
        var path = Path.Combine(folder.Path, "national.csv");
        await NationalOutput.WriteAsync(path, Megabytes);
        await deployment.Account.Container(StorageNames.DatasetsContainer).GetBlobClient("sector-output/national.csv").UploadAsync(path, Cancelled);
        await deployment.Service<DatasetIngestion>().IngestAsync("sector-output/national.csv", Cancelled);
        await deployment.Account.Queue(StorageNames.ComputeQueue).ClearMessagesAsync(Cancelled);
        await deployment.Service<PipelineQueues>().SendComputeAsync(Scope, Cancelled);

        await using var process = FaultProcess.Start(deployment.ConnectionString, settings: OnlyCompute);
        await Eventually.TrueAsync(
            async () => process.HasExited || (await deployment.Service<PublicationStore>().FindAsync(Scope, Cancelled))?.IndicatorFilesRun.Length > 0,
            20 * Eventually.Deadline,
            "the province was published");

        Assert.False(process.HasExited, process.Output);
        var peak = ProcessMemory.Peak(process.Id);
        output.WriteLine($"at most {peak / 1_000_000} MB resident");
        Assert.InRange(peak, 0, MostResidentBytes);
    }
}
