using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Bounds;

/// <summary>A queue that ran full drains. <c>FULL=1</c> fills it with 1,000 messages.</summary>
[Collection(nameof(LoadingTests))]
public sealed class RepeatedMessageTests
{
    private static readonly int Messages = TestLength.IsFull ? 1_000 : 100;

    private static readonly RegionCode Scope = RegionCode.Parse("6400");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_messages_for_one_run_drain_and_publish_it_once()
    {
        await using var deployment = await Deployment.StartAsync();
        for (var message = 0; message < Messages; message++)
        {
            await deployment.Service<PipelineQueues>().SendComputeAsync(Scope, Cancelled);
        }

        await Step.Upload("small.csv", 100, "6401", "6402").DoAsync(deployment);
        await using var process = FaultProcess.Start(deployment.ConnectionString);
        await Eventually.TrueAsync(async () => process.HasExited || await deployment.IsDoneAsync(), 10 * Eventually.Deadline, "the queues were empty");

        Assert.False(process.HasExited, process.Output);
        var history = await deployment.Service<PublicationStore>().HistoryAsync(Scope, Cancelled);
        Assert.Equal([RunKind.Forecasts, RunKind.Indicators], history.Select(publication => publication.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(0, await deployment.CountPoisonAsync());
    }
}
