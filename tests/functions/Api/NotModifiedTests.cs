using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;
using Azure.Core.Diagnostics;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>What callers need not be sent again. Alone, since it counts what the storage is asked for.</summary>
[Collection(nameof(Alone))]
public sealed class NotModifiedTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    public static TheoryData<string> Tagged =>
    [
        "6300/indicators/lq", "6300/indicators/wolfson", "6300/profiles/6301", "6300/forecasts/6301", "6300/comparison?indicator=grdp", "6300/scores", "6300/runs",
        "6300/regions", "6300/sectors", "6300/periods", "6300/boundaries", "6300/neighbours", "6300/targets", "6300/probabilities?condition=williamson%3C2025@2029",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Tagged))]
    public async Task Answer_that_is_held_costs_one_read_of_the_pointer(string path)
    {
        using var first = await SendAsync(path, tag: null);
        var tag = first.Headers.ETag?.ToString();
        Assert.StartsWith("W/\"", tag, StringComparison.Ordinal);
        Assert.Equal("private, no-cache", first.Headers.CacheControl?.ToString().Replace("no-cache, private", "private, no-cache", StringComparison.Ordinal));

        using var reads = new StorageReads(pipeline.ConnectionString);
        using var second = await SendAsync(path, tag);

        Assert.Equal((HttpStatusCode.NotModified, tag), (second.StatusCode, second.Headers.ETag?.ToString()));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Contains("Publications(", Assert.Single(reads.Seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_was_written_before_costs_one_read_too()
    {
        const string Path = "6300/indicators/share?region=6301";
        using var first = await SendAsync(Path, tag: null);

        using var reads = new StorageReads(pipeline.ConnectionString);
        using var second = await SendAsync(Path, tag: null);

        Assert.Equal(await first.Content.ReadAsStringAsync(Cancelled), await second.Content.ReadAsStringAsync(Cancelled));
        Assert.Single(reads.Seen);
    }

    [Fact]
    public async Task Other_filters_formats_and_tags_are_other_answers()
    {
        using var one = await SendAsync("6300/indicators/lq?region=6301", tag: null);
        using var other = await SendAsync("6300/indicators/lq?region=6302", tag: null);
        using var csv = await SendAsync("6300/indicators/lq?region=6301&format=csv", tag: null);
        using var held = await SendAsync("6300/indicators/lq?region=6302", one.Headers.ETag!.ToString());

        Assert.Equal(3, new[] { one, other, csv }.Select(answer => answer.Headers.ETag!.Tag).Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, held.StatusCode);
    }

    [Fact]
    public async Task Who_has_no_key_learns_nothing_by_a_tag()
    {
        using var first = await SendAsync("6300/indicators/lq", tag: null);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/6300/indicators/lq", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await pipeline.Anonymous.SendAsync(request, Cancelled);

        Assert.Equal((HttpStatusCode.Unauthorized, true), (answer.StatusCode, answer.Headers.CacheControl?.NoStore));
    }

    [Fact]
    public async Task Publication_changes_the_tag_and_the_answer()
    {
        await using var own = await Pipeline.StartAsync();
        await own.PutAsync("sector-output/small.csv", Pipeline.SmallOutput(100));
        await own.DoneAsync();
        using var before = await own.Reader.GetAsync(new Uri("/api/v1/6400/indicators/grdp", UriKind.Relative), Cancelled);
        await own.PutAsync("sector-output/small.csv", Pipeline.SmallOutput(200));
        await own.CheckedAsync("sector-output/small.csv");
        await own.DoneAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/6400/indicators/grdp", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await own.Reader.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.NotEqual(await before.Content.ReadAsStringAsync(Cancelled), await after.Content.ReadAsStringAsync(Cancelled));
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/{path}", UriKind.Relative));
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", $"\"another\", {tag}");
        }

        return await pipeline.Reader.SendAsync(request, Cancelled);
    }

    /// <summary>What the storage of one account was asked for, but for the look at queues and uploads that goes on all the time.</summary>
    private sealed class StorageReads : IDisposable
    {
        private readonly ConcurrentQueue<string> seen = new();
        private readonly AzureEventSourceListener listener;

        public StorageReads(string connectionString)
        {
            var account = connectionString.Split(';').First(part => part.StartsWith("AccountName=", StringComparison.Ordinal))["AccountName=".Length..];
            string[] watched = ["Publications", "Indicators", "Profiles", "Forecasts", "Backtests", "Datasets", "archive", "observations"];
            listener = new AzureEventSourceListener(
                (args, _) =>
                {
                    if (args.EventName == "Request" && args.Payload is { } payload && payload.OfType<string>().FirstOrDefault(text => text.StartsWith("http", StringComparison.Ordinal)) is { } address
                        && address.Contains($"/{account}/", StringComparison.Ordinal) && watched.Any(name => address.Contains($"/{account}/{name}", StringComparison.Ordinal)))
                    {
                        seen.Enqueue(address);
                    }
                },
                EventLevel.Informational);
        }

        public IReadOnlyCollection<string> Seen => seen;

        public void Dispose() => listener.Dispose();
    }
}
