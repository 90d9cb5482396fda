using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Scores;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET scopes</c>.</summary>
/// <param name="Scopes">The published scopes.</param>
/// <param name="Unpublished">Scopes of which nothing is published, since their runs fail.</param>
public sealed record ScopesAnswer(IReadOnlyList<ScopeAnswer> Scopes, IReadOnlyList<UnpublishedScopeAnswer> Unpublished);

/// <summary>A scope of which nothing is published.</summary>
public sealed record UnpublishedScopeAnswer(string Code, RunFailureAnswer Failure);

/// <summary>Why the latest run of a scope failed; what was published before it stays.</summary>
/// <param name="Kind"><c>indicators</c> or <c>forecasts</c>.</param>
/// <param name="Reason">The kind of error and its first line.</param>
/// <param name="Attempts">Failed attempts; after five it waits until <c>economy replay</c> sends it again.</param>
/// <param name="FailedAt">When it failed last.</param>
public sealed record RunFailureAnswer(string Kind, string Reason, int Attempts, DateTimeOffset FailedAt)
{
    internal static RunFailureAnswer Of(RunFailure failure) => new(failure.Kind, failure.Reason, failure.Attempts, failure.FailedAt);
}

/// <summary>A published scope: what there is to ask for.</summary>
public sealed record ScopeAnswer
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required long Sequence { get; init; }

    public required string IndicatorRun { get; init; }

    public string? ForecastRun { get; init; }

    /// <summary>The indicator run that the forecast rests on; another than <see cref="IndicatorRun"/> while a new forecast is made.</summary>
    public string? ForecastRestsOn { get; init; }

    /// <summary>Forecasts that were far from their backtest when figures came last: a warning, and empty in ordinary times.</summary>
    public required IReadOnlyList<ForecastDrift> ForecastDrift { get; init; }

    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Why its latest run failed; null unless it did.</summary>
    public RunFailureAnswer? Failure { get; init; }

    public required string Currency { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public PeriodRange? SectorPeriods { get; init; }

    public required IReadOnlyList<string> Bases { get; init; }

    /// <summary>Codes of the economies that regions are measured against, the scope first.</summary>
    public required IReadOnlyList<string> References { get; init; }

    public required IReadOnlyList<RegionSummary> Regions { get; init; }

    public required IReadOnlyList<SectorAnswer> Sectors { get; init; }
}

/// <summary>A sector with its labels.</summary>
public sealed record SectorAnswer(string Code, string DisplayCode, Bilingual Name);
