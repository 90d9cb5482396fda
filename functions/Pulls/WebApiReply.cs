using EconomyPipeline.Datasets;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>What became of one request: the answer as it came, or why there is none.</summary>
public sealed class WebApiReply : IAsyncDisposable
{
    /// <summary>The answer's bytes, at their beginning, in a file that disappears when this is disposed; null when there is no table.</summary>
    public FileStream? File { get; init; }

    /// <summary>What the table's figures and labels come to; the same as long as they are.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Why there is no table; null when there is one. A note where none was to be expected.</summary>
    public Finding? Problem { get; init; }

    /// <summary>Whether fewer years at once may be answered.</summary>
    internal bool IsTooMuch { get; init; }

    /// <summary>Whether the same request may succeed.</summary>
    internal bool IsTransient { get; init; }

    /// <summary>How long the server asks to wait; null when it does not.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    internal static WebApiReply Failed(Finding problem) => new() { Problem = problem };

    internal static WebApiReply FailedForNow(Finding problem, TimeSpan? retryAfter = null) => new() { Problem = problem, IsTransient = true, RetryAfter = retryAfter };

    public ValueTask DisposeAsync() => File?.DisposeAsync() ?? ValueTask.CompletedTask;
}
