namespace EconomyPipeline.Economy.Indicators;

/// <summary>The catalogue entry of one indicator id: what people are told beside the number.</summary>
public sealed record IndicatorDefinition
{
    /// <summary>At most 48 of <c>a-z 0-9 -</c>; carries parameter and component, such as <c>atkinson-050</c> or <c>theil-t-within</c>.</summary>
    public required string Id { get; init; }

    public required Bilingual Name { get; init; }

    /// <summary>Unit of the value: <c>%</c>, <c>percentage points</c>, <c>index</c>, <c>million {currency}</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The formula in plain text, with its symbols explained.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required string Source { get; init; }

    /// <summary>How to read the number, and what it does not say.</summary>
    public required Bilingual Reading { get; init; }

    /// <summary>What it needs: kinds of dataset, basis, frequency.</summary>
    public required Bilingual Needs { get; init; }

    /// <summary>The smallest number of regions (or of moves, for a convergence) at which it means something.</summary>
    public int SmallestN { get; init; } = 1;

    /// <summary>What its interval means; null when it has none.</summary>
    public Bilingual? IntervalMeaning { get; init; }

    public IndicatorTier Tier { get; init; } = IndicatorTier.Core;

    /// <summary>Labels of the codes that stand in <see cref="IndicatorValue.Other"/>, such as the classes of a typology.</summary>
    public IReadOnlyDictionary<string, Bilingual> OtherLabels { get; init; } = new Dictionary<string, Bilingual>();
}
