using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class FilterTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    [Theory]
    [InlineData("MN", "MN")]
    [InlineData("mn", "MN")]
    [InlineData("M,N", "MN")]
    [InlineData("m,n", "MN")]
    [InlineData("r, s,t,u", "RSTU")]
    [InlineData("c", "C")]
    public async Task Sector_is_found_in_every_spelling(string spelling, string sector)
    {
        var text = Uri.EscapeDataString(spelling);

        var map = await pipeline.IndicatorAsync("6300", "lq", $"sector={text}");
        var one = await pipeline.IndicatorAsync("6300", "lq", $"sector={text}&region=63.01");
        var profile = await pipeline.GetAsync($"6300/profiles/6301?sector={text}", ApiJson.Default.ProfileAnswer);
        var forecast = await pipeline.GetAsync($"6300/forecasts/6301/{text}", ApiJson.Default.ForecastAnswer);

        foreach (var values in new[] { map.Values, one.Values, profile.Values })
        {
            Assert.NotEmpty(values);
            Assert.All(values, value => Assert.Equal(sector, value.Sector));
        }

        Assert.All(forecast.Values, value => Assert.Equal(sector, value.Sector));
    }

    [Fact]
    public async Task Range_of_one_year_is_that_year()
    {
        var answer = await pipeline.IndicatorAsync("6300", "lq", "from=2022&to=2022");

        Assert.NotEmpty(answer.Values);
        Assert.All(answer.Values, value => Assert.Equal("2022", value.Period));
    }
}
