using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET {scope}/revisions/{id}</c>: how a publication differs from an earlier one.</summary>
public sealed record RevisionsAnswer
{
    public required string Scope { get; init; }

    public required string Run { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The earlier publication.</summary>
    public required string SinceRun { get; init; }

    public required DateTimeOffset SincePublishedAt { get; init; }

    public required string Indicator { get; init; }

    public required string? Basis { get; init; }

    public required string? Reference { get; init; }

    /// <summary>How many figures of the later publication were looked at; those that are not listed are the same in both.</summary>
    public required int Compared { get; init; }

    /// <summary>How many there are of each kind, on all pages.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    public required IReadOnlyList<RevisionAnswer> Revisions { get; init; }

    public required string? NextPage { get; init; }
}

/// <summary>One figure that the two publications tell differently.</summary>
/// <param name="Kind"><c>revised</c>, <c>added</c>, <c>removed</c>, or <c>status</c>: the same value, no longer or newly preliminary.</param>
/// <param name="Region">Its region.</param>
/// <param name="Sector">Its sector.</param>
/// <param name="Period">Its period.</param>
/// <param name="From">The first period of a growth; null where there is none.</param>
/// <param name="Other">What else tells it from others; null where nothing does.</param>
/// <param name="ValueBefore">The earlier value.</param>
/// <param name="Value">The later value.</param>
/// <param name="Change">Later minus earlier.</param>
/// <param name="ChangePercent">The change in percent of the earlier value.</param>
/// <param name="StatusBefore">Whether the earlier value was preliminary.</param>
/// <param name="Status">Whether the later value is.</param>
/// <param name="Unit">The unit of both values and of the change.</param>
public sealed record RevisionAnswer(
    string Kind,
    string? Region,
    string? Sector,
    string? Period,
    string? From,
    string? Other,
    double? ValueBefore,
    double? Value,
    double? Change,
    double? ChangePercent,
    string? StatusBefore,
    string? Status,
    string? Unit)
{
    internal static RevisionAnswer Of(Revision revision) => new(
        revision.Kind,
        revision.Row.GetString("Region"),
        revision.Row.GetString("Sector"),
        revision.Row.GetString("Period"),
        revision.Row.GetString("From"),
        revision.Row.GetString("Other"),
        revision.ValueBefore,
        revision.Value,
        revision.Change,
        revision.ChangePercent,
        revision.Before?.GetString("Status"),
        revision.After?.GetString("Status"),
        revision.Row.GetString("Unit"));
}
