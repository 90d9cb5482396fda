using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>Indicators that no table holds are computed when they are asked for.</summary>
public sealed class ExtendedIndicatorTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    [Fact]
    public async Task Extended_indicator_has_the_values_that_the_library_computes_and_the_run_of_what_is_published()
    {
        var published = await pipeline.IndicatorAsync("6300", "gini", "");
        var answer = await pipeline.IndicatorAsync("6300", "gini-corrected", "");

        Assert.Equal((published.Run, published.Sequence, "constant-2010"), (answer.Run, answer.Sequence, answer.Basis));
        var expected = IndicatorCatalogue.Compute(SampleData.Accounts, "gini-corrected")
            .Where(value => value.Basis.ToString() == "constant-2010")
            .ToDictionary(value => value.Period.ToString(), value => double.IsNaN(value.Value) ? (double?)null : value.Value);
        Assert.Equal(expected.Count, answer.Values.Count);
        Assert.Contains(answer.Values, value => value.Value is not null);
        Assert.All(answer.Values, value => Assert.Equal(expected[value.Period!], value.Value));
    }

    [Fact]
    public async Task Extended_indicator_is_narrowed_and_paged()
    {
        var one = await pipeline.IndicatorAsync("6300", "bonet", "region=63.71&from=2021&to=2021");
        var first = await pipeline.IndicatorAsync("6300", "bonet", "limit=7");
        var second = await pipeline.IndicatorAsync("6300", "bonet", $"limit=7&page={first.NextPage}");

        Assert.Equal(("6371", "2021"), Assert.Single(one.Values.Select(value => (value.Region, value.Period)).Distinct()));
        Assert.Equal(7, first.Values.Count);
        Assert.Empty(first.Values.Intersect(second.Values));
    }

    [Fact]
    public async Task Tables_and_profiles_hold_core_indicators_alone()
    {
        var profile = await pipeline.GetAsync("6300/profiles/6301", ApiJson.Default.ProfileAnswer);

        Assert.All(profile.Values, value => Assert.Equal(IndicatorTier.Core, IndicatorCatalogue.Definitions[value.Indicator!].Tier));
    }
}
