namespace EconomyPipeline.Dashboard.Tests;

/// <summary>What pages say where figures, boundaries or a forecast are missing, and the way between them.</summary>
public sealed class EmptyPagesTests(PageTestGround ground) : PageTest(ground)
{
    [Theory]
    [InlineData("equity", "#theil", "Belum ada angka untuk pilihan ini.")]
    [InlineData("sector", "#linkages", "Belum ada data keterkaitan dari tabel input–output")]
    [InlineData("region", "#quadrant", "Belum ada angka untuk wilayah ini.")]
    [InlineData("map&indicator=theil-t", "#map", "Indikator ini tidak punya nilai menurut kabupaten/kota.")]
    public async Task Card_without_figures_says_what_is_missing(string page, string card, string expected)
    {
        Expected.Add("404"); // The fixture forecasts one sector of one region.
        await OpenAsync("page=" + page);

        await Expect(Page.Locator(card + " .lead")).ToContainTextAsync(expected);
        await Expect(Page.Locator(card + " .skeleton")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Map_without_boundaries_keeps_its_table_and_its_ranking()
    {
        Expected.Add("404");
        await OpenAsync("page=map");

        await Expect(Page.Locator("#map .lead")).ToContainTextAsync("Batas wilayah belum diunggah");
        await Expect(Page.Locator("#map .figures tbody tr")).ToHaveCountAsync(13);
        await Expect(Page.Locator("#ranking .plot")).ToHaveAttributeAsync("data-drawn", "13");
    }

    [Fact]
    public async Task Way_back_leads_to_the_page_before()
    {
        Expected.Add("404");
        await OpenAsync("page=sector&sector=C&lang=en");
        await Expect(Page.Locator("#forecast .lead")).ToContainTextAsync("There are no figures for this choice yet.");

        await Page.ClickAsync("[data-page=overview]");
        await DrawnAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("Overview");
        await Page.GoBackAsync();
        await DrawnAsync();

        await Expect(Page.Locator("h1")).ToContainTextAsync("Sector");
    }
}
