using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class ApiProblemTests(SamplePipeline sample)
{
    [Theory]
    [InlineData("9999/indicators/lq", 404, "unknown-scope", "6300")]
    [InlineData("6300/indicators/no-such", 404, "unknown-indicator", "catalogue")]
    [InlineData("6300/indicators/dunn-mix?basis=chained-2019", 404, "not-computed", "constant-2010/6300")]
    [InlineData("6300/indicators/lq?basis=constant", 400, "bad-parameter", "constant-2010")]
    [InlineData("6300/indicators/lq?regoin=6301", 400, "unknown-parameter", "region")]
    [InlineData("6300/indicators/lq?region=63'01", 400, "bad-parameter", "6301")]
    [InlineData("6300/indicators/lq?from=25", 400, "bad-parameter", "2025-Q3")]
    [InlineData("6300/indicators/lq?limit=0", 400, "bad-parameter", "1000")]
    [InlineData("6300/indicators/lq?page=nonsense", 400, "bad-parameter", "nextPage")]
    [InlineData("6300/indicators/lq?region=9901", 404, "unknown-region", "6301")]
    [InlineData("6300/indicators/lq?sector=c", 404, "unknown-sector", "MN")]
    [InlineData("6300/profiles/9901", 404, "unknown-region", "6301")]
    [InlineData("6300/forecasts/9901", 404, "unknown-region", "6301")]
    [InlineData("6300/forecasts/6301/ZZ", 404, "no-forecast", "6301 ZZ")]
    [InlineData("6300/forecasts/6301?level=90", 400, "bad-parameter", "80, 95")]
    [InlineData("6300/forecasts/6301?horizon=6", 400, "bad-parameter", "1 to 5")]
    [InlineData("datasets/sector-output/never-uploaded.csv", 404, "unknown-dataset", "never-uploaded.csv")]
    [InlineData("datasets?kind=x", 400, "unknown-parameter", "none")]
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

    [Fact]
    public async Task Answers_are_not_kept_by_caches_and_not_guessed_at()
    {
        using var answer = await sample.Pipeline.Reader.GetAsync(new Uri("/api/v1/scopes", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }
}
