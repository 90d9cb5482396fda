using System.Globalization;
using EconomyPipeline.TestSupport;
using Microsoft.Playwright;

namespace EconomyPipeline.Benchmarks;

/// <summary>The first view of the page on the sample, in a real browser that has nothing in its cache.</summary>
internal static class PageBenchmark
{
    private const int Runs = 5;

    /// <summary>What a first view may weigh, compressed.</summary>
    private const double MostBytes = 300_000;

    // What Lighthouse calls good of its first paint, time to interactive and blocking time on a phone.
    private const string Header =
        "| first view | first contentful paint, ms (good: 1,800) | time to interactive, ms (good: 3,800) | total blocking time, ms (good: 200) | all cards filled and those in view drawn, ms | transferred, kB (mark: 300) | of these figures of the API, kB | requests |";

    /// <summary>Uploads the sample, opens the page and prints medians.</summary>
    public static async Task RunAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken)
    {
        await PublicationBenchmark.UploadSampleAsync(deployment, cancellationToken);
        await deployment.PublishedAsync(cancellationToken);
        var browser = new BrowserFixture();
        await using (browser)
        {
            await browser.InitializeAsync();
            Console.WriteLine();
            Console.WriteLine($"## The first view of the page, medians of {Runs} visits with an empty cache");
            Console.WriteLine("Time to interactive: the end of the last task of more than 50 ms, at the least the first contentful paint, before the first 5 s after that paint in which there is no such task and no request.");
            Console.WriteLine("Total blocking time: what tasks between those two take beyond 50 ms each.");
            Console.WriteLine();
            Console.WriteLine(Header);
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            foreach (var device in VisitingDevice.All)
            {
                // The first one finds neither the functions nor the browser warm.
                await PageVisit.MeasureAsync(browser.Browser, device, deployment.Address, cancellationToken);
                var visits = new List<PageVisit>();
                for (var run = 0; run < Runs; run++)
                {
                    visits.Add(await PageVisit.MeasureAsync(browser.Browser, device, deployment.Address, cancellationToken));
                }

                Print(device, visits);
            }
        }
    }

    private static void Print(VisitingDevice device, List<PageVisit> visits)
    {
        var bytes = Of(visit => visit.TransferredBytes);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {device.Name} | {Of(visit => visit.FirstContentfulPaintMs):N0} | {Of(visit => visit.TimeToInteractiveMs):N0} | {Of(visit => visit.TotalBlockingMs):N0} | {Of(visit => visit.DrawnMs):N0} | {bytes / 1000:F1}{(bytes > MostBytes ? " (more than the mark)" : "")} | {Of(visit => visit.ApiBytes) / 1000:F1} | {Of(visit => visit.Requests):N0} |"));

        double Of(Func<PageVisit, double> measure) => Pairs.Median(visits.Select(measure));
    }
}
