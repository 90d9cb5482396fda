using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Listening;

namespace EconomyPipeline.Localhost.Blobs;

/// <summary>Lists a container again and again, and hands on each version of a blob that is not settled yet.</summary>
internal sealed class BlobListener(FunctionDefinition function, BlobContainerClient container, BlobWorker worker, SemaphoreSlim slots, TimeProvider time, TimeSpan interval) : IListener
{
    private readonly BlobPathPattern pattern = BlobPathPattern.Parse(function.Target);
    private readonly ConcurrentDictionary<string, (ETag ETag, BlobOutcome Outcome)> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> working = new(StringComparer.Ordinal);
    private readonly RunningSet running = new();

    public string Name => function.Name;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await worker.PrepareAsync(cancellationToken);
    }

    public async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = new GetBlobsOptions { Prefix = pattern.Prefix };
        await foreach (var item in container.GetBlobsAsync(options, cancellationToken))
        {
            seen.Add(item.Name);
            if (item.Properties.ETag is { } etag && IsDue(item.Name, etag) && pattern.Match(item.Name) is { } values)
            {
                await slots.WaitAsync(cancellationToken);
                working[item.Name] = true;
                running.Add(Task.Run(() => WorkAsync(item.Name, etag, values, cancellationToken), CancellationToken.None));
            }
        }

        foreach (var gone in known.Keys.Where(name => !seen.Contains(name)))
        {
            known.TryRemove(gone, out _);
        }

        await running.WaitUntilAtMostAsync(int.MaxValue, cancellationToken);
        return interval;
    }

    public Task DrainAsync() => running.WhenAllAsync();

    private bool IsDue(string name, ETag etag) =>
        !working.ContainsKey(name) && (!known.TryGetValue(name, out var last) || last.ETag != etag || (!last.Outcome.IsDone && last.Outcome.NotBefore <= time.GetUtcNow()));

    private async Task WorkAsync(string name, ETag etag, IReadOnlyDictionary<string, string?> values, CancellationToken stopping)
    {
        try
        {
            known[name] = (etag, await worker.WorkAsync(container.GetBlobClient(name), etag, values, stopping));
        }
        finally
        {
            working.TryRemove(name, out _);
            slots.Release();
        }
    }
}
