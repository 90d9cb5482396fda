using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EconomyPipeline.Cli.Tests;

/// <summary>Every page of the dashboard on the sample, as <c>serve</c> serves it, in both languages, on a desk and on a phone.</summary>
/// <remarks>With <c>DOCS_IMAGES=1</c> the pictures in <c>docs/images</c> are taken anew.</remarks>
public sealed class PagesTests(SampleServe serve, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly LocatorAssertionsToHaveCountOptions Patience = new() { Timeout = 240_000 };

    public static TheoryData<string, string, string, int> Pages => new()
    {
        { "overview", "Pertumbuhan ekonomi kabupaten/kota, 2025", "Economic growth of the regencies, 2025", 3 },
        { "map", "Laju pertumbuhan tahunan, 2025", "Annual growth, 2025", 2 },
        { "region", "Peringkat Tanah Laut di antara 13 kabupaten/kota, 2025", "Rank of Tanah Laut among 13 regencies, 2025", 6 },
        { "sector", "C Industri Pengolahan: peran tiap kabupaten/kota, 2025", "C Manufacturing: part of each regency, 2025", 6 },
        { "equity", "Ketimpangan antarwilayah, 2018–2025", "Inequality between regions, 2018–2025", 7 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_drawn_from_the_sample_and_readable_by_all(string page, string titleId, string titleEn, int drawings)
    {
        var tab = await browser.NewPageAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, TimezoneId = "Asia/Makassar" });
        var complaints = new List<string>();
        tab.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        tab.PageError += (_, error) => complaints.Add(error);

        // Other tests of this deployment upload other provinces, of which the page would show the first.
        await tab.GotoAsync($"{serve.Page}&scope=6300&page={page}");
        await DrawnAsync(tab, drawings);
        await Expect(tab.Locator("main .card h2").First).ToHaveTextAsync(titleId);
        await Expect(tab.Locator("html")).ToHaveAttributeAsync("lang", "id");
        Assert.Empty(await Accessibility.SeriousViolationsAsync(tab));
        await TakePictureAsync(tab, $"{page}.png");

        await tab.ClickAsync("[data-lang=en]");
        await DrawnAsync(tab, drawings);
        await Expect(tab.Locator("main .card h2").First).ToHaveTextAsync(titleEn);
        await tab.SetViewportSizeAsync(390, 844);
        await tab.ReloadAsync();
        await DrawnAsync(tab, drawings);
        Assert.Equal(390, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Accessibility.SeriousViolationsAsync(tab));
        await TakePictureAsync(tab, $"{page}-phone.png");

        Assert.Empty(complaints);
        await tab.Context.CloseAsync();
    }

    [Theory]
    [InlineData("forecasts", "Prakiraan", "Forecasts")]
    [InlineData("scenarios", "Skenario", "Scenarios")]
    [InlineData("data", "Data", "Data")]
    [InlineData("method", "Metode", "Method")]
    public async Task Page_of_work_is_readable_by_all(string page, string nameId, string nameEn)
    {
        var tab = await browser.NewPageAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 }, TimezoneId = "Asia/Makassar" });
        var complaints = new List<string>();
        tab.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        tab.PageError += (_, error) => complaints.Add(error);

        await tab.GotoAsync($"{serve.Page}&scope=6300&page={page}");
        await StillAsync(tab);
        await Expect(tab.Locator("nav [aria-current=page]")).ToHaveTextAsync(nameId);
        Assert.Empty(await Accessibility.SeriousViolationsAsync(tab));
        await TakePictureAsync(tab, $"{page}.png");

        await tab.ClickAsync("[data-lang=en]");
        await StillAsync(tab);
        await Expect(tab.Locator("nav [aria-current=page]")).ToHaveTextAsync(nameEn);
        await tab.SetViewportSizeAsync(390, 844);
        await tab.ReloadAsync();
        await StillAsync(tab);
        Assert.Equal(390, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Accessibility.SeriousViolationsAsync(tab));
        await TakePictureAsync(tab, $"{page}-phone.png");

        Assert.Empty(complaints);
        await tab.Context.CloseAsync();
    }

    [Fact]
    public async Task Map_goes_through_the_years_and_leads_to_a_profile()
    {
        var tab = await browser.NewPageAsync();
        await tab.GotoAsync($"{serve.Page}&scope=6300&page=map&indicator=grdp-per-capita");
        await DrawnAsync(tab, 2);
        await Expect(tab.Locator("#map h2")).ToHaveTextAsync("PDRB per kapita, 2025");
        await Expect(tab.Locator("#map .source")).ToContainTextAsync("MIT");

        await tab.FocusAsync("#map-year");
        await tab.Keyboard.PressAsync("ArrowLeft");

        await Expect(tab.Locator("#map h2")).ToHaveTextAsync("PDRB per kapita, 2024");
        Assert.Contains("year=2024", tab.Url, StringComparison.Ordinal);
        await tab.FocusAsync("#map .ground");
        await tab.Keyboard.PressAsync("Home");
        await Expect(tab.Locator("#map .tip")).ToContainTextAsync("Tanah Laut: ");
        await tab.Keyboard.PressAsync("Enter");
        await Expect(tab.Locator("#rank h2")).ToContainTextAsync("Peringkat Tanah Laut");
        Assert.Contains("page=region", tab.Url, StringComparison.Ordinal);

        await tab.GoBackAsync();
        await Expect(tab.Locator("#map h2")).ToHaveTextAsync("PDRB per kapita, 2024");
        await tab.Context.CloseAsync();
    }

    private static async Task DrawnAsync(IPage tab, int drawings)
    {
        await StillAsync(tab);
        await Expect(tab.Locator(".plot[data-drawn]:not([hidden])")).ToHaveCountAsync(drawings, Patience);
    }

    private static async Task StillAsync(IPage tab)
    {
        await Expect(tab.Locator("main[aria-busy=false]")).ToHaveCountAsync(1, Patience);
        await Expect(tab.Locator("section.card[aria-busy=true]")).ToHaveCountAsync(0, Patience);
    }

    private static async Task TakePictureAsync(IPage tab, string name)
    {
        if (Environment.GetEnvironmentVariable("DOCS_IMAGES") == "1")
        {
            var width = tab.ViewportSize!.Width;

            // The work that was given up in this deployment before the sample is no part of what the pictures show.
            await tab.EvaluateAsync("document.getElementById('attention').replaceChildren()");
            await tab.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Repository.Root, "docs", "images", name),
                FullPage = true,
                Clip = new Clip { X = 0, Y = 0, Width = width, Height = width < 600 ? 1400 : 1300 },
            });
        }
    }
}
