using System.Text.Json;
using Microsoft.Playwright;

namespace EconomyPipeline.Benchmarks;

/// <summary>What one first visit took.</summary>
/// <param name="FirstContentfulPaintMs">From the start of the navigation to the first text or picture.</param>
/// <param name="TimeToInteractiveMs">To the end of the last long task before the first quiet window.</param>
/// <param name="TotalBlockingMs">What long tasks between those two take beyond 50 ms each.</param>
/// <param name="DrawnMs">Until every card is filled and those in the view are drawn.</param>
/// <param name="TransferredBytes">Bytes of all answers as they came over the line, with their headers.</param>
/// <param name="ApiBytes">Those of the API among them.</param>
/// <param name="Requests">How many answers there were.</param>
internal sealed record PageVisit(
    double FirstContentfulPaintMs, double TimeToInteractiveMs, double TotalBlockingMs, double DrawnMs, double TransferredBytes, double ApiBytes, int Requests)
{
    private const int QuietMs = 5_000;
    private const int LongMs = 50;
    private const float PatienceMs = 120_000;

    private const string Watch =
        """
        window.longTasks = [];
        new PerformanceObserver(list => longTasks.push(...list.getEntries().map(one => [one.startTime, one.startTime + one.duration]))).observe({ type: 'longtask', buffered: true });
        """;

    private const string Drawn =
        """
        () => document.querySelector('main[aria-busy=false]') && document.querySelector('.plot[data-drawn]')
          && !document.querySelector('section.card[aria-busy=true]')
          && ![...document.querySelectorAll('.plot:not([hidden]):not([data-drawn])')].some(plot => plot.getBoundingClientRect().top < innerHeight) && performance.now()
        """;

    private const string Paint = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";

    private const string Requested = "() => performance.getEntriesByType('resource').map(one => [one.startTime, one.responseEnd])";

    /// <summary>Opens the page in a fresh context, and stays until it has been quiet for long enough.</summary>
    public static async Task<PageVisit> MeasureAsync(IBrowser browser, VisitingDevice device, Uri address, CancellationToken cancellationToken)
    {
        var (page, tools) = await device.OpenAsync(browser);
        var answers = new AnswerSizes(tools);
        await page.AddInitScriptAsync(Watch);
        var patience = new PageWaitForFunctionOptions { Timeout = PatienceMs };
        await page.GotoAsync(address.ToString(), new PageGotoOptions { Timeout = PatienceMs });
        var drawn = await (await page.WaitForFunctionAsync(Drawn, null, patience)).JsonValueAsync<double>();
        var paint = await (await page.WaitForFunctionAsync(Paint, null, patience)).JsonValueAsync<double>();
        double? quiet;
        List<double[]> tasks;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            tasks = await ReadAsync(page, "() => longTasks");
            quiet = QuietSince(paint, [.. tasks, .. await ReadAsync(page, Requested)], await page.EvaluateAsync<double>("performance.now()"));
        }
        while (quiet is null);

        var interactive = tasks.Where(task => task[1] <= quiet).Select(task => task[1]).Append(paint).Max();
        var blocking = tasks.Where(task => task[1] > paint && task[1] <= interactive).Sum(task => Math.Max(0, task[1] - Math.Max(task[0], paint) - LongMs));
        await page.Context.CloseAsync();
        return new PageVisit(paint, interactive, blocking, drawn, answers.Bytes(""), answers.Bytes("/api/"), answers.Count);
    }

    /// <summary>When the first window without tasks and requests began; null when there was none yet.</summary>
    private static double? QuietSince(double paint, IEnumerable<double[]> busy, double now)
    {
        var since = paint;
        foreach (var span in busy.Where(span => span[1] > paint).OrderBy(span => span[0]))
        {
            if (span[0] - since >= QuietMs)
            {
                return since;
            }

            since = Math.Max(since, span[1]);
        }

        return now - since >= QuietMs ? since : null;
    }

    private static async Task<List<double[]>> ReadAsync(IPage page, string script) =>
        [.. (await page.EvaluateAsync<JsonElement>(script)).EnumerateArray().Select(span => (double[])[span[0].GetDouble(), span[1].GetDouble()])];
}
