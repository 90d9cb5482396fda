using System.Text.Json;
using System.Text.Json.Nodes;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Api.Answers;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class MethodPageTests(PageTestGround ground) : PageTest(ground)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Every_indicator_of_the_catalogue_stands_in_its_family()
    {
        Site.Catalogue = Catalogue();
        await OpenAsync("page=method&lang=en");

        await Expect(Page.Locator(".method-entry")).ToHaveCountAsync(IndicatorCatalogue.Definitions.Count);
        foreach (var family in IndicatorCatalogue.Families)
        {
            await Expect(Page.Locator($"#family-{family.Id} .method-entry")).ToHaveCountAsync(family.Indicators.Sum(indicator => indicator.Definitions.Count));
        }
    }

    [Fact]
    public async Task Words_in_either_language_find_indicators_and_stay_in_the_address()
    {
        Site.Catalogue = Catalogue();
        await OpenAsync("page=method&lang=en");

        await Page.FillAsync("#method-find", "ketimpangan Theil");

        await Page.WaitForURLAsync("**/*find=ketimpangan*");
        var expected = IndicatorCatalogue.Definitions.Values.Count(definition => Contains(definition, "ketimpangan") && Contains(definition, "theil"));
        await Expect(Page.Locator(".method-entry:visible")).ToHaveCountAsync(expected);
        await Expect(Page.Locator(".finder [role=status]")).ToHaveTextAsync($"{expected} of {IndicatorCatalogue.Definitions.Count} indicators");
        await Page.FillAsync("#method-find", "zzzz");
        await Expect(Page.Locator(".page.method > .message")).ToContainTextAsync("No indicator matches.");
    }

    [Fact]
    public async Task Link_opens_the_definition_in_sight()
    {
        Site.Catalogue = Catalogue();
        await OpenAsync("page=method&lang=en&indicator=theil-t");

        await Expect(Page.Locator("#indicator-theil-t")).ToHaveAttributeAsync("open", "");
        await Expect(Page.Locator("#indicator-theil-t code").Nth(1)).ToContainTextAsync("Σ_i w_i (x_i/μ) ln(x_i/μ)");
        await Page.WaitForFunctionAsync("Math.abs(document.getElementById('indicator-theil-t').getBoundingClientRect().top) < 60");
    }

    [Fact]
    public async Task Definition_of_a_card_leads_here()
    {
        await OpenAsync("lang=en");
        await Page.ClickAsync("#equity summary >> nth=-1");

        await Page.ClickAsync("#equity .definition a");

        await DrawnAsync();
        await Expect(Page.Locator("#indicator-williamson")).ToHaveAttributeAsync("open", "");
        Assert.Contains("page=method", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tier_narrows_the_list()
    {
        Site.Catalogue = Catalogue();
        await OpenAsync("page=method&lang=en&tier=core");

        await Expect(Page.Locator(".method-entry:visible")).ToHaveCountAsync(IndicatorCatalogue.Definitions.Values.Count(definition => definition.Tier == IndicatorTier.Core));
    }

    [Theory]
    [InlineData(360, "id")]
    [InlineData(1280, "en")]
    public async Task Page_fits_and_axe_finds_nothing_serious(int width, string language)
    {
        Site.Catalogue = Catalogue();
        await Page.SetViewportSizeAsync(width, 900);
        await OpenAsync($"page=method&lang={language}&find=theil&indicator=theil-t");

        await RequireSoundAsync(width);
    }

    // As the API writes it.
    private static JsonNode Catalogue() => JsonSerializer.SerializeToNode(
        new CatalogueAnswer(
            IndicatorCatalogue.Version,
            [.. IndicatorCatalogue.Families.Select(family => new FamilyAnswer(family.Id, family.Name))],
            [.. IndicatorCatalogue.Families.SelectMany(family => family.Indicators.SelectMany(indicator => indicator.Definitions).Select(definition => CatalogueEntry.Of(family.Id, definition)))],
            []),
        Web)!;

    private static bool Contains(IndicatorDefinition definition, string word) =>
        string.Join(' ', definition.Id, definition.Name.Id, definition.Name.En, definition.Reading.Id, definition.Reading.En, definition.Formula, definition.Source).Contains(word, StringComparison.OrdinalIgnoreCase);
}
