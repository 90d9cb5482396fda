using System.Globalization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Scores;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests;

/// <summary>Figures that come while processes are killed between their writes, and messages that come twice, judge every forecast once.</summary>
public sealed class ScoreKillTests(ITestOutputHelper output)
{
    private const int LargestKillAfter = 180;

    private static readonly RegionCode Scope = RegionCode.Parse("6400");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_processes_and_repeated_messages_leave_the_scores_of_an_undisturbed_course()
    {
        var seed = TestLength.Seed;
        output.WriteLine($"FAULT_SEED={seed}");
        var random = new Random(seed);
        Step[] steps = [UploadUntil(2022), UploadUntil(2023), UploadUntil(2024)];
        await using var disturbed = await Deployment.StartAsync();
        foreach (var step in steps)
        {
            await step.DoAsync(disturbed);
            var killAfter = random.Next(1, LargestKillAfter);
            await using (var killed = FaultProcess.Start(disturbed.ConnectionString, killAfter))
            {
                await Eventually.TrueAsync(async () => killed.HasExited || await disturbed.IsDoneAsync(), 2 * Eventually.Deadline, "the process was killed or everything was published");
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.Name}: kill at request {killAfter}: {(killed.HasExited ? "killed" : "done before")}"));
            }

            await disturbed.Service<PipelineQueues>().SendForecastAsync(Scope, Cancelled);
            await using var process = FaultProcess.Start(disturbed.ConnectionString);
            await Eventually.TrueAsync(async () => process.HasExited || await disturbed.IsDoneAsync(), 3 * Eventually.Deadline, "everything was published");
            Assert.False(process.HasExited, process.Output);
            await process.StopAsync();
        }

        // The last run of each origin: 2023 one year ahead, then 2023's forecast of 2024 and 2022's two years ahead; three rows of three regions.
        var scores = await disturbed.Service<ScoreReader>().ReadAsync(Scope, since: null, until: null, Cancelled);
        Assert.Equal(3 * 9, scores.Count(one => one.Score.Region != RegionCode.Discrepancy.ToString()));
        Assert.Distinct(scores.Select(one => (one.Score.Run, one.Score.Region, one.Score.Sector, one.Score.Period)));
        await disturbed.AssertEndsAsUndisturbedAsync(steps);
    }

    private static Step UploadUntil(int last) => new(
        string.Create(CultureInfo.InvariantCulture, $"upload until {last}"),
        deployment => deployment.Service<DatasetUpload>().StoreAsync(
            new DatasetId("sector-output", "scores.csv"), BinaryData.FromString(Output(last)).ToStream(), "a test", new Dictionary<string, string>(), Cancelled));

    private static string Output(int last) => "region_code,sector_code,year,value,unit,basis\n" + string.Concat(
        from region in new[] { "6401", "6402" }
        from sector in new[] { "A", "C" }
        from year in Enumerable.Range(last - 4, 5)
        select string.Create(CultureInfo.InvariantCulture, $"{region},{sector},{year},{100 + (10 * (year - 2019)) + (year % 3)},billion rupiah,constant-2010\n"));
}
