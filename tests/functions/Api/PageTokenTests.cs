using System.Buffers.Text;
using System.Text;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class PageTokenTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    [Theory]
    [InlineData("6300/indicators/lq?region=6302&limit=2")]
    [InlineData("6300/indicators/lq?region=6301&sector=C&limit=2")]
    [InlineData("6300/indicators/lq?region=6301&from=2022&limit=2")]
    [InlineData("6300/indicators/growth-annual?region=6301&limit=2")]
    [InlineData("6300/profiles/6301?limit=2")]
    public async Task Token_is_refused_with_other_filters_than_its_own(string other)
    {
        var first = await pipeline.IndicatorAsync("6300", "lq", "region=6301&limit=2");

        var (status, problem) = await pipeline.ProblemAsync($"/api/v1/{other}&page={first.NextPage}");

        Assert.Equal(400, status);
        Assert.Equal("page-of-other-request", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Token_is_taken_with_another_spelling_and_another_limit()
    {
        var first = await pipeline.IndicatorAsync("6300", "lq", "region=6301&sector=MN&limit=2");

        var second = await pipeline.IndicatorAsync("6300", "lq", $"sector=m,n&region=63.01&limit=1&page={first.NextPage}");

        Assert.Single(second.Values);
        Assert.DoesNotContain(second.Values[0], first.Values);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("1!8!Li4vLi4v 1!4!J29y")]
    [InlineData("' or 1 eq 1")]
    public async Task Continuation_that_was_tampered_with_never_fails(string continuation)
    {
        var profile = await pipeline.GetAsync("6300/profiles/6301?limit=2", ApiJson.Default.ProfileAnswer);
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(profile.NextPage)).Split('\n');
        var token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{parts[0]}\n{parts[1]}\n{continuation}"));

        using var answer = await pipeline.Reader.GetAsync(new Uri($"/api/v1/6300/profiles/6301?limit=2&page={token}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }
}
