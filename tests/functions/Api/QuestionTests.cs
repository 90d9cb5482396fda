using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>Scenarios, needs and probabilities of the published forecast of the sample.</summary>
public sealed class QuestionTests(SamplePipeline sample)
{
    private const string Nothing = """{"name":"nothing","shocks":[{"kind":"level","region":"*","sector":"C","from":2026,"percent":0}]}""";

    private readonly Pipeline pipeline = sample.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scenario_of_the_sample_raises_the_share_of_manufacturing()
    {
        var json = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "scenarios", "manufacturing-revival.json"), Cancelled);

        var answer = await PostAsync("scenarios", json);
        var share = answer.Effects.Where(effect => effect.Indicator == "manufacturing-share" && effect.Region == "6300").OrderBy(effect => effect.Period, StringComparer.Ordinal).Last();

        Assert.Equal(("Revival of manufacturing", "constant-2010", 200), (answer.Name, answer.Basis, answer.Paths));
        Assert.Equal(1000, answer.AvailablePaths);
        Assert.True(share.Difference > 0);
        Assert.Equal(share.Scenario!.Value - share.Baseline!.Value, share.Difference!.Value, 1e-9);
        Assert.Equal([80.0, 95], share.DifferenceIntervals.Select(interval => interval.Level));
        Assert.All([.. share.BaselineIntervals, .. share.ScenarioIntervals, .. share.DifferenceIntervals], interval => Assert.True(interval.Lower < interval.Upper));
        Assert.Equal(["gini", "grdp", "grdp-per-capita", "growth-annual", "manufacturing-share", "theil-t", "williamson"], answer.Effects.Select(effect => effect.Indicator).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Scenario_that_shocks_nothing_changes_nothing_and_its_baseline_is_the_published_forecast()
    {
        var answer = await PostAsync("scenarios?indicator=grdp&sector=*&paths=20", Nothing);
        var forecast = await pipeline.GetAsync("6300/forecasts/6301/C", ApiJson.Default.ForecastAnswer);

        Assert.Equal(forecast.Run, answer.Run);
        Assert.All(answer.Effects, effect => Assert.Equal(effect.Baseline, effect.Scenario));
        foreach (var value in forecast.Values)
        {
            var effect = Assert.Single(answer.Effects, effect => (effect.Region, effect.Sector, effect.Period) == ("6301", "C", value.Period));
            Assert.Equal(value.Mean, effect.Baseline!.Value, 1e-6 * value.Mean);
        }
    }

    [Theory]
    [InlineData("region=6301&indicator=grdp", 1)]
    [InlineData("region=6301,6302&indicator=grdp&sector=C", 2)]
    [InlineData("region=6301&region=6302&indicator=grdp&indicator=share&sector=C", 4)]
    public async Task Scenario_answers_what_is_asked_for(string query, int rowsOfAYear)
    {
        var answer = await PostAsync($"scenarios?{query}&paths=2", Nothing);

        Assert.Equal(rowsOfAYear, answer.Effects.Count(effect => effect.Period == answer.Effects[0].Period && effect.Reference is null or "6300"));
    }

    [Fact]
    public async Task Bad_scenario_is_told_everything_that_is_wrong_with_it_in_both_languages()
    {
        using var answer = await SendAsync("scenarios", """{"shocks":[{"kind":"growth","region":"9999","sector":"C","from":2026,"percentagePoints":1},{"kind":"wish"}]}""");
        var problem = await answer.Content.ReadFromJsonAsync(ApiJson.Default.ProblemBody, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("bad-question", problem!.Code);
        Assert.Contains(problem.Errors!, error => error.Place == "shocks[0].region" && error.Found == "9999");
        Assert.Contains(problem.Errors!, error => error.Place == "shocks[1].kind");
        Assert.NotEqual(problem.DetailId, problem.DetailEn);
    }

    [Theory]
    [InlineData("scenarios", "", 400, "bad-question")]
    [InlineData("scenarios", "[1]", 400, "bad-question")]
    [InlineData("scenarios?indicator=nope", Nothing, 404, "unknown-indicator")]
    [InlineData("scenarios?region=6401", Nothing, 404, "unknown-region")]
    [InlineData("scenarios?sector=%C3%A4", Nothing, 400, "bad-parameter")]
    [InlineData("scenarios?paths=0", Nothing, 400, "bad-parameter")]
    [InlineData("scenarios?basis=current", Nothing, 404, "no-forecast-of-that-kind")]
    [InlineData("scenarios?indicators=lq", Nothing, 400, "unknown-parameter")]
    [InlineData("needs", "", 400, "bad-body")]
    [InlineData("needs", """{"need":3}""", 400, "bad-body")]
    [InlineData("needs", """{"need":"williamson<2025@2029"}""", 400, "bad-question")]
    [InlineData("needs", """{"need":"a@2029 by C","other":1}""", 400, "bad-body")]
    public async Task Question_that_cannot_be_answered_is_a_problem(string path, string body, int status, string code)
    {
        using var answer = await SendAsync(path, body);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);

        Assert.Equal((status, code), ((int)answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Scenario_larger_than_a_scenario_may_be_is_refused()
    {
        using var answer = await SendAsync("scenarios", new string(' ', (1024 * 1024) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"need":"manufacturing-share>=15@2029 by C"}""", 1)]
    [InlineData("""{"need":["manufacturing-share>=15@2029 by C","growth-annual>=6@2029 by 6301:C from 2027"]}""", 2)]
    [InlineData("""["manufacturing-share>=15@2029 by C"]""", 1)]
    public async Task Needs_are_answered_with_points_and_probabilities(string body, int count)
    {
        using var answer = await SendAsync("needs", body);
        var needs = (await answer.Content.ReadFromJsonAsync(ApiJson.Default.NeedsAnswer, Cancelled))!.Needs;

        Assert.Equal(count, needs.Count);
        Assert.Equal("manufacturing-share>=15@2029 by *:C from 2026", needs[0].Need);
        Assert.Contains(needs[0].Outcome, (string[])["met", "attainable"]);
        Assert.True(needs[0].NeededGrowthPercent > needs[0].ForecastGrowthPercent == needs[0].PercentagePoints > 0);
        Assert.InRange(needs[0].Probability.Probability!.Value, 0, 1);
        Assert.Equal(1000, needs[0].Probability.Paths);
    }

    [Fact]
    public async Task Opposite_conditions_share_all_paths()
    {
        var answer = await pipeline.GetAsync(
            "6300/probabilities?condition=williamson%3C2025@2029&condition=williamson%3E%3D2025@2029", ApiJson.Default.ProbabilitiesAnswer);

        Assert.Equal(2, answer.Probabilities.Count);
        Assert.Equal(1, answer.Probabilities.Sum(one => one.Probability!.Value), 1e-12);
        Assert.All(answer.Probabilities, one => Assert.Equal(1000, one.DefinedPaths));
    }

    [Theory]
    [InlineData("", "missing-parameter")]
    [InlineData("condition=", "bad-question")]
    [InlineData("condition=wiliamson%3C2025@2029", "bad-question")]
    [InlineData("condition=williamson%3C2025@2019", "bad-question")]
    public async Task Condition_that_cannot_be_read_is_a_problem(string query, string code)
    {
        var (status, problem) = await pipeline.ProblemAsync($"/api/v1/6300/probabilities?{query}");

        Assert.Equal((400, code), (status, problem.GetProperty("code").GetString()));
    }

    private async Task<ScenarioAnswer> PostAsync(string path, string json)
    {
        using var answer = await SendAsync(path, json);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(ApiJson.Default.ScenarioAnswer, Cancelled))!;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await pipeline.Reader.PostAsync(new Uri($"/api/v1/6300/{path}", UriKind.Relative), content, Cancelled);
    }
}
