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
        foreach (var level in new[] { 100, 150, 80 })
        {
            await pipeline.PutAsync(Path, Pipeline.SmallOutput(level));
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

        Assert.Equal(published[0].Answer, await ForecastAsync($"?asOf={At(published[1].Event.PublishedAt.AddTicks(-1))}"));
        var (status, problem) = await pipeline.ProblemAsync($"/api/v1/6400/forecasts/6401?asOf={At(published[0].Event.PublishedAt.AddTicks(-1))}");
        Assert.Equal((404, "not-published-then"), (status, problem.GetProperty("code").GetString()));
    }

    private async Task<string> ForecastAsync(string query) =>
        JsonSerializer.Serialize(await pipeline.GetAsync($"6400/forecasts/6401{query}", ApiJson.Default.ForecastAnswer), ApiJson.Default.ForecastAnswer);

    private static string At(DateTimeOffset moment) => Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture));
}
