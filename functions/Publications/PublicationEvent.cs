using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>One publication of a scope: when the pointer was swapped to which run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Kind">One of <see cref="RunKind"/>.</param>
/// <param name="Sequence">The greatest sequence number among its inputs.</param>
/// <param name="IndicatorRun">For a forecast: the indicator run that it rests on; null for indicators.</param>
/// <param name="CodeVersion">Version of the code that made it.</param>
/// <param name="PublishedAt">When.</param>
public sealed record PublicationEvent(string Run, string Kind, long Sequence, string? IndicatorRun, string CodeVersion, DateTimeOffset? PublishedAt)
{
    internal static PublicationEvent Of(TableEntity row) => new(
        row.GetString("Run") ?? "",
        row.GetString("Kind") ?? "",
        row.GetInt64("Sequence") ?? 0,
        row.GetString("RestsOn") is { Length: > 0 } indicatorRun ? indicatorRun : null,
        row.GetString("CodeVersion") ?? "",
        row.GetDateTimeOffset("PublishedAt"));
}
