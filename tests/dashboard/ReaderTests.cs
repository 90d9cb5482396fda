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
        await Expect(Page.Locator("#growth h2")).ToHaveTextAsync("Economic growth of the regencies, 2025");
        await Expect(Page.Locator("#growth .notes")).ToContainTextAsync("Barito Kuala — partial: Sector J is not published");
        await Expect(Page.Locator("[data-lang=en]")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.EndsWith("#lang=en", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_exist_in_both_languages()
    {
        await OpenAsync();

        var lacking = await Page.EvaluateAsync<string[]>("""
            async () => {
              const { texts } = await import('./assets/texts.js');
              const names = [...new Set(Object.values(texts).flatMap(Object.keys))];
              return names.filter(name => Object.values(texts).some(own => !own[name]));
            }
            """);

        Assert.Empty(lacking);
    }

    [Fact]
    public async Task Keyboard_reaches_every_control_and_walks_over_the_marks()
    {
        await OpenAsync();

        var reached = new HashSet<string>();
        for (var i = 0; i < 60; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            reached.Add(await Page.EvaluateAsync<string>("(document.activeElement.closest('.card')?.id ?? '') + ' ' + (document.activeElement.dataset.mark ? 'mark' : document.activeElement.id || document.activeElement.dataset.lang || document.activeElement.textContent)"));
        }

        Assert.Superset(
            new HashSet<string>
            {
                " skip", " id", " en", "growth growth-year", "growth mark", "growth Tabel data", "growth Unduh CSV", "equity equity-measure", "equity mark",
                "forecast forecast-region", "forecast forecast-sector", "forecast mark", "forecast Cara membaca dan rumus", "forecast Salin tautan",
            },
            reached);

        await Page.Locator("#growth .mark[tabindex='0']").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator("#growth .mark").Nth(1)).ToBeFocusedAsync();
        await Expect(Page.Locator("#growth .tip")).ToContainTextAsync("Hulu Sungai Tengah");
        await Page.Keyboard.PressAsync("End");
        await Expect(Page.Locator("#growth .mark").Last).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Every_mark_and_chart_can_be_told_to_those_who_do_not_see_it()
    {
        await OpenAsync();

        Assert.Equal(0, await Page.Locator(".mark:not([aria-label])").CountAsync());
        await Expect(Page.Locator("#growth .mark").First).ToHaveAttributeAsync("aria-label", "Kotabaru, 6,24% (2024–2025), sangat sementara");
        await Expect(Page.Locator("svg.chart[role=group][aria-label]")).ToHaveCountAsync(3);
        await Expect(Page.Locator("details.figures table caption")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Table_holds_the_figures_of_its_chart()
    {
        await OpenAsync();

        await Page.ClickAsync("#growth .figures summary");

        await Expect(Page.Locator("#growth .figures tbody tr")).ToHaveCountAsync(15);
        await Expect(Page.Locator("#growth .figures tbody tr").First).ToHaveTextAsync("Kotabaru16,24lengkapsangat sementara");
    }

    [Fact]
    public async Task Downloaded_file_holds_codes_full_figures_and_the_run()
    {
        await OpenAsync();

        var download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync("#growth .foot .action >> nth=0"));

        Assert.Equal("6300-growth-annual-2025.csv", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("indicator,basis,reference,scope,region,region_name,sector,period,from,value,unit,status,quality,reason,run", lines[0].TrimStart('\ufeff'));
        Assert.Equal("growth-annual,constant-2010,,6300,6302,Kotabaru,TOTAL,2025,2024,6.24,%,very preliminary,complete,,fixture-i1", lines[1]);
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

        await Expect(Page.Locator("details:not([open])")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#growth-year")).ToBeHiddenAsync();
        await Expect(Page.Locator("#growth table")).ToBeVisibleAsync();
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await Expect(Page.Locator("details[open]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Policy_of_the_site_is_kept_by_markup_and_styles()
    {
        var answer = await Page.GotoAsync(Site.Address);
        await DrawnAsync();

        Assert.Equal(FixtureSite.Policy, await answer!.HeaderValueAsync("content-security-policy"));
        Assert.DoesNotContain("style=", await answer.TextAsync(), StringComparison.Ordinal);
        var foreign = await Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin))");
        Assert.Empty(foreign);
    }

    [Fact]
    public async Task Link_opened_in_the_same_tab_shows_what_it_names()
    {
        await OpenAsync();

        await OpenAsync("lang=en&year=2022&equity=gini-weighted");

        await Expect(Page.Locator("#growth h2")).ToHaveTextAsync("Economic growth of the regencies, 2022");
        await Expect(Page.Locator("#equity-measure")).ToHaveValueAsync("gini-weighted");
    }

    [Fact]
    public async Task Copied_link_opens_at_its_chart()
    {
        await OpenAsync("year=2022");

        await Page.ClickAsync("#equity .foot .action >> nth=1");

        Assert.EndsWith("#year=2022&chart=equity", Page.Url, StringComparison.Ordinal);
        await Page.ReloadAsync();
        await DrawnAsync();
        await Page.WaitForFunctionAsync("Math.abs(document.getElementById('equity').getBoundingClientRect().top) < 40");
    }

    [Fact]
    public async Task Unknown_choices_in_an_address_fall_back_to_what_exists()
    {
        await OpenAsync("scope=9999&year=1900&equity=unknown&region=0001&sector=Z&lang=xx");

        await Expect(Page.Locator("#growth h2")).ToContainTextAsync("2025");
        await Expect(Page.Locator("#forecast h2")).ToHaveTextAsync("Perkiraan PDRB Kalimantan Selatan");
    }
}
