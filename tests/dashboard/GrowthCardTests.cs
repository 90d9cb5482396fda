namespace EconomyPipeline.Dashboard.Tests;

public sealed class GrowthCardTests(PageTestGround ground) : PageTest(ground)
{
    // Regencies and cities, as chart/look.ts has them.
    private static readonly string[] BarColours = ["#2f7690", "#b5652e"];

    [Fact]
    public async Task Bars_of_the_latest_year_are_ranked_and_as_long_as_their_values()
    {
        await OpenAsync();

        var expected = Values("2025").OrderByDescending(pair => pair.Value).ToList();
        var bars = await ShapesAsync("growth", BarColours);
        Assert.Equal(13, bars.Length);
        var perPoint = bars[0][2] / expected[0].Value;
        Assert.All(bars.Zip(expected), pair => Assert.Equal(pair.Second.Value * perPoint, pair.First[2], 2.0));
        await Expect(Page.Locator("#growth h2")).ToHaveTextAsync("Pertumbuhan ekonomi kabupaten/kota, 2025**");
    }

    [Fact]
    public async Task Line_of_the_province_is_named_with_its_value()
    {
        await OpenAsync();

        await Expect(Page.Locator("#growth .canvas text", new() { HasText = "Kalimantan Selatan 5,20%" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Answer_in_several_pages_is_read_to_its_end()
    {
        await OpenAsync();

        Assert.Contains(Site.Asked, asked => asked.Contains("growth-annual", StringComparison.Ordinal) && asked.Contains("page=2", StringComparison.Ordinal));
        await Expect(Page.Locator("#growth-year")).ToHaveAttributeAsync("max", "6");
    }

    [Fact]
    public async Task Partial_value_is_signed_and_explained()
    {
        await OpenAsync();

        await Expect(Page.Locator("#growth .canvas text", new() { HasText = "◆" })).ToHaveCountAsync(1);
        await Expect(Page.Locator("#growth .notes")).ToContainTextAsync("Barito Kuala (6304) — sebagian: Kategori J tidak diterbitkan");
    }

    [Fact]
    public async Task Undefined_value_is_no_bar_and_says_why()
    {
        await OpenAsync("year=2020");

        await Expect(Page.Locator("#growth .canvas text", new() { HasText = "tak terdefinisi" })).ToHaveCountAsync(1);
        Assert.Equal(12, (await ShapesAsync("growth", BarColours)).Count(bar => bar[2] > 0.5));
        await Expect(Page.Locator("#growth .notes")).ToContainTextAsync("Balangan (6311) — tak terdefinisi: PDRB 2019 tidak ada dalam data");
    }

    [Fact]
    public async Task Shrinking_regency_reaches_to_the_left_of_zero()
    {
        await OpenAsync("year=2020");

        Assert.True(Values("2020")["6310"] < 0);
        var bars = await ShapesAsync("growth", BarColours);
        var zero = bars[0][0];
        var ranked = Values("2020").OrderByDescending(pair => pair.Value).ToList();
        var shrinking = bars[ranked.FindIndex(pair => pair.Key == "6310")];
        Assert.Equal(zero, shrinking[0] + shrinking[2], 0.5);
    }

    [Fact]
    public async Task Year_chosen_with_the_keyboard_changes_chart_and_address()
    {
        await OpenAsync();

        await Page.FocusAsync("#growth-year");
        await Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(Page.Locator("#growth h2")).ToContainTextAsync("Pertumbuhan ekonomi kabupaten/kota, 2024");
        Assert.EndsWith("#year=2024", Page.Url, StringComparison.Ordinal);
        await Expect(Page.Locator("#growth-year")).ToBeFocusedAsync();
    }

    private static Dictionary<string, double> Values(string year) => FixtureSite.Fixture("growth-annual_constant-2010")!["values"]!.AsArray()
        .Where(value => (string?)value!["period"] == year && value["value"] is not null && (string?)value["region"] is not ("6300" or "0000"))
        .ToDictionary(value => (string)value!["region"]!, value => (double)value!["value"]!);
}
