using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET scopes</c>.</summary>
public sealed record ScopesAnswer(IReadOnlyList<ScopeAnswer> Scopes);

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

    public required DateTimeOffset? PublishedAt { get; init; }

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
