using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Scenarios;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>POST {scope}/scenarios</c>: a scenario beside the baseline.</summary>
public sealed record ScenarioAnswer
{
    public required string Scope { get; init; }

    /// <summary>The forecast run whose paths it was computed on.</summary>
    public required string Run { get; init; }

    public required long Sequence { get; init; }

    /// <summary>The indicator run that the forecast rests on.</summary>
    public required string IndicatorRun { get; init; }

    public required string Name { get; init; }

    public required string Basis { get; init; }

    /// <summary>Levels of the intervals in percent.</summary>
    public required IReadOnlyList<double> Levels { get; init; }

    /// <summary>On how many sample paths the intervals were computed.</summary>
    public required int Paths { get; init; }

    /// <summary>How many sample paths the forecast has.</summary>
    public required int AvailablePaths { get; init; }

    /// <summary>The population that all paths have.</summary>
    public required Bilingual Population { get; init; }

    /// <summary>What is held as it is without the scenario.</summary>
    public required Bilingual Held { get; init; }

    /// <summary>What is assumed of the spread in the last period; null where the backtest judges it.</summary>
    public required Bilingual? Assumed { get; init; }

    /// <summary>Why the intervals of the baseline are not those of the published forecast; null where all paths were used.</summary>
    public required Bilingual? Thinned { get; init; }

    public required IReadOnlyList<EffectAnswer> Effects { get; init; }
}

/// <summary>What a scenario does to one value of an indicator. What does not apply, and a value that is undefined, is null.</summary>
public sealed record EffectAnswer
{
    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public string? Sector { get; init; }

    public required string Period { get; init; }

    public string? From { get; init; }

    public string? Reference { get; init; }

    public string? Other { get; init; }

    public required string Unit { get; init; }

    public double? Baseline { get; init; }

    public double? Scenario { get; init; }

    /// <summary>Scenario − baseline, in the unit.</summary>
    public double? Difference { get; init; }

    public required IReadOnlyList<IntervalAnswer> BaselineIntervals { get; init; }

    public required IReadOnlyList<IntervalAnswer> ScenarioIntervals { get; init; }

    /// <summary>Of the difference on the same paths: what a path itself brings falls out of it.</summary>
    public required IReadOnlyList<IntervalAnswer> DifferenceIntervals { get; init; }

    public string? BaselineClass { get; init; }

    public string? ScenarioClass { get; init; }

    /// <summary>Share of the paths on which the scenario changes the class, 0 to 1.</summary>
    public double? ClassChangeProbability { get; init; }

    public required int DefinedPaths { get; init; }

    public Bilingual? Reason { get; init; }

    public static EffectAnswer Of(ScenarioEffect effect) => new()
    {
        Indicator = effect.Key.Indicator,
        Region = effect.Key.Region.ToString(),
        Sector = effect.Key.Sector?.ToString(),
        Period = effect.Key.Period.ToString(),
        From = effect.Key.From?.ToString(),
        Reference = effect.Key.Reference?.ToString(),
        Other = effect.Key.Other,
        Unit = effect.Unit,
        Baseline = Numbers.Defined(effect.Baseline),
        Scenario = Numbers.Defined(effect.Scenario),
        Difference = Numbers.Defined(effect.Difference),
        BaselineIntervals = IntervalAnswer.Of(effect.BaselineIntervals),
        ScenarioIntervals = IntervalAnswer.Of(effect.ScenarioIntervals),
        DifferenceIntervals = IntervalAnswer.Of(effect.DifferenceIntervals),
        BaselineClass = effect.BaselineClass,
        ScenarioClass = effect.ScenarioClass,
        ClassChangeProbability = Numbers.Defined(effect.ClassChangeProbability),
        DefinedPaths = effect.DefinedPaths,
        Reason = effect.Reason,
    };
}
