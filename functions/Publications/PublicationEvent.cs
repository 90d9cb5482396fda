using Azure.Data.Tables;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>One publication of a scope: when the pointer was swapped to which run. Its row is never changed.</summary>
/// <param name="Run">The run; empty for a withdrawal.</param>
/// <param name="Kind">One of <see cref="RunKind"/>.</param>
/// <param name="Sequence">The greatest sequence number among its inputs.</param>
/// <param name="IndicatorRun">For a forecast: the indicator run that it rests on; null for indicators.</param>
/// <param name="CodeVersion">Version of the code that made it.</param>
/// <param name="PublishedAt">When.</param>
public sealed record PublicationEvent(string Run, string Kind, long Sequence, string? IndicatorRun, string CodeVersion, DateTimeOffset PublishedAt)
{
    internal const string RowPrefix = "history";

    internal static PublicationEvent Of(RunRecord run, DateTimeOffset publishedAt) =>
        new(run.Run, run.Kind, run.Sequence, run.RestsOn.Length == 0 ? null : run.RestsOn, run.CodeVersion, publishedAt);

    internal static PublicationEvent Of(TableEntity row) => new(
        row.GetString("Run") ?? "",
        row.GetString("Kind") ?? "",
        row.GetInt64("Sequence") ?? 0,
        row.GetString("RestsOn") is { Length: > 0 } indicatorRun ? indicatorRun : null,
        row.GetString("CodeVersion") ?? "",
        row.GetDateTimeOffset("PublishedAt") ?? default);

    /// <summary>The row of the table <c>Publications</c>; the keys of a scope's rows are in the order of time.</summary>
    internal TableEntity ToRow(string scope) =>
        new(scope, TableKey.Join(RowPrefix, $"{PublishedAt.UtcTicks:D20}", Kind, Run.Length == 0 ? null : Run))
        {
            ["Kind"] = Kind,
            ["Run"] = Run,
            ["Sequence"] = Sequence,
            ["RestsOn"] = IndicatorRun ?? "",
            ["CodeVersion"] = CodeVersion,
            ["PublishedAt"] = PublishedAt,
        };
}
