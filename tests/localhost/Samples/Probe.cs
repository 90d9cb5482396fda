using System.Collections.Concurrent;

namespace EconomyPipeline.Localhost.Tests.Samples;

/// <summary>What the sample functions were called with, and what they do then. One per host, or shared by several.</summary>
public sealed class Probe
{
    private readonly ConcurrentQueue<string> calls = new();

    public IReadOnlyList<string> Calls => [.. calls];

    /// <summary>What a function does after its call is noted; by default nothing.</summary>
    public Func<string, CancellationToken, Task> Do { get; init; } = static (_, _) => Task.CompletedTask;

    public Task CallAsync(string call, CancellationToken cancellationToken)
    {
        calls.Enqueue(call);
        return Do(call, cancellationToken);
    }
}
