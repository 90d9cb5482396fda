using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Bounds;

/// <summary>
/// Upload after upload leaves what is history by design and nothing else. <c>FULL=1</c> sends as many as a day has minutes,
/// each as soon as the one before is accepted.
/// </summary>
[Collection(nameof(LoadingTests))]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Quarters = 4;

    // What the runtime may keep for itself from one moment to another, and what compiling and caches may add to the objects.
    private const long ResidentTolerance = 60_000_000;
    private const long ManagedTolerance = 4_000_000;
    private const int HandleTolerance = 30;

    // The current run and the one before, of indicators and of forecasts.
    private const int RunsWithRows = 4;

    private static readonly RegionCode Scope = RegionCode.Parse("6400");
    private static readonly DatasetId Dataset = new("sector-output", "small.csv");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Uploads_all_day_leave_their_history_and_nothing_else()
    {
        var perQuarter = (TestLength.IsFull ? 1_440 : 12) / Quarters;
        await using var deployment = await Deployment.StartAsync();
        await using var process = FaultProcess.Start(deployment.ConnectionString);
        var measured = new List<Measured>();
        for (var upload = 1; upload <= perQuarter * Quarters; upload++)
        {
            await Step.Upload(Dataset.Name, 100 + upload, "6401", "6402").DoAsync(deployment);
            await Eventually.TrueAsync(
                async () => process.HasExited || (await deployment.Service<DatasetStore>().FindAsync(Dataset, Cancelled))?.AcceptedSequence == upload,
                2 * Eventually.Deadline,
                $"upload {upload} was accepted");
            Assert.False(process.HasExited, process.Output);
            if (upload == 1)
            {
                // Uploads that come faster than they are computed share a run; the first has one of its own, so that there is a run before.
                await Eventually.TrueAsync(async () => process.HasExited || await deployment.IsDoneAsync(), 2 * Eventually.Deadline, "the first upload was published");
            }

            if (upload % perQuarter == 0)
            {
                measured.Add(await MeasureAsync(deployment, process));
                output.WriteLine($"after {upload}: {measured[^1]}");
            }
        }

        Assert.All(measured.Index(), quarter => Assert.Equal(
            ((quarter.Index + 1) * perQuarter, (quarter.Index + 1) * perQuarter, (quarter.Index + 1) * perQuarter, 1),
            (quarter.Item.Versions, quarter.Item.Observations, quarter.Item.Raw, quarter.Item.Uploads)));
        Assert.Single(measured.Select(quarter => quarter.RunRows).Distinct());
        Assert.Single(measured.Select(quarter => quarter.PublishedFiles).Distinct());

        // The first quarter also loads and compiles what the others use.
        Assert.InRange(measured[^1].ResidentBytes, 0, measured[1].ResidentBytes + ResidentTolerance);
        Assert.InRange(measured[^1].ManagedBytes, 0, measured[1].ManagedBytes + ManagedTolerance);
        Assert.InRange(measured[^1].Handles, 0, measured[0].Handles + HandleTolerance);
        Assert.Equal(0, await deployment.CountPoisonAsync());
    }

    private static async Task<Measured> MeasureAsync(Deployment deployment, FaultProcess process)
    {
        await Eventually.TrueAsync(
            async () => process.HasExited
                || (await deployment.IsDoneAsync() && (await deployment.Service<RunStore>().WithRowsAsync(Scope, Cancelled)).Count == RunsWithRows),
            10 * Eventually.Deadline,
            "everything was published and pruned");
        Assert.False(process.HasExited, process.Output);
        var counter = await deployment.Service<DatasetStore>().CounterAsync(Cancelled);
        var rows = 0;
        foreach (var table in new[] { StorageNames.IndicatorsTable, StorageNames.ProfilesTable, StorageNames.ForecastsTable, StorageNames.BacktestsTable })
        {
            rows += await deployment.Account.Table(table).QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: Cancelled).CountAsync(Cancelled);
        }

        return new Measured(
            (await deployment.Service<DatasetStore>().VersionsAsync(1, counter.Last, Cancelled)).Count,
            await CountBlobsAsync(deployment, StorageNames.ObservationsContainer),
            await CountBlobsAsync(deployment, StorageNames.ArchiveContainer, "raw/"),
            await CountBlobsAsync(deployment, StorageNames.DatasetsContainer),
            await CountBlobsAsync(deployment, StorageNames.PublishedContainer),
            rows,
            ProcessMemory.Now(process.Id),
            await process.ManagedBytesAsync(),
            ProcessMemory.Handles(process.Id));
    }

    private static async Task<int> CountBlobsAsync(Deployment deployment, string container, string prefix = "") =>
        await deployment.Account.Container(container)
            .GetBlobsAsync(new Azure.Storage.Blobs.Models.GetBlobsOptions { Prefix = prefix }, Cancelled).CountAsync(Cancelled);

    private sealed record Measured(int Versions, int Observations, int Raw, int Uploads, int PublishedFiles, int RunRows, long ResidentBytes, long ManagedBytes, int Handles);
}
