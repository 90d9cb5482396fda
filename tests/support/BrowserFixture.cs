using Microsoft.Playwright;
using Xunit;

namespace EconomyPipeline.TestSupport;

/// <summary>One browser for a whole test assembly or class; each test takes a page of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not started.");

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = await InstalledBrowser.EnsureAsync(playwright),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",

                // Half of what the tests of the page take is the start of processes for tabs; one for the site will do.
                "--process-per-site", "--disable-features=SpareRendererForSitePerProcess",
            ],
        });
    }

    /// <summary>A page with no memory of others; closing its context ends it.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        var context = await Browser.NewContextAsync(options);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
