using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace EconomyPipeline.Benchmarks;

/// <summary>
/// Carries requests to the storage and keeps the answers to reads and to batches; while it replays, it gives those at once and
/// asks nobody.
/// </summary>
internal sealed class ReplayTransport : HttpPipelineTransport, IDisposable
{
    private readonly HttpClientTransport inner = new();
    private readonly ConcurrentDictionary<string, KeptAnswer> answers = new(StringComparer.Ordinal);

    /// <summary>Whether kept answers are given.</summary>
    public bool IsReplaying { get; set; }

    public override Request CreateRequest() => inner.CreateRequest();

    public override void Process(HttpMessage message) => ProcessAsync(message).AsTask().GetAwaiter().GetResult();

    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var key = $"{message.Request.Method} {message.Request.Uri}";
        var isKept = message.Request.Method == RequestMethod.Get || message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        if (IsReplaying && isKept && answers.TryGetValue(key, out var known))
        {
            message.Response = known.ToResponse();
            return;
        }

        await inner.ProcessAsync(message);
        if (isKept && message.Response.Status is >= 200 and < 300)
        {
            var kept = await KeptAnswer.OfAsync(message.Response, message.CancellationToken);

            // Of batches the longest answer stays: it has as many parts as a batch may have operations.
            answers.AddOrUpdate(key, kept, (_, before) => message.Request.Method == RequestMethod.Get || kept.Length > before.Length ? kept : before);
            message.Response.Dispose();
            message.Response = kept.ToResponse();
        }
    }

    public void Dispose() => inner.Dispose();
}
