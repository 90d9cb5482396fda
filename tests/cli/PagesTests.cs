using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EconomyPipeline.Cli.Tests;

/// <summary>Every page of the dashboard on the sample, as <c>serve</c> serves it, in both languages, on a desk and on a phone.</summary>
/// <remarks>With <c>DOCS_IMAGES=1</c> the pictures in <c>docs/images</c> are taken anew.</remarks>
public sealed class PagesTests(SampleServe serve, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const int Desk = 1280;
    private const int Phone = 390;
    private const float PatienceMs = 240_000;

    private const string Title = "main .card h2";
    private const string Name = "nav [aria-current=page]";

    /// <summary>Each page with a text in both languages that only it has when it is filled, where that stands, and how many drawings it has.</summary>
    public static TheoryData<string, string, string, string, int> Pages => new()
    {
        { "overview", Title, "Pertumbuhan ekonomi kabupaten/kota, 2025", "Economic growth of the regencies, 2025", 3 },
        { "map", Title, "Laju pertumbuhan tahunan, 2025", "Annual growth, 2025", 2 },
        { "region", Title, "Peringkat Tanah Laut di antara 13 kabupaten/kota, 2025", "Rank of Tanah Laut among 13 regencies, 2025", 6 },
        { "sector", Title, "C Industri Pengolahan: peran tiap kabupaten/kota, 2025", "C Manufacturing: part of each regency, 2025", 6 },
        { "equity", Title, "Ketimpangan antarwilayah, 2018–2025", "Inequality between regions, 2018–2025", 7 },
        { "forecasts", Name, "Prakiraan", "Forecasts", 4 },
        { "scenarios", Name, "Skenario", "Scenarios", 2 },
        { "data", Name, "Data", "Data", 0 },
        { "method", Name, "Metode", "Method", 0 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_of_the_sample_is_readable_by_all(string page, string place, string textId, string textEn, int drawings)
    {
        var tab = await browser.NewPageAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = Desk, Height = 900 }, TimezoneId = "Asia/Makassar" });
        var complaints = new List<string>();
        tab.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        tab.PageError += (_, error) => complaints.Add(error);

        // Other tests of this deployment upload other provinces, of which the page would show the first.
        await tab.GotoAsync($"{serve.Page}&scope=6300&page={page}");
        await ReadableAsync("id", textId, Desk);
        await TakePictureAsync(tab, $"{page}.png");
        await tab.SetViewportSizeAsync(Phone, 844);
        await ReadableAsync("id", textId, Phone);
        await tab.ClickAsync("[data-lang=en]");
        await ReadableAsync("en", textEn, Phone);
        await TakePictureAsync(tab, $"{page}-phone.png");
        await tab.SetViewportSizeAsync(Desk, 900);
        await ReadableAsync("en", textEn, Desk);

        Assert.Empty(complaints);
        await tab.Context.CloseAsync();

        async Task ReadableAsync(string language, string text, int width)
        {
            await Drawings.CompleteAsync(tab, PatienceMs);
            await Expect(tab.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Expect(tab.Locator(place).First).ToHaveTextAsync(text);
            await Expect(tab.Locator(".plot[data-drawn]:not([hidden])")).ToHaveCountAsync(drawings, new LocatorAssertionsToHaveCountOptions { Timeout = PatienceMs });
            Assert.Equal(width, await tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await Accessibility.SeriousViolationsAsync(tab));
        }
    }

    [Fact]
    public async Task Map_goes_through_the_years_and_leads_to_a_profile()
    {
        var tab = await browser.NewPageAsync();
        await tab.GotoAsync($"{serve.Page}&scope=6300&page=map&indicator=grdp-per-capita");
        await Drawings.CompleteAsync(tab, PatienceMs);
        await Expect(tab.Locator("#map h2")).ToHaveTextAsync("PDRB per kapita, 2025");
        await Expect(tab.Locator("#map .source")).ToContainTextAsync("MIT");

        // The city lies between others, under their names.
        await Expect(tab.Locator("#map svg text", new PageLocatorOptions { HasText = "Kota Banjarmasin" })).ToHaveCountAsync(1);

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
