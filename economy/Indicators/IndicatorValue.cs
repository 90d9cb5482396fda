using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Economy.Indicators;

/// <summary>One value of one indicator, with all that it was measured against.</summary>
public sealed record IndicatorValue
{
    /// <summary>Id of its <see cref="IndicatorDefinition"/>.</summary>
    public required string Indicator { get; init; }

    /// <summary>Null where the indicator is not in prices.</summary>
    public PriceBasis? Basis { get; init; }

    /// <summary>The economy that the region is measured against; null where there is none.</summary>
    public RegionCode? Reference { get; init; }

    public required RegionCode Region { get; init; }

    public SectorCode? Sector { get; init; }

    public required Period Period { get; init; }

    /// <summary>The base period of a change; null for a level.</summary>
    public Period? From { get; init; }

    /// <summary>The second region, the group, the class or the ordinate; null where there is none.</summary>
    public string? Other { get; init; }

    /// <summary>NaN when undefined; then <see cref="Reason"/> says why.</summary>
    public required double Value { get; init; }

    /// <summary>Lower bound of the interval; NaN when there is none.</summary>
    public double Lower { get; init; } = double.NaN;

    /// <summary>Upper bound of the interval; NaN when there is none.</summary>
    public double Upper { get; init; } = double.NaN;

    /// <summary>Level of the interval in percent, such as 95; null when there is none.</summary>
    public double? LevelPercent { get; init; }

    /// <summary>How many regions, sectors or moves the value rests on; null where that says nothing.</summary>
    public int? N { get; init; }

    /// <summary>The least settled status among the inputs.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>What the value rests on; null when it is undefined, since then it rests on nothing.</summary>
    public Quality? Quality { get; init; }

    /// <summary>Why the value is undefined, or what is missing from it; null when there is nothing to say.</summary>
    public Bilingual? Reason { get; init; }

    public required string Unit { get; init; }
}
