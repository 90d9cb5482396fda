using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests;

/// <summary>Processes that share one account, with all their timers, queues and blobs, leave what one alone leaves. <c>FULL=1</c> also runs four.</summary>
public sealed class SeveralProcessesTests
{
    public static TheoryData<int> Counts => TestLength.IsFull ? [2, 4] : [2];

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task Several_processes_leave_what_one_leaves(int count)
    {
        await using var deployment = await Deployment.StartAsync();
        var processes = Enumerable.Range(0, count).Select(_ => FaultProcess.Start(deployment.ConnectionString)).ToList();
        try
        {
            await Task.WhenAll(processes.Select(process => process.ReadyAsync()));
            await using var reader = new PollingReader(deployment);
            foreach (var step in Step.Course)
            {
                await step.DoAsync(deployment);
                await deployment.DoneAsync();
            }

            Assert.Empty(reader.Violations);
            Assert.All(processes, process => Assert.False(process.HasExited, process.Output));
            await Task.WhenAll(processes.Select(process => process.StopAsync()));
        }
        finally
        {
            await Task.WhenAll(processes.Select(process => process.DisposeAsync().AsTask()));
        }

        Assert.Equal(0, await deployment.CountPoisonAsync());
        await History.AssertInOrderAsync(deployment, RegionCode.Parse("6400"));
        await deployment.AssertEndsAsUndisturbedAsync(Step.Course);
    }
}
