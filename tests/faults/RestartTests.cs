using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Faults.Tests.Transport;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests;

/// <summary>The storage, the host or the clock changes in the middle of what the pipeline does. <c>FULL=1</c> stops the host at more moments.</summary>
public sealed class RestartTests
{
    private static readonly Step First = Step.Upload("small.csv", 100, "6401", "6402");
    private static readonly Step Second = Step.Upload("small.csv", 200, "6401", "6402");

    // A request that belongs to each part of what follows an upload.
    private static readonly Dictionary<string, Func<StorageRequest, bool>> Moments = new(StringComparer.Ordinal)
    {
        ["findings are kept"] = request => request.IsBlobOf(StorageNames.FindingsContainer),
        ["observations are written"] = request => request.IsBlobOf(StorageNames.ObservationsContainer),
        ["the version is accepted"] = request => request.IsBatchOf(StorageNames.DatasetsTable),
        ["rows are written"] = request => request.IsBatchOf(StorageNames.IndicatorsTable),
        ["the run is archived"] = request => request.IsBlobOf(StorageNames.ArchiveContainer) && request.Path.Contains("/6400/", StringComparison.Ordinal),
        ["the pointer is swapped"] = request => request.IsBatchOf(StorageNames.PublicationsTable),
        ["files are published"] = request => request.IsBlobOf(StorageNames.PublishedContainer),
        ["forecasts are written"] = request => request.IsBatchOf(StorageNames.ForecastsTable),
    };

    private static readonly string[] MomentsOfEveryRun = ["the version is accepted", "rows are written", "the pointer is swapped"];

    public static TheoryData<string> MomentNames => [.. TestLength.IsFull ? [.. Moments.Keys] : MomentsOfEveryRun];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Storage_that_is_restarted_between_two_batches_of_a_run_gets_the_whole_run()
    {
        await using var storage = await RestartedStorage.StartAsync();
        await using var deployment = await Deployment.StartAsync(storage.ConnectionString);
        var batches = 0;
        using var transport = new FaultyTransport(async (request, _) =>
        {
            if (request.IsBatchOf(StorageNames.IndicatorsTable) && Interlocked.Increment(ref batches) == 3)
            {
                await storage.RestartAsync();
            }

            return StorageFault.None;
        });
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, transport))
        {
            await First.DoAsync(deployment);
            await deployment.DoneAsync();
        }

        Assert.True(batches > 3, $"{batches} batches");
        await deployment.AssertEndsAsUndisturbedAsync([First]);
    }

    [Theory]
    [MemberData(nameof(MomentNames))]
    public async Task Host_that_is_stopped_leaves_nothing_half_and_the_next_one_completes(string moment)
    {
        await using var deployment = await Deployment.StartAsync();
        var isReached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var transport = new FaultyTransport((request, cancelled) => HoldAsync(Moments[moment](request), isReached, cancelled));
        using var log = new RecordedLog();
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString))
        {
            await First.DoAsync(deployment);
            await deployment.DoneAsync();
        }

        await using (var reader = new PollingReader(deployment))
        {
            await using (var host = await RunningFunctions.StartAsync(deployment.ConnectionString, transport, log, RunningFunctions.Never, stopTimeout: Eventually.Deadline))
            {
                await Second.DoAsync(deployment);
                await isReached.Task.WaitAsync(Eventually.Deadline, Cancelled);
                await host.StopAsync();
            }

            Assert.DoesNotContain(log.Entries, entry => entry.Contains("abandoned", StringComparison.Ordinal));
            Assert.DoesNotContain(log.Entries, entry => entry.StartsWith("Error", StringComparison.Ordinal));
            await using (await RunningFunctions.StartAsync(deployment.ConnectionString))
            {
                await deployment.DoneAsync();
            }

            Assert.Empty(reader.Violations);
        }

        Assert.Equal(0, await deployment.CountPoisonAsync());
        await deployment.AssertEndsAsUndisturbedAsync([First, Second]);
    }

    [Fact]
    public async Task Clock_that_jumps_changes_neither_the_end_nor_the_order_of_history()
    {
        await using var deployment = await Deployment.StartAsync();
        var clock = new SteppedClock();
        var batches = 0;
        using var transport = new FaultyTransport(request =>
        {
            // Within runs too: forth and back.
            if (request.IsBatchOf(StorageNames.IndicatorsTable) && Interlocked.Increment(ref batches) % 3 == 0)
            {
                clock.Step(TimeSpan.FromDays(batches % 2 == 0 ? 1 : -1));
            }

            return StorageFault.None;
        });
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, transport, time: clock))
        {
            foreach (var (number, step) in Step.Course.Index())
            {
                clock.Step(TimeSpan.FromDays(number % 2 == 0 ? 1 : -1));
                await step.DoAsync(deployment);
                await deployment.DoneAsync();
            }
        }

        await History.AssertInOrderAsync(deployment, RegionCode.Parse("6400"));
        Assert.Equal(0, await deployment.CountPoisonAsync());
        await deployment.AssertEndsAsUndisturbedAsync(Step.Course);
    }

    // The request is never answered, so that the host is in the middle of it when it is stopped.
    private static async ValueTask<StorageFault> HoldAsync(bool isIt, TaskCompletionSource isReached, CancellationToken cancelled)
    {
        if (isIt)
        {
            isReached.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancelled);
        }

        return StorageFault.None;
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long offsetTicks;

        public void Step(TimeSpan by) => Interlocked.Add(ref offsetTicks, by.Ticks);

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));
    }
}
