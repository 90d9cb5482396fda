using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET {scope}/runs</c>: what was published and when, the newest first.</summary>
public sealed record RunsAnswer(string Scope, IReadOnlyList<PublicationEvent> Publications, string? NextPage);

/// <summary>Answer of <c>GET {scope}/runs/{run}</c>: all that a run's numbers depend on.</summary>
public sealed record RunAnswer
{
    public required string Scope { get; init; }

    public required string Run { get; init; }

    /// <summary><c>indicators</c> or <c>forecasts</c>.</summary>
    public required string Kind { get; init; }

    public required long Sequence { get; init; }

    /// <summary>For a forecast: the indicator run that it rests on.</summary>
    public required string? IndicatorRun { get; init; }

    /// <summary>Whether it is what readers read now.</summary>
    public required bool IsCurrent { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When its rows left the tables; its files stay in the archive.</summary>
    public required DateTimeOffset? PrunedAt { get; init; }

    /// <summary>Version of the code that made it.</summary>
    public required string CodeVersion { get; init; }

    /// <summary>The settings that change numbers; with those of the indicators that a forecast rests on.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    public required RunCounts Counts { get; init; }

    /// <summary>The accepted versions that it was computed from, in the order in which they replace one another.</summary>
    public required IReadOnlyList<RunInput> Inputs { get; init; }

    public required IReadOnlyList<Bilingual> Notes { get; init; }
}

/// <summary>How much there is in a run.</summary>
public sealed record RunCounts(int Rows, int Inputs, int Regions, int Sectors, int Periods);

/// <summary>One accepted version of a dataset.</summary>
/// <param name="Sequence">Its sequence number.</param>
/// <param name="Dataset">Kind and name.</param>
/// <param name="Sha256">SHA-256 of the file as it came; it is kept under that name.</param>
/// <param name="Input">Hash of the content and of what was said beside it: basis, unit, period, region.</param>
public sealed record RunInput(long Sequence, string Dataset, string Sha256, string Input);
