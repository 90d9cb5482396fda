using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class EquityCardTests(PageTestGround ground) : PageTest(ground)
{
    private const string Main = "#equity [data-series='constant-2010']";

    [Fact]
    public async Task Points_stand_at_their_years_and_values()
    {
        await OpenAsync();

        var points = await Page.EvalOnSelectorAllAsync<double[][]>(Main + " circle.hit", "all => all.map(one => [one.cx.baseVal.value, one.cy.baseVal.value])");
        int[] years = [2018, 2019, 2021, 2022, 2023, 2024, 2025];
        double[] values = [0.471, 0.468, 0.458, 0.457, 0.457, 0.455, 0.452];
        Assert.Equal(years.Length, points.Length);
        var zero = await Page.EvalOnSelectorAsync<double>("#equity .zero", "line => line.y1.baseVal.value");
        var perYear = (points[^1][0] - points[0][0]) / 7;
        var perUnit = (zero - points[0][1]) / values[0];
        Assert.All(Enumerable.Range(0, years.Length), i =>
        {
            Assert.Equal(points[0][0] + ((years[i] - 2018) * perYear), points[i][0], 0.01);
            Assert.Equal(zero - (values[i] * perUnit), points[i][1], 0.01);
        });
    }

    [Fact]
    public async Task Year_without_a_value_breaks_the_line_and_says_why()
    {
        await OpenAsync();

        var path = await Page.Locator(Main + " .line").GetAttributeAsync("d");
        Assert.Equal(2, path!.Count(letter => letter == 'M'));
        await Expect(Page.Locator("#equity .gap-band[data-mark='constant-2010-2020']")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#equity .notes")).ToContainTextAsync("2020 — tak terdefinisi: Penduduk Balangan (6311) tidak ada untuk 2020");
    }

    [Fact]
    public async Task Years_before_the_first_value_are_named_once_and_not_drawn()
    {
        await OpenAsync();

        await Expect(Page.Locator("#equity .gap-band")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#equity .notes li", new() { HasText = "2010–2017" })).ToHaveCountAsync(1);
        await Expect(Page.Locator("#equity h2")).ToHaveTextAsync("Ketimpangan antarwilayah, 2018–2025");
    }

    [Fact]
    public async Task Interpolated_and_partial_points_have_shapes_of_their_own_and_a_reason()
    {
        await OpenAsync("lang=en");

        await Expect(Page.Locator("#equity .point.interpolated")).ToHaveAttributeAsync("data-mark", "constant-2010-2024");
        await Expect(Page.Locator("#equity .point.partial")).ToHaveAttributeAsync("data-mark", "constant-2010-2025");
        await Expect(Page.Locator("#equity .notes")).ToContainTextAsync("population interpolated (constant 2010): Population of 2024 interpolated from 2023 and 2025");
        await Expect(Page.Locator("#equity .legend")).ToContainTextAsync("population interpolated");
    }

    [Fact]
    public async Task Second_price_basis_is_drawn_where_it_exists()
    {
        await OpenAsync();

        await Expect(Page.Locator("#equity [data-series='current'] .point")).ToHaveCountAsync(2);
        await Expect(Page.Locator("#equity .legend")).ToContainTextAsync("Harga: berlaku");
    }

    [Fact]
    public async Task Another_measure_is_drawn_and_explained_by_its_own_definition()
    {
        await OpenAsync();

        await Page.SelectOptionAsync("#equity-measure", "theil-t");

        await Expect(Page.Locator("#equity .lead")).ToContainTextAsync("Indeks Theil T Kalimantan Selatan: 0,099 pada 2018 dan 0,095 pada 2025");
        await Page.ClickAsync("#equity .definition summary");
        await Expect(Page.Locator("#equity .definition code")).ToContainTextAsync("ln(x_i / x̄)");
        Assert.Contains("equity=theil-t", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_states_unit_prices_reference_and_run()
    {
        await OpenAsync();

        await Expect(Page.Locator("#equity .facts")).ToHaveTextAsync("Satuanindeks" + "Hargakonstan 2010 · berlaku" + "Acuanrata-rata Kalimantan Selatan, 13 wilayah");
        await Expect(Page.Locator("#equity .source")).ToContainTextAsync("urutan 4 · run fixture-i1");
    }
}
