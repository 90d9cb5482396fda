using System.Globalization;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests;

/// <summary>
/// Processes that are killed at any moment of ingest, compute, publish, archive and prune leave what an undisturbed course
/// leaves, and a reader never sees anything else. <c>FULL=1</c> kills 100 times; <c>FAULT_SEED</c> repeats a course.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    // A message that is worked on too often ends in the poison queue, as it should: so no step is killed that often.
    private const int KillsPerStep = 2;

    // More than one step takes from the start of the process to its end.
    private const int LargestKillAfter = 180;

    [Fact]
    public async Task Killed_processes_leave_what_an_undisturbed_one_leaves()
    {
        var kills = TestLength.IsFull ? 100 : 6;
        var seed = TestLength.Seed;
        output.WriteLine($"FAULT_SEED={seed}");
        var random = new Random(seed);

        await using var disturbed = await Deployment.StartAsync();
        var done = new List<Step>();
        var killed = 0;
        await using (var reader = new PollingReader(disturbed))
        {
            while (killed < kills || done.Count < Step.Course.Count)
            {
                var step = Step.Course[done.Count % Step.Course.Count];
                done.Add(step);
                await step.DoAsync(disturbed);
                for (var attempt = 0; attempt < KillsPerStep && killed < kills; attempt++)
                {
                    killed += await RunKilledAsync(disturbed, random.Next(1, LargestKillAfter)) ? 1 : 0;
                }

                await RunUndisturbedAsync(disturbed);
            }

            output.WriteLine($"{killed} kills in {done.Count} steps; {reader.Reads} reads");
            Assert.Empty(reader.Violations);
            Assert.NotEqual(0, reader.Reads);
        }

        await disturbed.AssertEndsAsUndisturbedAsync(done);
        Assert.Equal(0, await disturbed.CountPoisonAsync());
    }

    private async Task<bool> RunKilledAsync(Deployment deployment, int killAfter)
    {
        await using var process = FaultProcess.Start(deployment.ConnectionString, killAfter);
        await Eventually.TrueAsync(
            async () => process.HasExited || await deployment.IsDoneAsync(), 2 * Eventually.Deadline, "the process was killed or everything was published");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill at request {killAfter}: {(process.HasExited ? "killed" : "done before")}"));
        return process.HasExited;
    }

    private static async Task RunUndisturbedAsync(Deployment deployment)
    {
        await using var process = FaultProcess.Start(deployment.ConnectionString);
        await Eventually.TrueAsync(
            async () => process.HasExited || await deployment.IsDoneAsync(), 3 * Eventually.Deadline, "everything was published");
        Assert.False(process.HasExited, process.Output);
        await process.StopAsync();
    }
}
