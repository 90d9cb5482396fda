using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Questions;

/// <summary>How probable a condition is over the sample paths, and all that the number rests on.</summary>
public sealed record ProbabilityAnswer
{
    public required Condition Condition { get; init; }

    public required PriceBasis Basis { get; init; }

    /// <summary>Share of the defined paths on which it holds, 0 to 1; NaN where it is defined on none.</summary>
    public required double Probability { get; init; }

    /// <summary>√(p(1−p)/n) over the n defined paths: the error of the simulation alone, not of the forecast.</summary>
    public required double StandardError { get; init; }

    /// <summary>Wilson's 95 % interval of the simulation's error, which has a width at 0 and 1 too; its lower bound.</summary>
    public required double Lower95 { get; init; }

    /// <summary>Its upper bound.</summary>
    public required double Upper95 { get; init; }

    public required int Paths { get; init; }

    /// <summary>On how many paths both sides of the condition are defined.</summary>
    public required int DefinedPaths { get; init; }

    /// <summary>The indicator on the point forecast; NaN where undefined.</summary>
    public required double Point { get; init; }

    /// <summary>Its class on the point forecast; null where it has none.</summary>
    public string? PointClass { get; init; }

    /// <summary>What it is compared with on the point forecast; NaN for a class.</summary>
    public required double Bound { get; init; }

    public required string Unit { get; init; }

    /// <summary>The population that all paths have.</summary>
    public required Bilingual Population { get; init; }

    /// <summary>What is assumed of the spread in the condition's period; null where the backtest judges it.</summary>
    public Bilingual? Assumed { get; init; }

    /// <summary>Why it is undefined, or what it lacks; null when there is nothing to say.</summary>
    public Bilingual? Reason { get; init; }
}
