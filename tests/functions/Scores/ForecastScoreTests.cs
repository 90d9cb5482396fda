using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Scores;

/// <summary>When figures come, what was forecast of them is judged and kept for good.</summary>
public sealed class ForecastScoreTests : IClassFixture<EmptyPipeline>, IDisposable
{
    private const string Output = "sector-output/scores.csv";

    private readonly Pipeline pipeline;
    private readonly RecordedTelemetry telemetry;

    public ForecastScoreTests(EmptyPipeline deployment)
    {
        pipeline = deployment.Pipeline;
        telemetry = new RecordedTelemetry(pipeline);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => telemetry.Dispose();

    [Fact]
    public async Task Forecasts_are_judged_once_by_the_first_figures_and_kept_for_good()
    {
        var first = await PublishAsync(Output, Until(2020));
        Assert.Empty((await ScoresAsync("")).Scores);

        var second = await PublishAsync(Output, Until(2021));
        var scores = await ScoresAsync("");
        Assert.Equal((3 + 1) * (2 + 1), scores.Scores.Count(score => score.Region != "DISCREPANCY"));
        Assert.All(scores.Scores, score => Assert.Equal((first.Run, second.Run, "2021", 1), (score.Run, score.ActualRun, score.Period, score.HorizonPeriods)));

        // One row by hand: billions are written, millions are published.
        var row = Assert.Single(scores.Scores, score => score is { Region: "6402", Sector: "C" });
        var said = Assert.Single((await ForecastAsync("6402", $"?run={first.Run}")).Values, value => value is { Sector: "C", Period: "2021" });
        var history = Enumerable.Range(2014, 7).Select(year => 1000 * LargerOutput.Value(6402, 'C', year)).ToList();
        var actual = 1000 * LargerOutput.Value(6402, 'C', 2021);
        var movement = history.Zip(history.Skip(1), (before, after) => Math.Abs(after - before)).Average();
        Assert.Equal(said.Mean, row.Mean);
        Assert.Equal(actual, row.Actual, 1e-6);
        Assert.Equal(actual - said.Mean, row.Error, 1e-6);
        Assert.Equal(100 * Math.Abs(actual - said.Mean) / actual, row.AbsolutePercentError!.Value, 1e-9);
        Assert.Equal(Math.Abs(actual - said.Mean) / movement, row.ScaledError!.Value, 1e-9);
        Assert.Equal(history[^1], row.Baseline!.Value, 1e-6);
        Assert.Equal(Math.Abs(actual - history[^1]) / movement, row.BaselineScaledError!.Value, 1e-9);
        Assert.Equal(said.Intervals[0].Lower <= actual && actual <= said.Intervals[0].Upper, row.IsInside80);
        Assert.Equal(said.Intervals[1].Lower <= actual && actual <= said.Intervals[1].Upper, row.IsInside95);

        var summary = Assert.Single(scores.Summary, one => one.Group == "regency-sector");
        var sectors = scores.Scores.Where(score => score.Region.StartsWith("640", StringComparison.Ordinal) && score.Region != "6400" && score.Sector != "TOTAL").ToList();
        Assert.Equal((6, 1, 1), (summary.Scores, summary.Origins, summary.HorizonPeriods));
        Assert.Equal(sectors.Average(score => score.ScaledError)!.Value, summary.Mase!.Value, 1e-9);
        Assert.Equal(sectors.Average(score => score.BaselineScaledError)!.Value, summary.BaselineMase!.Value, 1e-9);
        Assert.Equal(sectors.Average(score => score.IsInside80 ? 100.0 : 0.0), summary.Coverage80Percent, 1e-9);

        // A message that comes again, and a run that rests on more but not on newer figures, judge nothing again; a revision changes no score.
        await pipeline.Service<ForecastRun>().PublishAsync(RegionCode.Parse("6400"), traceparent: null, Cancelled);
        var revised = await PublishAsync(Output, Until(2021).Replace(",2021,", ",2021,1", StringComparison.Ordinal));
        Assert.NotEqual(second.Run, revised.Run);
        Assert.Equal(Text(scores), Text(await ScoresAsync("")));

        // Of the runs that forecast from one origin the last is judged; that of the origin before is followed on.
        var third = await PublishAsync(Output, Until(2022));
        await pipeline.Service<RunPruning>().PruneAsync(Cancelled);
        var all = await ScoresAsync("?region=6402&sector=C");
        Assert.Equal(
            [(first.Run, third.Run, "2022", 2), (revised.Run, third.Run, "2022", 1), (first.Run, second.Run, "2021", 1)],
            all.Scores.Select(score => (score.Run, score.ActualRun, score.Period, score.HorizonPeriods)).OrderByDescending(score => score.Period).ThenByDescending(score => score.HorizonPeriods));
        Assert.Equal([(1, 2), (2, 1)], all.Summary.Select(one => (one.HorizonPeriods, one.Scores)));
        Assert.Equal("2022", Assert.Single((await ScoresAsync("?region=6402&sector=C&horizon=2")).Scores).Period);
        Assert.Empty((await ScoresAsync("?since=2999-01-01")).Scores);
        Assert.All((await ScoresAsync($"?since={Uri.EscapeDataString(all.Scores[0].ActualPublishedAt.ToString("O", CultureInfo.InvariantCulture))}")).Scores, score => Assert.Equal(third.Run, score.ActualRun));
        Assert.Equal((400, "bad-parameter"), await RefusedAsync("?since=yesterday"));
        Assert.Equal((400, "bad-parameter"), await RefusedAsync("?horizon=0"));
        Assert.Equal((404, "unknown-scope"), (await pipeline.ProblemAsync("/api/v1/9100/scores")) is var (status, problem) ? (status, problem.GetProperty("code").GetString()) : default);

        // Pages are all of it, once.
        var paged = new List<ScoreAnswer>();
        for (string? page = ""; page is not null;)
        {
            var answer = await ScoresAsync($"?limit=7{page}");
            paged.AddRange(answer.Scores);
            page = answer.NextPage is { } next ? $"&page={next}" : null;
        }

        Assert.Equal((await ScoresAsync("")).Scores, paged);

        // An ordinary year is no drift; one that nobody could foresee is, and people are told.
        var before = await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer);
        Assert.Equal(before.Scopes[0].ForecastDrift.Count > 0 ? 1 : 0, (await pipeline.GetAsync("health", ApiJson.Default.HealthAnswer)).DriftedScopes);
        await PublishAsync(Output, string.Join('\n', Until(2023).Split('\n').Select(line => line.Contains(",2023,", StringComparison.Ordinal) ? line.Replace(",2023,", ",2023,9", StringComparison.Ordinal) : line)));
        var drift = Assert.Single(await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer) is var answered ? answered.Scopes : []).ForecastDrift;
        var found = Assert.Single(drift, one => one.Run == third.Run && one.Found is { Group: "regency-sector", HorizonPeriods: 1 });
        Assert.Equal((0.0, 0.0), (found.Found.Coverage80Percent, found.Found.Coverage95Percent));
        Assert.True(found.Found.Mase > 2 * found.Backtest.Mase, found.ToString());
        Assert.Equal(1, (await pipeline.GetAsync("health", ApiJson.Default.HealthAnswer)).DriftedScopes);
        Assert.Contains(pipeline.Log.Entries, entry => entry.Contains("were far from their backtest", StringComparison.Ordinal));
        Assert.Contains(telemetry.Measure(), measured => measured.Is("economy.forecast.mase", "regency-sector", "1") && Math.Abs(measured.Value - summary.Mase.Value) < 1e-9);
        Assert.Contains(telemetry.Measure(), measured => measured.Is("economy.forecast.coverage", "regency-sector", "80") && measured.Value == 0);
    }

    private async Task<ForecastAnswer> PublishAsync(string path, string text)
    {
        await pipeline.PutAsync(path, text);
        Assert.Equal("accepted", (await pipeline.CheckedAsync(path)).State);
        await pipeline.DoneAsync();
        return await ForecastAsync("6401", "");
    }

    private static string Until(int last) => "region_code,sector_code,year,value,unit,basis\n" + string.Concat(
        from region in Enumerable.Range(6401, 3)
        from sector in new[] { "A", "C" }
        from year in Enumerable.Range(last - 6, 7)
        select string.Create(CultureInfo.InvariantCulture, $"{region},{sector},{year},{LargerOutput.Value(region, sector[0], year):R},billion rupiah,constant-2010\n"));

    private Task<ForecastAnswer> ForecastAsync(string region, string query) => pipeline.GetAsync($"6400/forecasts/{region}{query}", ApiJson.Default.ForecastAnswer);

    private Task<ScoresAnswer> ScoresAsync(string query) => pipeline.GetAsync($"6400/scores{query}", ApiJson.Default.ScoresAnswer);

    private async Task<(int Status, string? Code)> RefusedAsync(string query) =>
        await pipeline.ProblemAsync($"/api/v1/6400/scores{query}") is var (status, problem) ? (status, problem.GetProperty("code").GetString()) : default;

    private static string Text(ScoresAnswer answer) => JsonSerializer.Serialize(answer, ApiJson.Default.ScoresAnswer);
}
