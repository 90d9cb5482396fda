namespace EconomyPipeline.Dashboard.Tests;

public sealed class InequalityCardTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task Year_without_a_value_breaks_the_line_and_says_why()
    {
        await OpenAsync();

        var lines = await Page.EvalOnSelectorAllAsync<string[]>("#equity .canvas svg path[stroke='#2f7690'][fill=none]", "all => all.map(one => one.getAttribute('d'))");
        Assert.Contains(lines, path => path.Count(letter => letter == 'M') == 2);
        await Expect(Page.Locator("#equity .canvas text", new() { HasText = "tak terdefinisi" })).ToHaveCountAsync(1);
        await Expect(Page.Locator("#equity .notes")).ToContainTextAsync("2020 — tak terdefinisi: Penduduk Balangan (6311) tidak ada untuk 2020");
    }

    [Fact]
    public async Task Years_before_the_first_value_are_named_once_and_not_drawn()
    {
        await OpenAsync();

        await Expect(Page.Locator("#equity .plot")).ToHaveAttributeAsync("data-drawn", "8");
        await Expect(Page.Locator("#equity .notes li", new() { HasText = "2010–2017" })).ToHaveCountAsync(1);
        await Expect(Page.Locator("#equity h2")).ToHaveTextAsync("Ketimpangan antarwilayah, 2018–2025");
    }

    [Fact]
    public async Task Interpolated_and_partial_values_are_told_with_their_reason()
    {
        await OpenAsync("lang=en");

        await Expect(Page.Locator("#equity .notes")).ToContainTextAsync("population interpolated: Population of 2024 interpolated from 2023 and 2025");
    }

    [Fact]
    public async Task Explanation_states_unit_prices_and_run()
    {
        await OpenAsync();

        await Expect(Page.Locator("#equity .unit")).ToHaveTextAsync("Indeks Williamson (indeks), harga konstan 2010");
        await Expect(Page.Locator("#equity .source")).ToContainTextAsync("terbitan ke-4 · run fixture-i1");
        await Page.ClickAsync("#equity .definition summary");
        await Expect(Page.Locator("#equity .definition code")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Source_names_the_files_that_the_measure_needs_with_their_versions()
    {
        await OpenAsync();

        await Expect(Page.Locator("#equity .source")).ToHaveTextAsync(
            "Sumber: kalsel-grdp-constant-2010.csv (versi 9), kalsel-grdp-totals.csv (versi 8); diolah EconomyPipeline · Kalimantan Selatan (6300) · terbit 2 Maret 2026 · terbitan ke-4 · run fixture-i1 · Semua berkas run ini");
        await Page.ClickAsync("#equity .source a");
        await Expect(Page.Locator("#manifest")).ToContainTextAsync("welfare/kalsel-welfare.csv");
    }
}
