using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace EconomyPipeline.Benchmarks;

/// <summary>How many bytes came over the line for each request of a tab, compressed and with headers, as the browser's tools count them.</summary>
internal sealed class AnswerSizes
{
    private readonly ConcurrentDictionary<string, string> addresses = new();
    private readonly ConcurrentDictionary<string, double> bytes = new();

    /// <param name="tools">The tab's, with its network enabled.</param>
    public AnswerSizes(ICDPSession tools)
    {
        tools.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
        {
            if (sent is { } about)
            {
                addresses[IdOf(about)] = about.GetProperty("request").GetProperty("url").GetString()!;
            }
        };
        tools.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            if (finished is { } about)
            {
                bytes[IdOf(about)] = about.GetProperty("encodedDataLength").GetDouble();
            }
        };
    }

    /// <summary>How many answers came.</summary>
    public int Count => bytes.Count;

    /// <summary>The bytes of those whose address holds a text.</summary>
    public double Bytes(string part) => bytes.Where(answer => addresses[answer.Key].Contains(part, StringComparison.Ordinal)).Sum(answer => answer.Value);

    private static string IdOf(JsonElement about) => about.GetProperty("requestId").GetString()!;
}
