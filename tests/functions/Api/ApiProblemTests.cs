using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class ApiProblemTests(SamplePipeline sample)
{
    [Theory]
    [InlineData("9999/indicators/lq", 404, "unknown-scope", "6300")]
    [InlineData("6300/indicators/no-such", 404, "unknown-indicator", "catalogue")]
    [InlineData("6300/indicators/growth", 404, "unknown-indicator", "growth-annual")]
    [InlineData("6300/indicators/growth-anual", 404, "unknown-indicator", "Perhaps one of these was meant: growth-annual")]
    [InlineData("6300/indicators/lq?asOf=2020-01-31", 404, "not-published-then", "by 2020-01-31 23:59 UTC")]
    [InlineData("6300/indicators/lq?run=0123456789abcdef", 404, "not-published-then", "no publication '0123456789abcdef'")]
    [InlineData("6300/indicators/gini-corrected?asOf=2026-01-01", 404, "extended-not-kept", "on request")]
    [InlineData("6300/indicators/gini-corrected?run=abc", 404, "extended-not-kept", "on request")]
    [InlineData("6300/revisions/gini-corrected", 404, "extended-not-kept", "on request")]
    [InlineData("6300/indicators/dunn-mix?basis=chained-2019", 404, "not-computed", "constant-2010/6300")]
    [InlineData("6300/indicators/lq?basis=constant", 400, "bad-parameter", "constant-2010")]
    [InlineData("6300/indicators/lq?regoin=6301", 400, "unknown-parameter", "region")]
    [InlineData("6300/indicators/lq?region=63'01", 400, "bad-parameter", "6301")]
    [InlineData("6300/indicators/lq?from=25", 400, "bad-parameter", "2025-Q3")]
    [InlineData("6300/indicators/lq?limit=0", 400, "bad-parameter", "1000")]
    [InlineData("6300/indicators/lq?page=nonsense", 400, "bad-parameter", "nextPage")]
    [InlineData("6300/indicators/lq?region=9901", 404, "unknown-region", "6301")]
    [InlineData("6300/indicators/lq?sector=ZZ", 404, "unknown-sector", "MN")]
    [InlineData("6300/profiles/9901", 404, "unknown-region", "6301")]
    [InlineData("6300/forecasts/9901", 404, "unknown-region", "6301")]
    [InlineData("6300/indicators/lq?from=2023&to=2021", 400, "empty-range", "'from' (2023) is after 'to' (2021)")]
    [InlineData("6300/profiles/6301?from=2023-Q1&to=2022", 400, "empty-range", "'from' (2023-Q1) is after 'to' (2022)")]
    [InlineData("6300/indicators/lq?region=6301&region=6302", 400, "repeated-parameter", "2 times")]
    [InlineData("6300/indicators/lq?sector=M&sector=N", 400, "repeated-parameter", "'sector'")]
    [InlineData("6300/indicators/lq?region=", 400, "empty-parameter", "'region'")]
    [InlineData("6300/profiles/6301?sector=ZZ", 404, "unknown-sector", "RSTU")]
    [InlineData("6300/forecasts/6301/ZZ", 404, "unknown-sector", "TOTAL")]
    [InlineData("6300/forecasts/6304/J", 404, "sector-not-in-region", "A, B, C")]
    [InlineData("6300/forecasts/6301?frequency=quarterly", 404, "no-forecast-of-that-kind", "constant-2010 annual")]
    [InlineData("6300/runs/0123456789abcdef", 404, "unknown-run", "/api/v1/6300/runs")]
    [InlineData("datasets/invalid/sector-output", 404, "unknown-dataset", "invalid/sector-output")]
    [InlineData("6300/indicators", 404, "unknown-route", "/api/v1/{scope}/indicators/{id}")]
    [InlineData("6300/indicator/lq", 404, "unknown-route", "/api/v1/catalogue")]
    [InlineData("6300/forecasts/6301?level=100", 400, "bad-parameter", "0 and 100")]
    [InlineData("6300/forecasts/6301?level=80,x", 400, "bad-parameter", "80,97.5")]
    [InlineData("6300/forecasts/6301?horizon=6", 400, "bad-parameter", "1 to 5")]
    [InlineData("datasets/sector-output/never-uploaded.csv", 404, "unknown-dataset", "never-uploaded.csv")]
    [InlineData("datasets?kind=x", 400, "unknown-parameter", "limit, page, format")]
    public async Task Request_that_cannot_be_answered_says_what_was_wrong_and_what_there_is(string path, int status, string code, string hint)
    {
        var (found, problem) = await sample.Pipeline.ProblemAsync($"/api/v1/{path}");

        Assert.Equal(status, found);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(hint, problem.GetProperty("detailEn").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(problem.GetProperty("detailEn").GetString(), problem.GetProperty("detailId").GetString());
        Assert.NotEmpty(problem.GetProperty("titleId").GetString()!);
    }

    [Theory]
    [InlineData("POST", "/api/v1/scopes", "GET")]
    [InlineData("POST", "/api/v1/datasets/regions/kalsel-regions.csv", "DELETE, GET, PUT")]
    [InlineData("PATCH", "/api/v1/6300/forecasts/6301", "GET")]
    public async Task Method_that_a_route_has_not_is_answered_with_those_that_it_has(string method, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await sample.Pipeline.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal("method-not-allowed", problem.GetProperty("code").GetString());
        Assert.Contains(allowed, problem.GetProperty("detailId").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_and_letters_are_written_as_themselves()
    {
        var text = await sample.Pipeline.Reader.GetStringAsync(new Uri("/api/v1/catalogue", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("+", text, StringComparison.Ordinal);
        Assert.Contains("Σ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
    }
}
