using System.Text.Json.Nodes;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class ForecastsPageTests(PageTestGround ground) : PageTest(ground)
{
    private const string Manufacturing = "page=forecasts&region=6310&sector=C";

    [Fact]
    public async Task Fan_shows_the_history_the_mean_and_both_intervals()
    {
        await OpenAsync(Manufacturing);

        await Expect(Page.Locator("#fan h2")).ToHaveTextAsync("C Industri Pengolahan, Tanah Bumbu sampai 2030: prakiraan");
        await Expect(Page.Locator("#fan .plot")).ToHaveAttributeAsync("data-drawn", "11");
        await Expect(Page.Locator("#fan .canvas svg path[fill='#eeb694']")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#fan .canvas svg path[fill='#f8e0d1']")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#fan .lead").First).ToContainTextAsync("dengan peluang 95% antara");
    }

    [Fact]
    public async Task Bands_of_the_fan_are_as_wide_as_their_intervals()
    {
        await OpenAsync(Manufacturing);

        // Both end in 2030, so their right edges tell their widths.
        var last = FixtureSite.Fixture("forecast_6310_C")!["values"]!.AsArray()[^1]!;
        var widths = last["intervals"]!.AsArray().Select(one => (double)one!["upper"]! - (double)one["lower"]!).ToArray();
        var edges = await Page.EvaluateAsync<double[]>(
            """
            () => ['#eeb694', '#f8e0d1'].map(colour => {
              const path = document.querySelector(`#fan .canvas svg path[fill='${colour}']`), length = path.getTotalLength();
              const points = Array.from({ length: 4001 }, (_, i) => path.getPointAtLength(length * i / 4000));
              const right = Math.max(...points.map(point => point.x));
              const there = points.filter(point => right - point.x < 0.5).map(point => point.y);
              return Math.max(...there) - Math.min(...there);
            })
            """);
        Assert.Equal(widths[1] / widths[0], edges[1] / edges[0], 0.05);
    }

    [Fact]
    public async Task Assumed_width_of_an_interval_is_told()
    {
        await OpenAsync(Manufacturing + "&lang=en");

        await Expect(Page.Locator("#fan .remarks")).ToContainTextAsync("The width of the interval in 2028–2030 is assumed");
    }

    [Fact]
    public async Task What_the_last_years_contributed_is_told_and_nothing_where_it_is_not_known()
    {
        await OpenAsync(Manufacturing + "&lang=en");
        var details = Page.Locator("#fan details.definition");
        await Expect(details).ToContainTextAsync("The figures of 2025 moved the forecast of 2028 from 2.09 to 2.41 trillion rupiah (+14.9%).");
        await Expect(details).ToContainTextAsync("Those of 2024 before had moved it from 2.18 to 2.09 trillion rupiah (−3.8%).");

        // Runs of before have no such columns.
        await OpenAsync("page=forecasts&lang=en");
        await Expect(Page.Locator("#fan details.definition")).Not.ToContainTextAsync("moved the forecast");
    }

    [Fact]
    public async Task Region_and_sector_chosen_are_drawn_and_stay_in_the_address()
    {
        // Of the region's total, which is seen on the way, there is no fixture.
        Expected.Add("404");
        await OpenAsync("page=forecasts&lang=en");

        await Page.SelectOptionAsync("#forecast-region", "6310");
        await Page.SelectOptionAsync("#forecast-sector", "C");

        await Expect(Page.Locator("#fan h2")).ToHaveTextAsync("C Manufacturing, Tanah Bumbu to 2030: the forecast");
        Assert.EndsWith("#page=forecasts&lang=en&region=6310&sector=C", Page.Url, StringComparison.Ordinal);
        await Page.ReloadAsync();
        await DrawnAsync();
        await Expect(Page.Locator("#fan h2")).ToContainTextAsync("Tanah Bumbu");
    }

    [Fact]
    public async Task Quarters_are_drawn_where_they_are_published_and_stay_in_the_address()
    {
        Site.Scopes[0]!["periods"]!.AsArray().Add("2025-Q4");
        await OpenAsync(Manufacturing + "&lang=en");
        await Expect(Page.Locator("#forecast-frequency option")).ToHaveTextAsync(["Years", "Quarters"]);

        await Page.SelectOptionAsync("#forecast-frequency", "quarterly");

        await Expect(Page.Locator("#fan h2")).ToHaveTextAsync("C Manufacturing, Tanah Bumbu to 2027-Q4: the forecast");
        await Expect(Page.Locator("#fan .canvas text", new() { HasText = "2026-Q1" })).ToHaveCountAsync(1);
        await Expect(Page.Locator("#fan .plot")).ToHaveAttributeAsync("data-drawn", "8");
        Assert.EndsWith("&frequency=quarterly", Page.Url, StringComparison.Ordinal);
        Assert.Contains(Site.Asked, asked => asked.Contains("/forecasts/6310/C", StringComparison.Ordinal) && asked.Contains("frequency=quarterly", StringComparison.Ordinal));
        await Page.SelectOptionAsync("#forecast-frequency", "annual");
        await Expect(Page.Locator("#fan h2")).ToHaveTextAsync("C Manufacturing, Tanah Bumbu to 2030: the forecast");
        Assert.EndsWith("&sector=C&lang=en", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_asks_for_quarters_where_only_years_are_published()
    {
        await OpenAsync(Manufacturing + "&frequency=quarterly");

        await Expect(Page.Locator("#forecast-frequency")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#fan h2")).ToContainTextAsync("sampai 2030");
    }

    [Fact]
    public async Task Sector_that_is_not_forecast_says_why()
    {
        Expected.Add("404");
        await OpenAsync("page=forecasts&region=6304&sector=J&lang=en");

        await Expect(Page.Locator("#fan .problem")).ToContainTextAsync("No forecast: this sector is not published");
    }

    [Fact]
    public async Task Backtest_stands_beside_naive_by_horizon()
    {
        await OpenAsync(Manufacturing + "&lang=en&table=backtest");

        await Expect(Page.Locator("#backtest .lead").First).ToContainTextAsync("1 year ahead the forecast was off by 2.03% on average; the naive way (the last value stays) by 5.74%. That is 65% less.");
        await Expect(Page.Locator("#backtest .lead").Last).ToHaveTextAsync("Origins so far: 3, too few to judge the intervals by.");
        await Expect(Page.Locator("#backtest tbody tr").First).ToContainTextAsync("What is published (the mix)1 year2.03%0.7575%95%3");
        await Expect(Page.Locator("#backtest tbody tr").Nth(1)).ToContainTextAsync("Naive: the last value stays1 year5.74%");
    }

    [Fact]
    public async Task Mix_is_explained_with_its_weights()
    {
        await OpenAsync(Manufacturing + "&lang=en");

        await Expect(Page.Locator("#forecast-method .canvas text", new() { HasText = "56%" })).ToHaveCountAsync(1);
        await Expect(Page.Locator("#forecast-method .remarks li").First).ToContainTextAsync("Pooled model (ML.NET) — One model of decision trees (ML.NET FastTree)");
        await Expect(Page.Locator("#forecast-method .lead").First).ToContainTextAsync("The forecast is a mix of 3 ways.");
    }

    [Fact]
    public async Task Past_forecasts_are_scored_once_the_figures_came()
    {
        Site.Questions.Scores = FixtureSite.Fixture("scores")!;
        await OpenAsync(Manufacturing + "&lang=en");

        await Expect(Page.Locator("#scores .lead").First).ToContainTextAsync("1 forecasts judged from 1 publications; off by 4.8% on average; 100% fell into the 95% interval.");
        await Expect(Page.Locator("#scores .remarks")).ToContainTextAsync("sectors of regencies, 1 ahead: error 4.8%, MASE 0.80 (naive 1.40)");
        await Expect(Page.Locator("#scores tbody tr")).ToContainTextAsync("Tanah BumbuC Manufacturing20252.002.10+4.8%yes");
    }

    [Fact]
    public async Task Nothing_scored_yet_says_when_it_will_be()
    {
        await OpenAsync(Manufacturing);

        await Expect(Page.Locator("#scores .lead")).ToContainTextAsync("Belum ada: prakiraan dinilai begitu angka");
    }

    [Fact]
    public async Task Drift_is_told_above_everything()
    {
        Site.Scopes[0]!["forecastDrift"] = new JsonArray(new JsonObject { ["found"] = Group(3.1, 20, 40), ["backtest"] = Group(0.75, 80, 100) });
        await OpenAsync(Manufacturing + "&lang=en");

        await Expect(Page.Locator(".drift")).ToContainTextAsync(
            "The latest forecasts were far from their backtesttotals of regencies, constant 2010 prices, 1 periods ahead; what came: MASE 3.10, in the 80% interval 20%, in 95% 40%; its backtest: MASE 0.75, in the 80% interval 80%, in 95% 100%.");

        static JsonObject Group(double mase, double narrow, double wide) =>
            new() { ["basis"] = "constant-2010", ["group"] = "regency-total", ["horizonPeriods"] = 1, ["mase"] = mase, ["coverage80Percent"] = narrow, ["coverage95Percent"] = wide };
    }

    [Theory]
    [InlineData(360, "id")]
    [InlineData(1280, "en")]
    public async Task Page_fits_and_axe_finds_nothing_serious(int width, string language)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await OpenAsync($"{Manufacturing}&lang={language}");

        await RequireSoundAsync(width);
    }
}
