using Microsoft.Playwright;

namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>What a planner has in front of them: when it is complete, what it holds, and what is taken from it.</summary>
internal static class PlannerView
{
    /// <summary>Takes the figures of a card as CSV.</summary>
    /// <param name="tab">Where the card is.</param>
    /// <param name="card">Its selector.</param>
    /// <param name="name">What the file has to be called.</param>
    public static async Task<CsvTable> TableAsync(IPage tab, string card, string name)
    {
        var download = await tab.RunAndWaitForDownloadAsync(() => tab.ClickAsync($"{card} [data-get=csv]"));
        Assert.Equal(name, download.SuggestedFilename);
        var text = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        return CsvTable.Read(text.ReplaceLineEndings("\n"));
    }

    /// <summary>All words, the state of every field, and every drawing.</summary>
    /// <remarks>ECharts numbers its drawings in a tab and leaves shapes that it changed in the order of before, and who copies the link is told so: none of that is part of the view. Nor is where a label of a drawing breaks into lines, which depends on when its tab drew it; its words are among all words.</remarks>
    public static Task<string> ReadAsync(IPage tab) => tab.EvaluateAsync<string>(
            """
            () => {
              const main = document.querySelector('main');
              for (const done of main.querySelectorAll('.done')) done.replaceChildren();
              const fields = [...main.querySelectorAll('input, select')].map(field => `${field.id}=${field.value}`);
              const drawings = [...main.querySelectorAll('.canvas svg')].map(svg => [...svg.querySelectorAll('path')].map(shape => shape.outerHTML.replace(/zr\d+-c\d+/g, 'clip')).sort().join('\n'));
              return [main.innerText.replace(/\s+/g, ' '), ...fields, ...drawings].join('\n');
            }
            """);
}
