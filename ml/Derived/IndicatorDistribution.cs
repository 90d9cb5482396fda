using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Derived;

/// <summary>What an indicator will be in a future period, over the sample paths of a forecast.</summary>
public sealed record IndicatorDistribution
{
    /// <summary>Which value of which indicator.</summary>
    public required IndicatorKey Key { get; init; }

    public required PriceBasis Basis { get; init; }

    public required string Unit { get; init; }

    /// <summary>On the point forecast; NaN where undefined.</summary>
    public required double Point { get; init; }

    /// <summary>The class on the point forecast; null where the indicator has no classes or is undefined.</summary>
    public string? PointClass { get; init; }

    /// <summary>Mean over the paths where it is defined; NaN where it is on none, and of classes without a number.</summary>
    public required double Mean { get; init; }

    /// <summary>Median over the paths where it is defined.</summary>
    public required double Median { get; init; }

    /// <summary>In the order of the levels that were asked for; none for classes.</summary>
    public required IReadOnlyList<ForecastInterval> Intervals { get; init; }

    /// <summary>Of an indicator with classes: the share of the defined paths in each, 0 to 1; empty otherwise.</summary>
    public IReadOnlyDictionary<string, double> ClassProbabilities { get; init; } = new Dictionary<string, double>();

    public required int Paths { get; init; }

    /// <summary>On how many paths it is defined.</summary>
    public required int DefinedPaths { get; init; }

    /// <summary>The population that all paths have.</summary>
    public required Bilingual Population { get; init; }

    /// <summary>What is assumed of the spread in this period; null where the backtest judges it.</summary>
    public Bilingual? Assumed { get; init; }

    /// <summary>Why it is undefined on the point forecast, or what it lacks; null when there is nothing to say.</summary>
    public Bilingual? Reason { get; init; }
}
