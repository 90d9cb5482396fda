using System.Diagnostics;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Faults.Tests.Transport;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests;

/// <summary>
/// What fails again and again is put aside with its reason, keeps nothing else waiting, is not tried for ever, and is published
/// when it is sent again and its cause is gone.
/// </summary>
public sealed class PoisonTests
{
    private static readonly Step Failing = Step.Upload("failing.csv", 100, "6401", "6402");
    private static readonly Step Passing = Step.Upload("passing.csv", 100, "6301", "6302");
    private static readonly DatasetId FailingId = new("sector-output", "failing.csv");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scope_that_cannot_be_computed_is_put_aside_and_published_when_it_is_sent_again()
    {
        await using var deployment = await Deployment.StartAsync();
        var isBroken = true;
        using var transport = new FaultyTransport(request =>
            isBroken && request.IsBatchOf(StorageNames.IndicatorsTable) && request.Body.Contains("'6400_", StringComparison.Ordinal) ? StorageFault.Forbidden : StorageFault.None);
        using var log = new RecordedLog();
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, transport, log, RunningFunctions.Never))
        {
            await Failing.DoAsync(deployment);
            await Eventually.TrueAsync(async () => (await FailuresAsync(deployment)).Count == 1, Eventually.Deadline, "the first attempt failed");
            await Passing.DoAsync(deployment);
            await Eventually.TrueAsync(async () => await IsPublishedAsync(deployment, "6300"), Eventually.Deadline, "the other scope was published");
            await Eventually.TrueAsync(async () => await deployment.CountPoisonAsync() == 1, Eventually.Deadline, "the message was put aside");

            var failure = Assert.Single(await FailuresAsync(deployment));
            Assert.Equal(("6400", RunKind.Indicators, "RequestFailedException: storage answered 403"), (failure.Scope, failure.Kind, failure.Reason));
            Assert.Equal(FailureStore.MaxAttempts, failure.Attempts);
            Assert.Contains(log.Entries, entry => entry.Contains("ComputeIndicators gave up", StringComparison.Ordinal));
            Assert.False(await IsPublishedAsync(deployment, "6400"));
            await AssertNotTriedAgainAsync(deployment);

            isBroken = false;
            Assert.Contains("1 ", await ReplayAsync(deployment), StringComparison.Ordinal);
            await deployment.DoneAsync();
        }

        Assert.Empty(await FailuresAsync(deployment));
        Assert.Equal(0, await deployment.CountPoisonAsync());
        await deployment.AssertEndsAsUndisturbedAsync([Failing, Passing]);
    }

    [Fact]
    public async Task Upload_that_cannot_be_checked_is_put_aside_and_accepted_when_it_is_sent_again()
    {
        await using var deployment = await Deployment.StartAsync();
        var isBroken = true;
        using var transport = new FaultyTransport(request =>
            isBroken && request.IsBlobOf(StorageNames.ObservationsContainer) && request.Path.Contains(FailingId.Key, StringComparison.Ordinal) ? StorageFault.Forbidden : StorageFault.None);
        using var log = new RecordedLog();
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, transport, log, RunningFunctions.Never))
        {
            await Failing.DoAsync(deployment);
            await Eventually.TrueAsync(async () => await FindAsync(deployment) is { FailedAttempts: > 0 }, Eventually.Deadline, "the first attempt failed");
            await Passing.DoAsync(deployment);
            await Eventually.TrueAsync(async () => await IsPublishedAsync(deployment, "6300"), Eventually.Deadline, "the other upload was published");
            await Eventually.TrueAsync(async () => await deployment.CountPoisonAsync() == 1, Eventually.Deadline, "the upload was put aside");

            var failed = (await FindAsync(deployment))!;
            Assert.Equal((DatasetState.Failed, "RequestFailedException: storage answered 403 AuthorizationFailure"), (failed.State, failed.Failure));
            Assert.Contains(log.Entries, entry => entry.Contains("IngestDataset gave up on sector-output/failing.csv", StringComparison.Ordinal));
            await AssertNotTriedAgainAsync(deployment);
            Assert.Equal(failed.FailedAttempts, (await FindAsync(deployment))!.FailedAttempts);

            isBroken = false;
            Assert.Contains("1 ", await ReplayAsync(deployment), StringComparison.Ordinal);
            await deployment.DoneAsync();
        }

        Assert.Equal((DatasetState.Accepted, ""), ((await FindAsync(deployment))!.State, (await FindAsync(deployment))!.Failure));
        Assert.True(await IsPublishedAsync(deployment, "6400"));
        Assert.Equal(0, await deployment.CountPoisonAsync());
    }

    [Fact]
    public async Task Upload_that_only_the_timer_tried_is_sent_again_too()
    {
        await using var deployment = await Deployment.StartAsync();
        await Failing.DoAsync(deployment);
        var blob = deployment.Account.Container(StorageNames.DatasetsContainer).GetBlobClient(FailingId.Path);
        var upload = (await blob.GetPropertiesAsync(cancellationToken: Cancelled)).Value;
        var record = new DatasetRecord
        {
            RowKey = DatasetStore.RowKey(FailingId),
            Kind = FailingId.Kind,
            Name = FailingId.Name,
            State = DatasetState.Failed,
            Failure = "IOException: No space left on device",
            FailedETag = upload.ETag.ToString().Trim('"'),
            FailedAttempts = FailureStore.MaxAttempts,
        };
        Assert.True(await deployment.Service<DatasetStore>().TrySaveAsync(record, Cancelled));
        await AssertNotTriedAgainAsync(deployment);

        Assert.Contains("1 ", await ReplayAsync(deployment), StringComparison.Ordinal);

        await deployment.Service<MissedWork>().DoAsync(Cancelled);
        Assert.Equal(DatasetState.Accepted, (await FindAsync(deployment))!.State);
    }

    [Fact]
    public async Task Withdrawal_that_cannot_be_published_is_not_tried_for_ever()
    {
        await using var deployment = await Deployment.StartAsync();
        await Failing.DoAsync(deployment);
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, catchUp: RunningFunctions.Never))
        {
            await deployment.DoneAsync();
        }

        using var transport = new FaultyTransport(request =>
            request.IsBatchOf(StorageNames.PublicationsTable) && request.Body.Contains("'6400'", StringComparison.Ordinal) ? StorageFault.Forbidden : StorageFault.None);
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, transport, catchUp: RunningFunctions.Never))
        {
            await Step.Withdraw("failing.csv").DoAsync(deployment);
            await Eventually.TrueAsync(async () => await deployment.CountPoisonAsync() == 1, Eventually.Deadline, "the message was put aside");
            await AssertNotTriedAgainAsync(deployment);
        }

        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, catchUp: RunningFunctions.Never))
        {
            await ReplayAsync(deployment);
            await deployment.DoneAsync();
        }

        Assert.False(await IsPublishedAsync(deployment, "6400"));
    }

    private static async Task AssertNotTriedAgainAsync(Deployment deployment)
    {
        // A message is put aside before it leaves its queue, and forecasts of what was published may still be waiting.
        await Eventually.TrueAsync(async () => await deployment.CountMessagesAsync(StorageNames.Queues) == 0, Eventually.Deadline, "what was queued is done");
        await deployment.Service<MissedWork>().DoAsync(Cancelled);
        await deployment.Service<StaleForecasts>().QueueAsync(Cancelled);
        Assert.Equal(0, await deployment.CountMessagesAsync(StorageNames.Queues));
    }

    private static Task<IReadOnlyList<RunFailure>> FailuresAsync(Deployment deployment) => deployment.Service<FailureStore>().ListAsync(Cancelled);

    private static Task<DatasetRecord?> FindAsync(Deployment deployment) => deployment.Service<DatasetStore>().FindAsync(FailingId, Cancelled);

    private static async Task<bool> IsPublishedAsync(Deployment deployment, string scope) =>
        (await deployment.Service<PublicationStore>().PublishedAsync(Cancelled)).Any(publication => publication.PartitionKey == scope && publication.ForecastRun.Length > 0);

    // The command line itself, as whoever repaired the cause would call it.
    private static async Task<string> ReplayAsync(Deployment deployment)
    {
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "economy.dll"), "replay", "--of", deployment.ConnectionString];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("economy did not start.");
        var output = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
