using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Publications;

/// <summary>A forecast that was published on a date is read as it was then, with its method, its backtest and its notes.</summary>
public sealed class EarlierForecastTests : IClassFixture<EmptyPipeline>
{
    private const string Path = "sector-output/forecasts.csv";

    private readonly Pipeline pipeline;

    public EarlierForecastTests(EmptyPipeline deployment) => pipeline = deployment.Pipeline;

    [Fact]
    public async Task Every_forecast_is_read_as_it_was_published()
    {
        var published = new List<(PublicationEvent Event, string Answer)>();
        foreach (var seed in new[] { 1, 2, 3 })
        {
            await pipeline.PutAsync(Path, Output(seed));
            await pipeline.CheckedAsync(Path);
            await pipeline.DoneAsync();
            var history = (await pipeline.GetAsync("6400/runs", ApiJson.Default.RunsAnswer)).Publications;
            published.Add((history.First(one => one.Kind == RunKind.Forecasts), await ForecastAsync("")));
        }

        // The rows of the first are gone from the tables; the archive has them.
        await pipeline.Service<RunPruning>().PruneAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await pipeline.CountRowsAsync(published[0].Event.Run));
        Assert.Equal(3, published.DistinctBy(one => one.Answer).Count());
        foreach (var (one, answer) in published)
        {
            Assert.Contains("\"method\":\"", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"backtest\":[]", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"notes\":[]", answer, StringComparison.Ordinal);
            Assert.Equal(answer, await ForecastAsync($"?run={one.Run}"));
            Assert.Equal(answer, await ForecastAsync($"?asOf={At(one.PublishedAt)}"));
        }

        // Other levels than the stored ones come from the paths that are kept with each run.
        foreach (var (one, _) in published)
        {
            var levels = await pipeline.GetAsync($"6400/forecasts/6401?run={one.Run}&level=50,80,90,95,97.5", ApiJson.Default.ForecastAnswer);
            Assert.All(levels.Values, value => Assert.All(value.Intervals.Zip(value.Intervals.Skip(1)), next => Assert.True(
                next.Second.Lower <= next.First.Lower && next.First.Lower <= next.First.Upper && next.First.Upper <= next.Second.Upper, $"{value.Sector} {value.Period}: {next}")));
            Assert.Contains(levels.Values, value => value.Intervals[0].Upper - value.Intervals[0].Lower < value.Intervals[1].Upper - value.Intervals[1].Lower);
        }

        Assert.Equal(await ForecastAsync("?level=50,97.5"), await ForecastAsync($"?run={published[2].Event.Run}&level=50,97.5"));
        Assert.Equal(published[0].Answer, await ForecastAsync($"?asOf={At(published[1].Event.PublishedAt.AddTicks(-1))}"));
        var (status, problem) = await pipeline.ProblemAsync($"/api/v1/6400/forecasts/6401?asOf={At(published[0].Event.PublishedAt.AddTicks(-1))}");
        Assert.Equal((404, "not-published-then"), (status, problem.GetProperty("code").GetString()));
    }

    private static string Output(int seed) => "region_code,sector_code,year,value,unit,basis\n" + string.Concat(
        from region in new[] { 6401, 6402 }
        from sector in new[] { "A", "C" }
        from year in Enumerable.Range(2017, 7)
        select string.Create(CultureInfo.InvariantCulture, $"{region},{sector},{year},{LargerOutput.Value(region, sector[0], year, seed):R},billion rupiah,constant-2010\n"));

    private async Task<string> ForecastAsync(string query) =>
        JsonSerializer.Serialize(await pipeline.GetAsync($"6400/forecasts/6401{query}", ApiJson.Default.ForecastAnswer), ApiJson.Default.ForecastAnswer);

    private static string At(DateTimeOffset moment) => Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture));
}
