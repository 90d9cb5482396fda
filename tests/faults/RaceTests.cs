using System.Security.Cryptography;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Faults.Tests.Transport;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace EconomyPipeline.Faults.Tests;

/// <summary>Events that come twice, late and at once.</summary>
public sealed class RaceTests(ITestOutputHelper output)
{
    private static readonly RegionCode Scope = RegionCode.Parse("6400");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_that_stays_is_the_one_that_is_accepted()
    {
        var rounds = TestLength.IsFull ? 200 : 25;
        await using var deployment = await Deployment.StartAsync();
        var (ingestion, datasets) = (deployment.Service<DatasetIngestion>(), deployment.Service<DatasetStore>());
        var id = new DatasetId("sector-output", "one.csv");
        var blob = deployment.Account.Container(StorageNames.DatasetsContainer).GetBlobClient(id.Path);
        var stayed = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            await Task.WhenAll(SendAsync(2 * round), SendAsync((2 * round) + 1));

            var content = (await blob.DownloadContentAsync(Cancelled)).Value;
            var record = (await datasets.FindAsync(id, Cancelled))!;
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content.Content)), record.AcceptedSha256);
            Assert.Equal(content.Details.ETag.ToString().Trim('"'), record.LastETag);
            Assert.Equal(record.AcceptedSequence, (await datasets.CounterAsync(Cancelled)).Last);
            var winner = content.Content.ToString().Contains(Invariant($",{1000 + (2 * round)},"), StringComparison.Ordinal) ? "the first" : "the second";
            stayed[winner] = stayed.GetValueOrDefault(winner) + 1;
        }

        output.WriteLine(string.Join(", ", stayed.Select(pair => $"{pair.Key} stayed {pair.Value} times")));
        await deployment.Service<ObservationSweep>().SweepAsync(Cancelled);
        var versions = await datasets.VersionsAsync(1, long.MaxValue / 2, Cancelled);
        Assert.Equal(Enumerable.Range(1, versions.Count).Select(number => (long)number), versions.Select(version => version.Sequence));

        async Task SendAsync(int level)
        {
            await Step.Upload("one.csv", 1000 + level, "6401").DoAsync(deployment);
            await ingestion.IngestAsync(id.Path, Cancelled);
        }
    }

    [Fact]
    public async Task Event_that_comes_late_brings_nothing_old_back()
    {
        await using var deployment = await Deployment.StartAsync();
        var ingestion = deployment.Service<DatasetIngestion>();
        foreach (var level in new[] { 100, 200, 100 })
        {
            await Step.Upload("one.csv", level, "6401", "6402").DoAsync(deployment);
            await ingestion.IngestAsync("sector-output/one.csv", Cancelled);
            await PublishAsync(deployment);
        }

        // Every event and every message once more, long after.
        await ingestion.IngestAsync("sector-output/one.csv", Cancelled);
        await PublishAsync(deployment);

        await AssertHistoryAsync(deployment, 3);
        Assert.Equal(3, (await deployment.Service<PublicationStore>().FindAsync(Scope, Cancelled))!.IndicatorSequence);
    }

    [Fact]
    public async Task Message_that_comes_again_while_its_first_delivery_works_changes_nothing()
    {
        await using var deployment = await Deployment.StartAsync();
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isReleased = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var slow = new FaultyTransport(async (request, cancelled) =>
        {
            if (request.IsBatchOf(StorageNames.IndicatorsTable) && isHeld.TrySetResult())
            {
                await isReleased.Task.WaitAsync(cancelled);
            }

            return StorageFault.None;
        });
        var upload = Step.Upload("one.csv", 100, "6401", "6402");
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, slow, catchUp: RunningFunctions.Never))
        {
            await upload.DoAsync(deployment);
            await isHeld.Task.WaitAsync(Eventually.Deadline, Cancelled);
            await PublishAsync(deployment);
            await AssertHistoryAsync(deployment, 1);
            isReleased.SetResult();
            await deployment.DoneAsync();
        }

        await AssertHistoryAsync(deployment, 1);
        await deployment.AssertEndsAsUndisturbedAsync([upload]);
    }

    [Fact]
    public async Task Pruning_that_is_overtaken_by_a_publication_takes_nothing_from_it()
    {
        await using var deployment = await Deployment.StartAsync();
        var isHeld = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isReleased = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var slow = new FaultyTransport(async (request, cancelled) =>
        {
            if (request.Path.Contains("HasRows", StringComparison.Ordinal) && request.Method == "GET")
            {
                isHeld.TrySetResult();
                await isReleased.Task.WaitAsync(cancelled);
            }

            return StorageFault.None;
        });
        Step[] uploads = [Step.Upload("one.csv", 100, "6401", "6402"), Step.Upload("one.csv", 200, "6401", "6402")];
        await using (var host = await RunningFunctions.StartAsync(deployment.ConnectionString, slow, catchUp: RunningFunctions.Never))
        {
            await uploads[0].DoAsync(deployment);
            await deployment.DoneAsync();

            // It knows the pointer as it is now, and sees the runs as they are after the next publication.
            var pruning = host.Services.GetRequiredService<RunPruning>().PruneAsync(Cancelled);
            await isHeld.Task.WaitAsync(Eventually.Deadline, Cancelled);
            await uploads[1].DoAsync(deployment);
            await deployment.DoneAsync();
            isReleased.SetResult();
            await pruning;
        }

        await deployment.AssertEndsAsUndisturbedAsync(uploads);
    }

    [Fact]
    public async Task Ten_files_at_once_are_published_together()
    {
        await using var deployment = await Deployment.StartAsync();
        var uploads = Enumerable.Range(1, 10).Select(number => Step.Upload($"{number}.csv", 100 * number, $"64{number:D2}")).ToList();
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString))
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString))
        {
            await Task.WhenAll(uploads.Select(upload => upload.DoAsync(deployment)));
            await deployment.DoneAsync();
        }

        var records = await deployment.Service<DatasetStore>().ListAsync(Cancelled);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), records.Select(record => record.AcceptedSequence).Order());
        Assert.Equal(10, (await deployment.Service<PublicationStore>().FindAsync(Scope, Cancelled))!.IndicatorSequence);
        await History.AssertInOrderAsync(deployment, Scope);
        Assert.Equal(0, await deployment.CountPoisonAsync());
    }

    private static async Task PublishAsync(Deployment deployment)
    {
        await deployment.Service<IndicatorRun>().PublishAsync(Scope, traceparent: null, Cancelled);
        await deployment.Service<ForecastRun>().PublishAsync(Scope, traceparent: null, Cancelled);
    }

    private static async Task AssertHistoryAsync(Deployment deployment, int runs)
    {
        await History.AssertInOrderAsync(deployment, Scope);
        Assert.Equal(2 * runs, (await deployment.Service<PublicationStore>().HistoryAsync(Scope, Cancelled)).Count);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
