using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Faults.Tests.Transport;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests;

/// <summary>
/// A storage that refuses, breaks off and forgets to answer leaves what a faultless one leaves, and a reader never sees anything
/// else. <c>FULL=1</c> is longer and disturbs more requests; <c>FAULT_SEED</c> repeats a course, as far as threads allow.
/// </summary>
public sealed class StorageFaultTests(ITestOutputHelper output)
{
    public static TheoryData<double, int> Courses => TestLength.IsFull ? new() { { 0.05, 4 }, { 0.15, 4 }, { 0.3, 2 } } : new() { { 0.08, 1 } };

    [Theory]
    [InlineData(nameof(StorageFault.ConditionRefused))]
    [InlineData(nameof(StorageFault.ResetWithin))]
    [InlineData(nameof(StorageFault.ResetAfter))]
    public async Task Every_third_write_that_is_disturbed_changes_nothing(string faultName)
    {
        var fault = Enum.Parse<StorageFault>(faultName);
        var writes = 0;

        // Not every other: then the retry is spared and what follows the retry is disturbed, again and again, until a write from elsewhere comes between.
        using var transport = new FaultyTransport(request =>
            (fault == StorageFault.ConditionRefused ? request.IsConditional : request.IsWrite) && Interlocked.Increment(ref writes) % 3 == 1 ? fault : StorageFault.None);
        Step[] steps = [Step.Upload("small.csv", 100, "6401", "6402"), Step.Upload("small.csv", 200, "6401", "6402")];
        await using var deployment = await Deployment.StartAsync();
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, transport))
        {
            foreach (var step in steps)
            {
                await step.DoAsync(deployment);
                await deployment.DoneAsync();
            }
        }

        output.WriteLine($"{transport.Faults} faults");
        Assert.Equal(0, await deployment.CountPoisonAsync());
        await deployment.AssertEndsAsUndisturbedAsync(steps);
    }

    [Theory]
    [MemberData(nameof(Courses))]
    public async Task Faulty_storage_leaves_what_a_faultless_one_leaves(double rate, int rounds)
    {
        var seed = TestLength.Seed;
        output.WriteLine($"FAULT_SEED={seed}");
        var faults = new RandomFaults(seed, rate);
        using var transport = new FaultyTransport(faults.Draw);
        var done = Enumerable.Repeat(Step.Course, rounds).SelectMany(course => course).ToList();

        await using var deployment = await Deployment.StartAsync();
        await using (var reader = new PollingReader(deployment))
        await using (await RunningFunctions.StartAsync(deployment.ConnectionString, transport))
        {
            foreach (var step in done)
            {
                await step.DoAsync(deployment);
                await deployment.DoneAsync();
            }

            output.WriteLine($"{done.Count} steps, {faults}; {reader.Reads} reads");
            Assert.Empty(reader.Violations);
            Assert.NotEqual(0, reader.Reads);
        }

        Assert.Equal(0, await deployment.CountPoisonAsync());
        await deployment.AssertEndsAsUndisturbedAsync(done);
    }
}
