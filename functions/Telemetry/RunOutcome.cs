namespace EconomyPipeline.Functions.Telemetry;

/// <summary>What can become of an attempt at a run.</summary>
public static class RunOutcome
{
    public const string Published = "published";

    /// <summary>It was published before, or newer data are on the way: there was nothing to do.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>It was computed, and something newer was published meanwhile.</summary>
    public const string Overtaken = "overtaken";

    /// <summary>Nothing was left to publish for the scope, and what was published is taken back.</summary>
    public const string Withdrawn = "withdrawn";

    public const string Failed = "failed";
}
