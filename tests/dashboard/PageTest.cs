using EconomyPipeline.TestSupport;
using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

/// <summary>A fresh tab on the site; afterwards no test may have left a console error or a broken policy behind.</summary>
[Collection(nameof(PageTest))]
public abstract class PageTest(PageTestGround ground) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];

    protected FixtureSite Site => ground.Site;

    protected IPage Page { get; private set; } = null!;

    /// <summary>Parts of console errors that the test provokes; anything else fails it.</summary>
    protected ICollection<string> Expected { get; } = [];

    public async ValueTask InitializeAsync()
    {
        Site.Reset();
        Page = await ground.Context.NewPageAsync();
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        Page.PageError += (_, error) => _complaints.Add(error);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        GC.SuppressFinalize(this);
        Assert.DoesNotContain(_complaints, text => !Expected.Any(part => text.Contains(part, StringComparison.Ordinal)));
    }

    /// <summary>Opens the page with these parameters behind # and waits until every card of it is drawn.</summary>
    protected async Task OpenAsync(string parameters = "")
    {
        await Page.GotoAsync(Site.Address + (parameters.Length > 0 ? "#" + parameters : ""));
        await DrawnAsync();
    }

    protected Task DrawnAsync() => Drawings.CompleteAsync(Page);

    /// <summary>Requires that the page fits into the width of the screen, and that axe finds nothing serious on it.</summary>
    protected async Task RequireSoundAsync(int width)
    {
        Assert.Equal(width, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Accessibility.SeriousViolationsAsync(Page));
    }

    /// <summary>The shapes of a drawing that have one of these colours, from top to bottom: left, top, width and height in pixels.</summary>
    protected Task<double[][]> ShapesAsync(string card, params string[] colours) => Page.EvaluateAsync<double[][]>(
        """
        ([card, colours]) => [...document.querySelectorAll(`#${card} .canvas svg path`)]
          .filter(path => colours.includes(path.getAttribute('fill')))
          .map(path => path.getBBox())
          .map(box => [box.x, box.y, box.width, box.height])
          .sort((a, b) => a[1] - b[1])
        """,
        new object[] { card, colours });

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>Drops a file onto the Data page.</summary>
    protected Task DropAsync(string name) => Page.EvaluateAsync(
        """
        name => {
          const files = new DataTransfer();
          files.items.add(new File(['region_code,sector_code\n6301,Q9\n'], name, { type: 'text/csv' }));
          document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
        }
        """,
        name);
}
