namespace EconomyPipeline.Functions.Telemetry;

/// <summary>What became of one attempt to take an upload in.</summary>
/// <param name="Outcome">One of <see cref="UploadOutcome"/>.</param>
/// <param name="Sequence">Of an accepted one: its sequence number.</param>
/// <param name="Observations">Of an accepted one: how many there are.</param>
public sealed record UploadResult(string Outcome, long? Sequence = null, int? Observations = null);

/// <summary>What can become of an attempt to take an upload in.</summary>
public static class UploadOutcome
{
    public const string Accepted = "accepted";

    public const string Rejected = "rejected";

    /// <summary>A later upload or a withdrawal came between, or the upload is gone.</summary>
    public const string Superseded = "superseded";

    /// <summary>It was checked before: the trigger fired again.</summary>
    public const string Unchanged = "unchanged";

    public const string Failed = "failed";
}
