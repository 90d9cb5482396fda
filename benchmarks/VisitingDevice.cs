using Microsoft.Playwright;

namespace EconomyPipeline.Benchmarks;

/// <summary>What a page is opened on: the size of the screen, how much slower than here it computes, and its line.</summary>
/// <param name="Name">What is printed.</param>
/// <param name="Context">The screen.</param>
/// <param name="Slowdown">By how much its processor is slower than this machine's.</param>
/// <param name="LatencyMs">What is added to each request.</param>
/// <param name="DownloadBitsPerSecond">What the line carries.</param>
internal sealed record VisitingDevice(string Name, BrowserNewContextOptions Context, int Slowdown, double LatencyMs, double DownloadBitsPerSecond)
{
    /// <summary>The phone and the desktop of Lighthouse's throttling (mobileSlow4G and desktopDense4G), and this machine as it is.</summary>
    /// <remarks>Lighthouse, core/config/constants.js: what is applied to the browser is 3.75 times the round trip and 0.9 of the throughput on the phone.</remarks>
    public static IReadOnlyList<VisitingDevice> All { get; } =
    [
        new("desktop 1350 × 940, no throttling", Desktop, 1, 0, -1),
        new("desktop 1350 × 940, 40 ms and 10 Mbit/s", Desktop, 1, 40, 10 * 1024 * 1024),
        new("phone 412 × 823, no throttling", Phone, 1, 0, -1),
        new("phone 412 × 823, 4 × slower, 562 ms and 1.5 Mbit/s", Phone, 4, 150 * 3.75, 1.6 * 1024 * 1024 * 0.9),
    ];

    private static BrowserNewContextOptions Desktop => new() { ViewportSize = new ViewportSize { Width = 1350, Height = 940 } };

    private static BrowserNewContextOptions Phone =>
        new() { ViewportSize = new ViewportSize { Width = 412, Height = 823 }, DeviceScaleFactor = 1.75f, IsMobile = true, HasTouch = true };

    /// <summary>A tab of its own context that is throttled so.</summary>
    /// <returns>The tab, and its line to the browser's tools; closing the context ends both.</returns>
    public async Task<(IPage Page, ICDPSession Tools)> OpenAsync(IBrowser browser)
    {
        var context = await browser.NewContextAsync(Context);
        var page = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = LatencyMs,
            ["downloadThroughput"] = DownloadBitsPerSecond < 0 ? -1 : DownloadBitsPerSecond / 8,
            ["uploadThroughput"] = -1,
        });
        await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = Slowdown });
        return (page, tools);
    }
}
