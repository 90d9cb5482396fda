using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Bounds;

/// <summary>Whoever reads does not wait for whoever uploads. <c>FULL=1</c> uploads a million rows.</summary>
[Collection(nameof(LoadingTests))]
public sealed class ReadingWhileIngestingTests(ITestOutputHelper output)
{
    private const int EnoughReads = 20;

    // A fifth of a million rows, or a million.
    private static readonly int Megabytes = TestLength.IsFull ? 54 : 11;

    private static readonly string[] Paths = ["/api/v1/scopes", "/api/v1/6400/indicators/growth-annual"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_rows_do_not_keep_readers_waiting()
    {
        await using var deployment = await Deployment.StartAsync();
        await using var process = FaultProcess.Start(deployment.ConnectionString, settings: ["Access__PublicReading=true"]);
        await process.ReadyAsync();
        await Step.Upload("small.csv", 100, "6401", "6402").DoAsync(deployment);
        await Eventually.TrueAsync(async () => process.HasExited || await deployment.IsDoneAsync(), 2 * Eventually.Deadline, "the small file was published");

        using var folder = new TemporaryFolder("bounds");
        var path = Path.Combine(folder.Path, "national.csv");
        var rows = await NationalOutput.WriteAsync(path, Megabytes);
        await deployment.Account.Container(StorageNames.DatasetsContainer).GetBlobClient("sector-output/national.csv").UploadAsync(path, Cancelled);

        using var client = new HttpClient { BaseAddress = process.Address };
        var reads = 0;
        DatasetRecord? record;
        while ((record = await deployment.Service<DatasetStore>().FindAsync(new DatasetId("sector-output", "national.csv"), Cancelled)) is null)
        {
            using var answer = await client.GetAsync(new Uri(Paths[reads % Paths.Length], UriKind.Relative), Cancelled);
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {process.Output}");
            reads++;
        }

        output.WriteLine($"{reads} reads while {rows} rows were taken in");
        Assert.Equal((DatasetState.Accepted, rows), (record.State, record.AcceptedObservations));
        Assert.InRange(reads, EnoughReads, int.MaxValue);
    }
}
