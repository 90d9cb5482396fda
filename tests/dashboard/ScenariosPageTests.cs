namespace EconomyPipeline.Dashboard.Tests;

public sealed class ScenariosPageTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task Effect_stands_beside_the_baseline_with_its_interval()
    {
        await OpenAsync("page=scenarios&lang=en");

        await Expect(Page.Locator("[data-effect=manufacturing-share]")).ToContainTextAsync("13.67%");
        await Expect(Page.Locator("[data-effect=manufacturing-share]")).ToContainTextAsync("12.80% without the scenario");
        await Expect(Page.Locator("[data-effect=williamson] .tile-move")).ToContainTextAsync("+0.0017 (95%:");
        await Expect(Page.Locator("[data-effect]")).ToHaveCountAsync(6);
        await Expect(Page.Locator("#scenario-path .lead").First).ToContainTextAsync("In 2030: 13.67% with the scenario, 12.80% without; a difference of +0.87 points.");
        await Expect(Page.Locator("#scenario-regions .lead")).ToContainTextAsync("Largest in Kotabaru");
    }

    [Fact]
    public async Task Slider_moved_by_keyboard_computes_again_and_is_in_the_address()
    {
        await OpenAsync("page=scenarios&lang=en&scenario=g_6301_C_2026_2029_2");

        await Page.FocusAsync("#shock-0-range");
        await Page.RunAndWaitForResponseAsync(() => Page.Keyboard.PressAsync("ArrowRight"), "**/scenarios?*");

        await Expect(Page.Locator(".shock .size")).ToHaveTextAsync("+2.5 points a year");
        await Page.WaitForURLAsync("**/*scenario=g_6301_C_2026_2029_2.5*");
        Assert.Contains(Site.Questions.Bodies, body => (double)body["shocks"]![0]!["percentagePoints"]! == 2.5);
    }

    [Fact]
    public async Task Link_reopens_the_scenario_as_it_was()
    {
        await OpenAsync("page=scenarios&scenario=g_6301_C_2026_2029_2*p_6310_C_2027__300000_3*l_all_B_2028__1");

        var sent = Assert.Single(Site.Questions.Bodies);
        Assert.Equal(
            """[{"kind":"growth","region":"6301","sector":"C","from":2026,"to":2029,"percentagePoints":2},{"kind":"project","region":"6310","sector":"C","from":2027,"million":300000,"rampYears":3},{"kind":"level","region":"*","sector":"B","from":2028,"percent":1}]""",
            sent["shocks"]!.ToJsonString());
        Assert.Equal("constant-2010", (string?)sent["basis"]);
        await Expect(Page.Locator(".shock")).ToHaveCountAsync(3);
        await Expect(Page.Locator("#shock-1-region")).ToHaveValueAsync("6310");
        await Expect(Page.Locator("#shock-1-size")).ToHaveValueAsync("300");
    }

    [Fact]
    public async Task Example_project_and_removal_change_the_shocks()
    {
        await OpenAsync("page=scenarios&lang=en");

        await Page.ClickAsync("[data-preset=mining]");
        await Expect(Page.Locator("#shock-0-sector")).ToHaveValueAsync("B");
        await Page.ClickAsync("[data-add=project]");
        await Expect(Page.Locator(".shock")).ToHaveCountAsync(2);
        await Expect(Page.Locator("#shock-1-sector")).ToBeFocusedAsync();
        await Page.ClickAsync("[data-remove='0']");
        await Expect(Page.Locator(".shock")).ToHaveCountAsync(1);
        await Page.ClickAsync("[data-remove='0']");
        await Expect(Page.Locator("#scenario [role=status]")).ToHaveTextAsync("There is no shock yet. Add one, or begin with an example.");
    }

    [Fact]
    public async Task Findings_of_a_refused_scenario_stand_at_their_fields()
    {
        Expected.Add("400");
        Site.Questions.Refuses = true;
        await OpenAsync("page=scenarios&lang=en&scenario=g_6399_C_2026_2049_200");

        await Expect(Page.Locator("#shock-0-size")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Page.Locator("#shock-0-to")).ToHaveAttributeAsync("aria-describedby", "shock-0-error");
        await Expect(Page.Locator("#shock-0-error")).ToContainTextAsync("Region: “6399” – Not a regency that is forecast");
        await Expect(Page.Locator("#shock-0-error")).ToContainTextAsync("Expected: -100 to 100.");
        await Expect(Page.Locator(".results")).ToBeHiddenAsync();

        Site.Questions.Refuses = false;
        await Page.SelectOptionAsync("#shock-0-region", "6301");
        await Expect(Page.Locator(".results")).ToBeVisibleAsync();
        await Expect(Page.Locator("[aria-invalid]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Indicator_chosen_is_drawn_with_its_history()
    {
        await OpenAsync("page=scenarios&lang=en");

        await Page.SelectOptionAsync("#scenario-indicator", "williamson");

        await Expect(Page.Locator("#scenario-path h2")).ToHaveTextAsync("Williamson index of Kalimantan Selatan: with and without the scenario");
        Assert.Contains("indicator=williamson", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Need_of_a_target_is_told_with_its_probability()
    {
        await OpenAsync("page=scenarios&lang=en");

        await Page.FillAsync("#need-value", "15");
        await Page.ClickAsync("#need button[type=submit]");

        await Expect(Page.Locator("#need .answer")).ToContainTextAsync("+5.02 points a year more: growth of 10.2% a year, where the forecast is 5.2% and the past was 4.7%.");
        await Expect(Page.Locator("#need meter")).ToHaveCountAsync(2);
        Assert.Contains(Site.Questions.Bodies, body => body is System.Text.Json.Nodes.JsonObject && (string?)body["need"] == "manufacturing-share>=15@2029 by C from 2026");
    }

    [Fact]
    public async Task Probability_is_asked_from_the_address_and_tells_its_grounds()
    {
        await OpenAsync("page=scenarios&lang=en&condition=williamson%3C2025@2029");

        await Expect(Page.Locator("#probability .tile-value")).ToHaveTextAsync("92.7%");
        await Expect(Page.Locator("#probability .answer")).ToContainTextAsync("Point forecast: 0.443; compared with 0.453.");
        await Expect(Page.Locator("#probability .answer")).ToContainTextAsync("Error of the simulation alone: 90.9% – 94.2%; 1000 of 1000 paths are defined.");
    }

    [Fact]
    public async Task Condition_that_is_refused_says_what_was_expected()
    {
        Expected.Add("400");
        await OpenAsync("page=scenarios&lang=en");
        Site.Questions.Refuses = true;

        await Page.ClickAsync("#probability button[type=submit]");

        await Expect(Page.Locator("#probability-error")).ToContainTextAsync("There is no indicator of this id. Expected: an id of the catalogue");
    }

    [Theory]
    [InlineData(360, "id")]
    [InlineData(1280, "en")]
    public async Task Page_fits_and_axe_finds_nothing_serious(int width, string language)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await OpenAsync($"page=scenarios&lang={language}&condition=williamson%3C2025@2029&scenario=g_6301_C_2026_2029_2*p_6310_C_2027__300000_3");

        await RequireSoundAsync(width);
    }
}
