using System.Collections.Concurrent;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.Playwright;

namespace EconomyPipeline.Functions.Tests.Documentation;

/// <summary>The page of the document in a real browser: it shows the operations, asks no other server, and breaks no policy.</summary>
public sealed class DocsPageTests(SamplePipeline sample, BrowserFixture launcher) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Page_shows_the_operations_and_asks_no_other_server()
    {
        var (requests, complaints) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        var home = sample.Pipeline.Anonymous.BaseAddress!;
        var page = await launcher.Browser.NewPageAsync();
        page.SetDefaultTimeout(120_000);
        page.Request += (_, request) => requests.Enqueue(request.Url);
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Enqueue(message.Text);
            }
        };

        await page.GotoAsync(new Uri(home, "/api/v1/docs").ToString());
        await page.GetByText("One indicator by region, sector and period").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var hasStyle = await page.EvaluateAsync<bool>("() => getComputedStyle(document.querySelector('.scalar-app')).getPropertyValue('--scalar-color-1').length > 0");
        await page.CloseAsync();

        Assert.True(hasStyle);
        Assert.Empty(complaints);
        Assert.Contains(requests, address => address.EndsWith("/api/v1/openapi.json", StringComparison.Ordinal));
        Assert.All(requests.Where(address => !address.StartsWith("data:", StringComparison.Ordinal) && !address.StartsWith("blob:", StringComparison.Ordinal)), address =>
            Assert.Equal(home.Authority, new Uri(address).Authority));
    }
}
