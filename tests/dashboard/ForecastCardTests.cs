using System.Globalization;
using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class ForecastCardTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task History_and_forecast_are_drawn_on_one_scale()
    {
        await OpenAsync();

        var past = await CentresAsync("#forecast .series-1 circle.hit");
        var future = await CentresAsync("#forecast .forecast circle.hit");
        Assert.Equal(13, past.Length);
        Assert.Equal(5, future.Length);
        var values = FixtureSite.Fixture("grdp_constant-2010")!["values"]!.AsArray().Where(value => (string?)value!["region"] == "6300").Select(value => (double)value!["value"]!)
            .Concat(FixtureSite.Fixture("forecast_6300_TOTAL")!["values"]!.AsArray().Select(value => (double)value!["mean"]!)).ToArray();
        var heights = past.Concat(future).ToArray();
        var perUnit = (heights[0] - heights[^1]) / (values[^1] - values[0]);
        Assert.All(values.Zip(heights), pair => Assert.Equal(heights[0] - ((pair.First - values[0]) * perUnit), pair.Second, 0.01));
    }

    [Fact]
    public async Task Bands_end_at_the_bounds_of_the_last_year_and_the_wide_one_lies_behind()
    {
        await OpenAsync();

        var heights = await CentresAsync("#forecast .forecast circle.hit");
        var values = FixtureSite.Fixture("forecast_6300_TOTAL")!["values"]!.AsArray();
        double Mean(int i) => (double)values[i]!["mean"]!;
        var perUnit = (heights[0] - heights[^1]) / (Mean(4) - Mean(0));
        foreach (var (level, place) in new[] { (95, 0), (80, 1) })
        {
            var band = Page.Locator("#forecast .band").Nth(place);
            await Expect(band).ToHaveAttributeAsync("data-level", level.ToString(CultureInfo.InvariantCulture));
            var points = await band.EvaluateAsync<double[]>("path => path.getAttribute('d').match(/[ML][^MLZ]+/g).map(part => Number(part.slice(1).split(' ')[1]))");
            var interval = values[4]!["intervals"]!.AsArray().Single(one => (int)one!["level"]! == level)!;
            Assert.Equal(heights[^1] - (((double)interval["upper"]! - Mean(4)) * perUnit), points[5], 0.1);
            Assert.Equal(heights[^1] - (((double)interval["lower"]! - Mean(4)) * perUnit), points[6], 0.1);
        }
    }

    [Fact]
    public async Task Amounts_are_told_in_the_unit_that_suits_them()
    {
        await OpenAsync();
        await Expect(Page.Locator("#forecast .lead")).ToHaveTextAsync(
            "Diperkirakan 220,7 triliun rupiah pada 2030; dengan peluang 80%, antara 206,3 dan 235,1 triliun rupiah.");

        await Page.ClickAsync("[data-lang=en]");
        await DrawnAsync();
        await Expect(Page.Locator("#forecast .lead")).ToHaveTextAsync(
            "Forecast at 220.7 trillion rupiah in 2030; with 80% probability between 206.3 and 235.1 trillion rupiah.");
    }

    [Fact]
    public async Task Region_and_sector_come_from_the_address_and_go_back_into_it()
    {
        await OpenAsync("region=6301&sector=C");
        await Expect(Page.Locator("#forecast h2")).ToHaveTextAsync("Perkiraan PDRB Tanah Laut: C Industri Pengolahan");

        await Page.SelectOptionAsync("#forecast-region", "6300");
        await Page.SelectOptionAsync("#forecast-sector", "TOTAL");
        await Expect(Page.Locator("#forecast h2")).ToHaveTextAsync("Perkiraan PDRB Kalimantan Selatan");
        Assert.EndsWith("#region=6300&sector=TOTAL", Page.Url, StringComparison.Ordinal);
        Expected.Add("404"); // The choice between the two has no forecast in the fixture.
    }

    [Fact]
    public async Task Sector_without_a_forecast_says_why_and_draws_nothing()
    {
        Expected.Add("404");
        await OpenAsync("region=6304&sector=J");

        await Expect(Page.Locator("#forecast .words")).ToContainTextAsync("Tidak ada perkiraan: lapangan usaha ini tidak diterbitkan");
        await Expect(Page.Locator("#forecast svg")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#forecast-sector")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Backtest_and_notes_are_told_with_the_forecast()
    {
        await OpenAsync("lang=en");

        await Page.ClickAsync("#forecast .definition summary");
        await Expect(Page.Locator("#forecast .backtest tbody tr")).ToHaveCountAsync(2);
        await Expect(Page.Locator("#forecast .remarks")).ToContainTextAsync("Fixture: intervals calibrated on 6 origins");
        await Expect(Page.Locator("#forecast .remarks")).ToContainTextAsync("The vertical axis does not start at zero.");
    }

    private Task<double[]> CentresAsync(string selector) =>
        Page.EvalOnSelectorAllAsync<double[]>(selector, "all => all.map(one => one.cy.baseVal.value)");
}
