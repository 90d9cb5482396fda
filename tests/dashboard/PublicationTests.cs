using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class PublicationTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task Nothing_published_says_what_to_do_and_fills_with_the_first_publication()
    {
        var published = Site.Scopes;
        Site.Scopes = new JsonArray();
        await Page.Clock.InstallAsync();
        await Page.GotoAsync(Site.Address);
        await Expect(Page.Locator("#empty-title")).ToHaveTextAsync("Belum ada angka yang terbit");
        await Expect(Page.Locator("main pre").First).ToContainTextAsync("economy upload regions=");

        Site.Scopes = published;
        await Page.Clock.FastForwardAsync(5_000);

        await DrawnAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("Kalimantan Selatan");
    }

    [Fact]
    public async Task New_run_is_offered_in_a_banner_and_shown_when_asked_for()
    {
        await Page.Clock.InstallAsync();
        await OpenAsync();
        Site.Scopes[0]!["indicatorRun"] = "fixture-i2";
        Site.Scopes[0]!["sequence"] = 5;
        await Page.Clock.FastForwardAsync(31_000);
        await Expect(Page.Locator("#banner")).ToContainTextAsync("Ada angka baru untuk Kalimantan Selatan.");
        await Expect(Page.Locator(".published")).ToContainTextAsync("terbitan ke-4");

        await Page.ClickAsync("#banner button");

        await Expect(Page.Locator(".published")).ToContainTextAsync("terbitan ke-5 · run fixture-i2");
        await Expect(Page.Locator("#banner")).ToBeEmptyAsync();
        await DrawnAsync();
    }

    [Fact]
    public async Task Second_scope_is_chosen_by_name_and_kept_in_the_address()
    {
        var other = Site.Scopes[0]!.DeepClone();
        other["code"] = "6400";
        other["name"] = "Kalimantan Timur";
        Site.Scopes.AsArray().Add(other);
        await OpenAsync("year=2024");
        await Page.FocusAsync("#scope");

        await Page.SelectOptionAsync("#scope", "6400");

        await Expect(Page.Locator("h1")).ToContainTextAsync("Kalimantan Timur");
        await DrawnAsync();
        await Expect(Page.Locator("#scope")).ToBeFocusedAsync();
        Assert.EndsWith("#scope=6400", Page.Url, StringComparison.Ordinal);
        Assert.Contains(Site.Asked, asked => asked.StartsWith("/api/v1/6400/indicators/growth-annual", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refusal_is_told_in_the_readers_language_and_can_be_retried()
    {
        Expected.Add("503");
        Site.IndicatorProblem = new JsonObject
        {
            ["title"] = "Busy",
            ["titleId"] = "Sedang sibuk",
            ["titleEn"] = "Busy",
            ["detailId"] = "Coba lagi sebentar.",
            ["detailEn"] = "Try again shortly.",
            ["status"] = 503,
        };
        await OpenAsync();
        await Expect(Page.Locator("#growth .problem")).ToContainTextAsync("Sedang sibukCoba lagi sebentar.");
        await Page.ClickAsync("[data-lang=en]");
        await DrawnAsync();
        await Expect(Page.Locator("#growth .problem")).ToContainTextAsync("BusyTry again shortly.");

        Site.IndicatorProblem = null;
        await Page.ClickAsync("#growth .problem button");

        await Expect(Page.Locator("#growth .plot")).ToHaveAttributeAsync("data-drawn", "13");
    }
}
