using EconomyPipeline.TestSupport;
using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

/// <summary>What readers need whatever they read with: language, keyboard, paper, small screens, spreadsheets.</summary>
public sealed class ReaderTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task Language_switch_changes_every_text_and_the_address()
    {
        await OpenAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "id");

        await Page.ClickAsync("[data-lang=en]");
        await DrawnAsync();

        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(Page.Locator("#growth h2")).ToHaveTextAsync("Economic growth of the regencies, 2025**");
        await Expect(Page.Locator("#growth .notes")).ToContainTextAsync("Barito Kuala (6304) — partial: Sector J is not published");
        await Expect(Page.Locator("[data-lang=en]")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.EndsWith("#lang=en", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keyboard_reaches_every_control_and_steps_through_the_points()
    {
        await OpenAsync();

        var reached = new HashSet<string>();
        for (var i = 0; i < 60; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            reached.Add(await Page.EvaluateAsync<string>("(document.activeElement.closest('.card')?.id ?? '') + ' ' + (document.activeElement.classList.contains('ground') ? 'chart' : document.activeElement.id || document.activeElement.dataset.lang || document.activeElement.dataset.get || document.activeElement.textContent)"));
        }

        Assert.Superset(
            new HashSet<string>
            {
                " skip", " id", " en", " Ringkasan", "growth growth-year", "growth chart", "growth Tabel", "growth png", "growth svg", "growth csv", "growth link", "growth Cara membaca dan rumus",
                "equity chart", "equity csv", "equity Cara membaca dan rumus",
            },
            reached);

        await Page.FocusAsync("#growth .ground");
        await Page.Keyboard.PressAsync("Home");
        await Expect(Page.Locator("#growth .tip")).ToContainTextAsync("Kotabaru: 6,24%");
        await Expect(Page.Locator("#growth .plot [aria-live]")).ToHaveTextAsync("Kotabaru: 6,24%. Peringkat 1 dari 13. sangat sementara");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator("#growth .tip")).ToContainTextAsync("Hulu Sungai Tengah");
        await Page.Keyboard.PressAsync("End");
        await Expect(Page.Locator("#growth .tip")).ToContainTextAsync("Peringkat 13 dari 13");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.Locator("#growth .tip")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Pointer_over_a_bar_shows_its_figures()
    {
        await OpenAsync();

        await Page.HoverAsync("#growth .canvas svg path[fill='#2f7690'] >> nth=0");

        await Expect(Page.Locator("#growth .tip")).ToContainTextAsync("Kotabaru: 6,24%");
    }

    [Fact]
    public async Task Table_holds_the_figures_of_its_chart_and_stays_in_the_address()
    {
        await OpenAsync();

        await Page.ClickAsync("#growth [data-show=table]");

        await Expect(Page.Locator("#growth .figures tbody tr")).ToHaveCountAsync(15);
        await Expect(Page.Locator("#growth .figures tbody tr").First).ToHaveTextAsync("Kotabaru16,24%lengkapsangat sementara");
        await Expect(Page.Locator("#growth .plot")).ToBeHiddenAsync();
        Assert.EndsWith("#table=growth", Page.Url, StringComparison.Ordinal);
        await Page.ReloadAsync();
        await Expect(Page.Locator("#growth .figures tbody tr").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("png", "image/png")]
    [InlineData("svg", "image/svg+xml")]
    public async Task Chart_is_downloaded_as_a_picture_that_stands_on_its_own(string ending, string type)
    {
        await OpenAsync();

        var download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync($"#growth [data-get={ending}]"));

        Assert.Equal($"6300-growth-annual-2025.{ending}", download.SuggestedFilename);
        var content = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        if (type == "image/png")
        {
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], content[..4]);
            Assert.Equal(1800, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(16)));
            return;
        }

        var picture = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(content));
        var words = string.Join(' ', picture.Descendants().Where(each => each.Name.LocalName == "text").Select(each => each.Value));
        Assert.Contains("Pertumbuhan ekonomi kabupaten/kota, 2025**", words, StringComparison.Ordinal);
        Assert.Contains("Hulu Sungai Tengah", words, StringComparison.Ordinal);
        Assert.Contains("run fixture-i1", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloaded_file_holds_codes_full_figures_and_the_run()
    {
        await OpenAsync();

        var download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync("#growth [data-get=csv]"));

        Assert.Equal("6300-growth-annual-2025.csv", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("indicator,basis,reference,scope,region,sector,period,from,other,value,lower,upper,n,unit,status,quality,reason,run", lines[0].TrimStart('\ufeff'));
        Assert.Contains("growth-annual,constant-2010,,6300,6302,TOTAL,2025,2024,,6.24,,,,%,very preliminary,complete,,fixture-i1", lines);
        Assert.Equal(16, lines.Length);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Page_fits_the_width_of_the_screen(int width)
    {
        await Page.SetViewportSizeAsync(width, 800);
        await OpenAsync("region=6301&sector=C");

        foreach (var summary in await Page.Locator("summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        Assert.Equal(width, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await Page.EvaluateAsync<bool>("[...document.querySelectorAll('svg text')].every(text => { const box = text.getBoundingClientRect(); return box.width === 0 || (box.left >= 0 && box.right <= innerWidth); })"));
    }

    [Fact]
    public async Task Printed_page_unfolds_everything_and_hides_what_cannot_be_pressed()
    {
        await OpenAsync();

        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(Page.Locator("main details:not([open])")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#growth-year")).ToBeHiddenAsync();
        await Expect(Page.Locator("#growth table")).ToBeVisibleAsync();
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await Expect(Page.Locator("details[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Drawing_far_below_the_view_waits_until_it_is_near()
    {
        await Page.SetViewportSizeAsync(390, 500);
        await OpenWithoutLookingAsync();
        await Expect(Page.Locator("#equity .plot")).Not.ToHaveAttributeAsync("data-drawn", "8");
        var height = await Page.EvaluateAsync<double>("document.body.scrollHeight");

        await Page.Locator("#equity").ScrollIntoViewIfNeededAsync();

        await Expect(Page.Locator("#equity .plot")).ToHaveAttributeAsync("data-drawn", "8");
        Assert.Equal(height, await Page.EvaluateAsync<double>("document.body.scrollHeight"));
    }

    [Fact]
    public async Task Paper_has_every_drawing_also_those_that_were_not_seen()
    {
        await Page.SetViewportSizeAsync(390, 500);
        await OpenWithoutLookingAsync();

        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(Page.Locator(".plot:not([hidden]):not([data-drawn])")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#equity .canvas svg")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_nothing_serious(int width, ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        await Page.SetViewportSizeAsync(width, 800);
        await OpenAsync();

        Assert.Empty(await Accessibility.SeriousViolationsAsync(Page));
    }

    [Fact]
    public async Task First_view_is_under_300_kB_compressed()
    {
        var asked = new System.Collections.Concurrent.ConcurrentBag<string>(["index.html"]);
        Page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath.TrimStart('/'));
        await OpenAsync();

        var folder = Path.Combine(AppContext.BaseDirectory, "dashboard");
        var files = asked.Distinct().Select(path => new FileInfo(Path.Combine(folder, path))).Where(file => file.Exists).ToList();
        var bytes = files.Sum(file => new FileInfo(file.FullName + ".br") is { Exists: true } compressed ? compressed.Length : file.Length);
        TestContext.Current.TestOutputHelper?.WriteLine($"{files.Count} files, {bytes / 1000.0:F1} kB");
        Assert.InRange(bytes, 100_000, 300_000);
    }

    [Fact]
    public async Task Policy_of_the_site_is_kept_by_markup_and_styles()
    {
        var answer = await Page.GotoAsync(Site.Address);
        await DrawnAsync();

        Assert.Equal(FixtureSite.Policy, await answer!.HeaderValueAsync("content-security-policy"));
        Assert.DoesNotContain("style=", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", await answer.TextAsync(), StringComparison.Ordinal);
        var foreign = await Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin))");
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task Link_opened_in_the_same_tab_shows_what_it_names()
    {
        await OpenAsync();

        await OpenAsync("lang=en&year=2022");

        await Expect(Page.Locator("#growth h2")).ToHaveTextAsync("Economic growth of the regencies, 2022");
    }

    [Fact]
    public async Task Copied_link_opens_at_its_chart()
    {
        await OpenAsync("year=2022");

        await Page.ClickAsync("#equity [data-get=link]");

        Assert.EndsWith("#year=2022&chart=equity", Page.Url, StringComparison.Ordinal);
        await Page.ReloadAsync();
        await DrawnAsync();
        await Page.WaitForFunctionAsync("Math.abs(document.getElementById('equity').getBoundingClientRect().top) < 40");
    }

    [Fact]
    public async Task Unknown_choices_in_an_address_fall_back_to_what_exists()
    {
        await OpenAsync("page=unknown&scope=9999&year=1900&basis=unknown&region=0001&sector=Z&lang=xx");

        await Expect(Page.Locator("#growth h2")).ToContainTextAsync("2025");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("RingkasanKalimantan Selatan");
    }

    // Until the first drawing is made, and no further down.
    private async Task OpenWithoutLookingAsync()
    {
        await Page.GotoAsync(Site.Address);
        await Expect(Page.Locator("main[aria-busy=false]")).ToHaveCountAsync(1);
        await Page.Locator("#growth h2").ScrollIntoViewIfNeededAsync();
        await Expect(Page.Locator("#growth .plot")).ToHaveAttributeAsync("data-drawn", "13");
    }
}
