using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EconomyPipeline.Cli.Tests;

/// <summary>The page as <c>serve</c> serves it, on the sample, in a real browser.</summary>
public sealed class PageTests(SampleServe serve, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Page_draws_growth_and_inequality_from_the_real_api()
    {
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };

        // Other tests of this deployment upload other provinces, of which the page would show the first.
        await page.GotoAsync($"{serve.Page}&scope=6300");

        await Expect(page.Locator("#growth .plot[data-drawn='13']")).ToHaveCountAsync(1, new LocatorAssertionsToHaveCountOptions { Timeout = 120_000 });

        // A chart is drawn when it comes near.
        await page.Locator("#equity").ScrollIntoViewIfNeededAsync();
        await Expect(page.Locator("#equity .canvas svg")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 120_000 });
        await Expect(page.Locator("#growth")).ToContainTextAsync("Kalimantan Selatan");
        await Expect(page.Locator("#growth .notes")).ToContainTextAsync("6304");
        Assert.DoesNotContain("key=", page.Url, StringComparison.Ordinal);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }
}
