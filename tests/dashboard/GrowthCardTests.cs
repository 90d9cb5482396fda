using System.Globalization;
using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class GrowthCardTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task Bars_of_the_latest_year_are_ranked_and_as_long_as_their_values()
    {
        await OpenAsync();

        await Expect(Page.Locator("#growth .row")).ToHaveCountAsync(13);
        var expected = Values("2025").OrderByDescending(pair => pair.Value).ToList();
        var drawn = await Page.EvalOnSelectorAllAsync<string[]>("#growth .row", "rows => rows.map(row => row.dataset.mark)");
        Assert.Equal(expected.Select(pair => pair.Key), drawn);

        var widths = await Page.EvalOnSelectorAllAsync<double[]>("#growth .bar", "bars => bars.map(bar => Number(bar.getAttribute('width')))");
        var perPoint = widths[0] / expected[0].Value;
        Assert.All(widths.Zip(expected), pair => Assert.Equal(pair.Second.Value * perPoint, pair.First, 0.01));
    }

    [Fact]
    public async Task Line_of_the_province_stands_where_its_bar_would_end()
    {
        await OpenAsync();

        var zero = await NumberAsync("#growth .zero", "x1");
        var end = zero + (await NumberAsync("#growth .bar >> nth=0", "width") / Values("2025").Values.Max() * 5.2);
        Assert.Equal(end, await NumberAsync("#growth line.guide:not(.dashed)", "x1"), 0.01);
        await Expect(Page.Locator("#growth .guide-name").First).ToHaveTextAsync("Kalimantan Selatan 5,20%");
    }

    [Fact]
    public async Task Answer_in_several_pages_is_read_to_its_end()
    {
        await OpenAsync();

        Assert.Contains(Site.Asked, asked => asked.Contains("growth-annual", StringComparison.Ordinal) && asked.Contains("page=2", StringComparison.Ordinal));
        await Expect(Page.Locator("#growth-year")).ToHaveAttributeAsync("max", "6");
    }

    [Fact]
    public async Task Partial_value_is_hatched_signed_and_explained()
    {
        await OpenAsync();

        var row = Page.Locator("#growth .row[data-mark='6304']");
        await Expect(row.Locator(".over")).ToHaveCountAsync(1);
        await Expect(row.Locator(".sign")).ToHaveTextAsync("◆");
        await Expect(Page.Locator("#growth .notes")).ToContainTextAsync("Barito Kuala — sebagian: Kategori J tidak diterbitkan");
    }

    [Fact]
    public async Task Undefined_value_is_a_gap_with_its_reason_and_never_a_bar()
    {
        await OpenAsync("year=2020");

        var row = Page.Locator("#growth .row[data-mark='6311']");
        await Expect(row.Locator(".gap")).ToHaveCountAsync(1);
        await Expect(row.Locator(".bar")).ToHaveCountAsync(0);
        await Expect(Page.Locator("#growth .bar")).ToHaveCountAsync(12);
        await Expect(Page.Locator("#growth .notes")).ToContainTextAsync("Balangan — tak terdefinisi: PDRB 2019 tidak ada dalam data");
    }

    [Fact]
    public async Task Shrinking_regency_reaches_to_the_left_of_zero()
    {
        await OpenAsync("year=2020");

        var zero = await NumberAsync("#growth .zero", "x1");
        var bar = "#growth .row[data-mark='6310'] .bar";
        Assert.True(Values("2020")["6310"] < 0);
        Assert.Equal(zero, await NumberAsync(bar, "x") + await NumberAsync(bar, "width"), 0.01);
    }

    [Fact]
    public async Task Year_chosen_with_the_keyboard_changes_chart_and_address()
    {
        await OpenAsync();

        await Page.FocusAsync("#growth-year");
        await Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(Page.Locator("#growth h2")).ToHaveTextAsync("Pertumbuhan ekonomi kabupaten/kota, 2024");
        Assert.EndsWith("#year=2024", Page.Url, StringComparison.Ordinal);
        await Expect(Page.Locator("#growth-year")).ToBeFocusedAsync();
    }

    private async Task<double> NumberAsync(string selector, string attribute) =>
        double.Parse((await Page.Locator(selector).First.GetAttributeAsync(attribute))!, CultureInfo.InvariantCulture);

    private static Dictionary<string, double> Values(string year) => FixtureSite.Fixture("growth-annual_constant-2010")!["values"]!.AsArray()
        .Where(value => (string?)value!["period"] == year && value["value"] is not null && (string?)value["region"] is not ("6300" or "0000"))
        .ToDictionary(value => (string)value!["region"]!, value => (double)value!["value"]!);
}
