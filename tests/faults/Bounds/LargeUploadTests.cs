using System.Globalization;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Bounds;

/// <summary>Files by blob that are larger than what a process may hold. <c>FULL=1</c> takes in 200 MB.</summary>
[Collection(nameof(LoadingTests))]
public sealed class LargeUploadTests(ITestOutputHelper output)
{
    // Reading 20 MB with an object for every cell takes more than twice this heap.
    private const int SmallHeapMegabytes = 80;
    private const long MostResidentBytes = 400_000_000;
    private const string Name = "national.csv";

    private static readonly string[] OnlyIngest = ["AzureWebJobs.ComputeIndicators.Disabled=true", "AzureWebJobs.ComputeForecasts.Disabled=true"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_megabytes_are_taken_in_by_a_small_heap()
    {
        var limit = (SmallHeapMegabytes * 1024 * 1024).ToString("X", CultureInfo.InvariantCulture);
        await TakeInAsync(megabytes: 20, new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = limit });
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_taken_in_within_400_megabytes()
    {
        Assert.SkipUnless(TestLength.IsFull, "takes minutes: FULL=1");
        Assert.InRange(await TakeInAsync(megabytes: 200, []), 0, MostResidentBytes);
    }

    private async Task<long> TakeInAsync(int megabytes, Dictionary<string, string> environment)
    {
        await using var deployment = await Deployment.StartAsync();
        using var folder = new TemporaryFolder("bounds");
        var path = Path.Combine(folder.Path, Name);
        var rows = await NationalOutput.WriteAsync(path, megabytes);
        await deployment.Account.Container(StorageNames.DatasetsContainer).GetBlobClient($"sector-output/{Name}").UploadAsync(path, Cancelled);

        await using var process = FaultProcess.Start(deployment.ConnectionString, settings: OnlyIngest, environment: environment);
        DatasetRecord? record = null;
        await Eventually.TrueAsync(
            async () => process.HasExited
                || (record = await deployment.Service<DatasetStore>().FindAsync(new DatasetId("sector-output", Name), Cancelled)) is not null,
            20 * Eventually.Deadline,
            "the upload was checked");
        Assert.False(process.HasExited, process.Output);
        var peak = ProcessMemory.Peak(process.Id);
        output.WriteLine($"{megabytes} MB, {rows} rows: at most {peak / 1_000_000} MB resident");
        Assert.Equal((DatasetState.Accepted, rows), (record!.State, record.AcceptedObservations));
        return peak;
    }
}
