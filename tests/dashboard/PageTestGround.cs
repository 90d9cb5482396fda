using EconomyPipeline.TestSupport;
using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

/// <summary>The site and the browser that all tests of the page share. What a page keeps is kept per tab, so a tab per test is fresh.</summary>
public sealed class PageTestGround : IAsyncLifetime
{
    private readonly BrowserFixture _launcher = new();

    public FixtureSite Site { get; private set; } = null!;

    public IBrowserContext Context { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await FixtureSite.StartAsync();
        await _launcher.InitializeAsync();
        Context = await _launcher.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            TimezoneId = "Asia/Makassar",
        });
        // Long enough for a machine that does much else; a test that passes never waits for it.
        Context.SetDefaultTimeout(180_000);
        Assertions.SetDefaultExpectTimeout(120_000);

        // While any tab shows the site, its process lives, and the next tab need not start one.
        await (await Context.NewPageAsync()).GotoAsync(Site.Address + "assets/favicon.svg");
    }

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        await _launcher.DisposeAsync();
        await Site.DisposeAsync();
    }
}

[CollectionDefinition(nameof(PageTest))]
public sealed class PageTestGroup : ICollectionFixture<PageTestGround>;
