using System.Text.Json;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>Regions, sectors, periods, outlines, neighbours, targets and comparisons of the sample.</summary>
public sealed class ReferenceTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    [Fact]
    public async Task Regions_have_names_groups_areas_and_parents()
    {
        var answer = await pipeline.GetAsync("6300/regions", ApiJson.Default.RegionsAnswer);

        Assert.Equal(13, answer.Regions.Count(region => !region.IsReference));
        var laut = Assert.Single(answer.Regions, region => region.Code == "6301");
        Assert.Equal(("Tanah Laut", "kabupaten", "6300", 3841.157), (laut.Name, laut.Group, laut.Parent, laut.AreaSquareKilometres));
        Assert.Contains(answer.Regions, region => region is { Code: "6300", IsReference: true });
    }

    [Fact]
    public async Task Sectors_and_periods_are_those_of_the_run()
    {
        var sectors = await pipeline.GetAsync("6300/sectors", ApiJson.Default.SectorsAnswer);
        var periods = await pipeline.GetAsync("6300/periods", ApiJson.Default.PeriodsAnswer);

        Assert.Equal(17, sectors.Sectors.Count);
        Assert.Contains(sectors.Sectors, sector => sector is { Code: "MN", DisplayCode: "M,N" });
        Assert.Equal(("2010", "2025"), (periods.Periods[0].Code, periods.Periods[^1].Code));
        Assert.Equal(("2020", "2025"), (periods.SectorPeriods!.First, periods.SectorPeriods.Last));
        Assert.All(periods.Periods, period => Assert.Equal("annual", period.Frequency));
    }

    [Fact]
    public async Task Outlines_are_small_closed_shared_and_carry_their_licence()
    {
        using var answer = await pipeline.Reader.GetAsync(new Uri("/api/v1/6300/boundaries", UriKind.Relative), TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(bytes);
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();

        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("MIT", json.RootElement.GetProperty("license").GetString());
        Assert.Contains("Permission is hereby granted", json.RootElement.GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.Equal(13, features.Count);
        Assert.InRange(bytes.Length, 1, 100_000);
        Assert.Equal("Tanah Laut", features[0].GetProperty("properties").GetProperty("name").GetString());

        var points = features.ToDictionary(
            feature => feature.GetProperty("id").GetString()!,
            feature => feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()).Select(ring => ring.EnumerateArray().Select(point => point.ToString()).ToList()).ToList());
        Assert.All(points.Values.SelectMany(rings => rings), ring => Assert.True(ring.Count >= 4 && ring[0] == ring[^1]));

        // Banjarmasin and Banjar have a border in common, also after rounding.
        Assert.True(points["6371"].SelectMany(ring => ring).Intersect(points["6303"].SelectMany(ring => ring)).Count() > 3);
    }

    [Fact]
    public async Task Neighbours_are_told_once_with_their_borders()
    {
        var pairs = (await pipeline.GetAsync("6300/neighbours", ApiJson.Default.NeighboursAnswer)).Neighbours;

        Assert.NotEmpty(pairs);
        Assert.Equal(pairs.Count, pairs.Select(pair => (pair.Region, pair.Neighbour)).Distinct().Count());
        Assert.All(pairs, pair => Assert.True(string.CompareOrdinal(pair.Region, pair.Neighbour) < 0));
        Assert.True(Assert.Single(pairs, pair => pair is { Region: "6303", Neighbour: "6371" }) is { SharesBorder: true, BorderKilometres: > 1 });
        Assert.Contains(pairs, pair => !pair.SharesBorder);
    }

    [Fact]
    public async Task Comparison_puts_stored_and_computed_indicators_beside_one_another()
    {
        var answer = await pipeline.GetAsync("6300/comparison?indicator=grdp,wolfson&indicator=growth-annual&regions=6301,6302&from=2024&to=2025&sector=TOTAL", ApiJson.Default.ComparisonAnswer);
        var alone = await pipeline.IndicatorAsync("6300", "grdp", "region=6302&sector=TOTAL&from=2024&to=2025");

        Assert.Equal(["grdp", "wolfson", "growth-annual"], answer.Indicators.Select(indicator => indicator.Id));
        Assert.All(answer.Values, value => Assert.Contains(value.Region, (string[])["6301", "6302"]));
        Assert.Equal(alone.Values, answer.Values.Where(value => value is { Indicator: "grdp", Region: "6302" }));
        Assert.Equal(alone.Run, answer.Run);
    }

    [Fact]
    public async Task Comparison_goes_on_page_by_page()
    {
        const string Question = "6300/comparison?indicator=grdp,share&regions=6301&sector=C";
        var whole = await pipeline.GetAsync(Question, ApiJson.Default.ComparisonAnswer);

        var (values, page) = (new List<Functions.Api.Answers.ValueAnswer>(), (string?)null);
        do
        {
            var part = await pipeline.GetAsync($"{Question}&limit=3{(page is null ? "" : $"&page={page}")}", ApiJson.Default.ComparisonAnswer);
            values.AddRange(part.Values);
            page = part.NextPage;
        }
        while (page is not null);

        Assert.Null(whole.NextPage);
        Assert.Equal(whole.Values, values);
    }

    [Theory]
    [InlineData("comparison", 400, "missing-parameter")]
    [InlineData("comparison?indicator=", 400, "empty-parameter")]
    [InlineData("comparison?indicator=nope", 404, "unknown-indicator")]
    [InlineData("comparison?indicator=grdp&regions=6401", 404, "unknown-region")]
    [InlineData("boundaries?decimals=9", 400, "bad-parameter")]
    [InlineData("regions?x=1", 400, "unknown-parameter")]
    public async Task Request_that_cannot_be_answered_is_a_problem(string path, int status, string code)
    {
        var (found, problem) = await pipeline.ProblemAsync($"/api/v1/6300/{path}");

        Assert.Equal((status, code), (found, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Targets_are_those_that_were_uploaded()
    {
        await using var own = await Pipeline.StartAsync();
        await own.PutAsync("sector-output/small.csv", Pipeline.SmallOutput(100));
        await own.PutAsync("targets/plan.csv", "region_code,indicator,year,value\n6401,growth-annual,2029,6.5\n");
        await own.DoneAsync();

        var answer = await own.GetAsync("6400/targets", ApiJson.Default.TargetsAnswer);
        var (status, problem) = await own.ProblemAsync("/api/v1/6400/boundaries");

        var target = Assert.Single(answer.Targets);
        Assert.Equal(("6401", "growth-annual", "2029", 6.5, "targets/plan.csv"), (target.Region, target.Indicator, target.Period, target.Value, target.Dataset));
        Assert.Equal((404, "no-boundaries"), (status, problem.GetProperty("code").GetString()));
    }
}
