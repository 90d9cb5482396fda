using Microsoft.Playwright;

namespace EconomyPipeline.TestSupport;

/// <summary>Sees to it that a page is complete: a drawing is made when it comes near the view, so the view goes there.</summary>
public static class Drawings
{
    // Back to where it was, as a reader would have it.
    private const string Complete =
        """
        () => {
          if (!document.querySelector('main[aria-busy=false]') || document.querySelector('section.card[aria-busy=true]')) return false;
          const waiting = document.querySelector('.plot:not([hidden]):not([data-drawn])');
          if (waiting) {
            window.seenFrom ??= scrollY;
            waiting.scrollIntoView({ block: 'center' });
            return false;
          }
          // A drawing follows the width of its place a moment later.
          if ([...document.querySelectorAll('.plot[data-drawn]:not([hidden])')].some(plot => Math.abs(plot.querySelector('svg').getBoundingClientRect().width - plot.clientWidth) > 2)) return false;
          if (window.seenFrom !== undefined) scrollTo(0, window.seenFrom);
          window.seenFrom = undefined;
          return true;
        }
        """;

    /// <summary>Waits until every card is filled and every drawing is made.</summary>
    /// <param name="page">The page.</param>
    /// <param name="patienceMs">How long that may take; as long as the page's own waiting unless told.</param>
    public static async Task CompleteAsync(IPage page, float? patienceMs = null) =>
        await page.WaitForFunctionAsync(Complete, null, new PageWaitForFunctionOptions { Timeout = patienceMs });
}
