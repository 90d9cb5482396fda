using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Sample;

/// <summary>Kalimantan Selatan as the API gives it. Figures: BPS, in samples/kalsel.</summary>
public sealed class SampleIndicatorTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    [Fact]
    public async Task Scope_has_13_regencies_17_sectors_and_the_years_2020_to_2025()
    {
        var scope = Assert.Single((await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer)).Scopes);

        Assert.Equal(("6300", "Kalimantan Selatan", "IDR"), (scope.Code, scope.Name, scope.Currency));
        Assert.Equal(13, scope.Regions.Count);
        Assert.Equal(17, scope.Sectors.Count);
        Assert.Equal(("2020", "2025"), (scope.SectorPeriods!.First, scope.SectorPeriods.Last));
        Assert.Equal(("2010", "2025"), (scope.Periods[0], scope.Periods[^1]));
        Assert.Equal(["6300", "0000"], scope.References);
        Assert.Equal(["kabupaten", "kota"], scope.Regions.Select(region => region.Group).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sum_of_the_regencies_in_2024_is_partial_and_names_the_unpublished_sector()
    {
        var sum = await ValueAsync("grdp-regency-sum", "sector=TOTAL&from=2024&to=2024&basis=constant-2010");
        var province = await ValueAsync("grdp", "region=6300&sector=TOTAL&from=2024&to=2024");

        Assert.Equal(157_024.5, sum.Value!.Value / 1000, 0.05);
        Assert.Equal(156_769.9, province.Value!.Value / 1000, 0.05);
        Assert.Equal("partial", sum.Quality);
        Assert.Contains("6304", sum.Reason!.En, StringComparison.Ordinal);
        Assert.Contains("J", sum.Reason.En, StringComparison.Ordinal);
        Assert.Equal("million IDR", sum.Unit);
    }

    [Fact]
    public async Task Unpublished_sector_is_never_zero_and_a_true_zero_is_one()
    {
        var absent = await ValueAsync("grdp", "region=6304&sector=J&from=2024&to=2024");
        var zero = await ValueAsync("grdp", "region=6371&sector=B&from=2024&to=2024");

        Assert.Null(absent.Value);
        Assert.NotNull(absent.Reason);
        Assert.Equal(0.0, zero.Value);
    }

    [Theory]
    [InlineData("0000", "E", 15.749, "6371 E")]
    [InlineData("6300", "E", 3.035, null)]
    [InlineData("6300", "MN", 4.048, "6371 MN")]
    public async Task Location_quotient_of_Banjarmasin_depends_on_the_reference(string reference, string sector, double expected, string? largest)
    {
        var answer = await pipeline.IndicatorAsync("6300", "lq", $"reference={reference}&from=2025&to=2025");

        var own = answer.Values.Single(value => value.Region == "6371" && value.Sector == sector);
        Assert.Equal(expected, own.Value!.Value, 0.0005);
        if (largest is not null)
        {
            var regencies = answer.Values.Where(value => value.Region is not ("6300" or "0000") && (reference == "0000" || value.Region == "6371"));
            Assert.Equal(largest, regencies.MaxBy(value => value.Value) is { } top ? $"{top.Region} {top.Sector}" : null);
        }
    }

    [Theory]
    [InlineData("williamson")]
    [InlineData("theil-t")]
    public async Task Inequality_exists_where_every_population_does_and_says_why_where_not(string indicator)
    {
        var values = (await pipeline.IndicatorAsync("6300", indicator, "from=2020&to=2025&basis=constant-2010")).Values.ToDictionary(value => value.Period!);

        Assert.All(new[] { "2021", "2022", "2023", "2025" }, year =>
        {
            Assert.NotNull(values[year].Value);
            Assert.DoesNotContain("interpolated", values[year].Quality, StringComparison.Ordinal);
        });
        Assert.NotNull(values["2024"].Value);
        Assert.Contains("population interpolated", values["2024"].Quality, StringComparison.Ordinal);
        Assert.Null(values["2020"].Value);
        Assert.Contains("6371", values["2020"].Reason!.En, StringComparison.Ordinal);
        Assert.Contains("6371", values["2020"].Reason!.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Williamson_of_2021_is_the_known_one()
    {
        // 0.458 in shared/indicators.md, computed apart from this project over 13 regencies at constant prices.
        var value = await ValueAsync("williamson", "from=2021&to=2021&basis=constant-2010");

        Assert.Equal(0.458, value.Value!.Value, 0.0005);
    }

    [Fact]
    public async Task Profile_is_one_region_and_every_core_indicator()
    {
        var profile = await pipeline.GetAsync("6300/profiles/6301?from=2025&to=2025&sector=C", ApiJson.Default.ProfileAnswer);

        Assert.Equal(("6301", "Tanah Laut"), (profile.Region.Code, profile.Region.Name));
        Assert.All(profile.Values, value => Assert.Equal(("6301", "C", "2025"), (value.Region, value.Sector, value.Period)));
        Assert.Contains("lq", profile.Values.Select(value => value.Indicator));
        Assert.Contains("dunn-competitive", profile.Values.Select(value => value.Indicator));
    }

    [Fact]
    public async Task Pages_together_are_the_whole_and_of_one_run()
    {
        const string Query = "reference=6300&from=2025&to=2025";
        var whole = await pipeline.IndicatorAsync("6300", "lq", Query);
        var paged = new List<ValueAnswer>();
        string? next = null;
        do
        {
            var page = await pipeline.IndicatorAsync("6300", "lq", $"{Query}&limit=50{(next is null ? "" : $"&page={next}")}");
            Assert.Equal(whole.Run, page.Run);
            Assert.True(page.Values.Count <= 50);
            paged.AddRange(page.Values);
            next = page.NextPage;
        }
        while (next is not null);

        Assert.True(whole.Values.Count > 200);
        Assert.Equal(whole.Values, paged);
    }

    [Fact]
    public async Task Sources_of_growth_of_the_regencies_and_the_discrepancy_sum_to_the_growth_of_the_province()
    {
        var sources = await pipeline.IndicatorAsync("6300", "source-of-growth-regency", "sector=TOTAL&from=2025&to=2025");
        var growth = await ValueAsync("growth-annual", "region=6300&sector=TOTAL&from=2025&to=2025");

        Assert.Contains("DISCREPANCY", sources.Values.Select(value => value.Region));
        Assert.Equal(growth.Value!.Value, sources.Values.Where(value => value.Region != "6300").Sum(value => value.Value!.Value), 1e-9);
    }

    [Fact]
    public async Task Catalogue_explains_every_published_indicator_in_both_languages()
    {
        var catalogue = await pipeline.GetAsync("catalogue", ApiJson.Default.CatalogueAnswer);

        Assert.True(catalogue.Indicators.Count > 30);
        Assert.All(catalogue.Indicators, entry => Assert.All(
            new[] { entry.Name.Id, entry.Name.En, entry.Reading.Id, entry.Reading.En, entry.Needs.Id, entry.Needs.En, entry.Formula, entry.Source, entry.Unit },
            text => Assert.False(string.IsNullOrWhiteSpace(text), entry.Id)));
    }

    private async Task<ValueAnswer> ValueAsync(string indicator, string query) =>
        Assert.Single((await pipeline.IndicatorAsync("6300", indicator, query)).Values);
}
