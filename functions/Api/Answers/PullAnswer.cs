using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Pulls;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>One answer of BPS's WebAPI that the timer asks for, and what became of it when it last did.</summary>
/// <param name="Table">The table as it is written in the settings, without what is said beside it.</param>
/// <param name="Kind">The kind of its dataset; empty when it was never uploaded.</param>
/// <param name="Name">The name of its dataset.</param>
/// <param name="State"><c>uploaded</c>, <c>unchanged</c>, <c>not-available</c> or <c>failed</c>.</param>
/// <param name="PulledAt">When it was last asked for.</param>
/// <param name="UploadedAt">When it was last uploaded; null when never.</param>
/// <param name="Failure">Why it did not come; null unless it failed.</param>
public sealed record PullAnswer(string Table, string Kind, string Name, string State, DateTimeOffset PulledAt, DateTimeOffset? UploadedAt, PullFailureAnswer? Failure)
{
    public static PullAnswer Of(PullRecord record) => new(
        record.Table,
        record.Kind,
        record.RowKey,
        record.State,
        record.PulledAt,
        record.UploadedAt,
        record.FailureCode.Length == 0 ? null : new PullFailureAnswer(record.FailureCode, new Bilingual(record.FailureId, record.FailureEn), record.FailedAttempts));
}

/// <summary>Why an answer did not come, and what to do.</summary>
/// <param name="Code">Stable identifier, such as <c>key-refused</c>.</param>
/// <param name="Message">What was wrong and what to do.</param>
/// <param name="Attempts">Failed pulls since the last that did not fail.</param>
public sealed record PullFailureAnswer(string Code, Bilingual Message, int Attempts);
