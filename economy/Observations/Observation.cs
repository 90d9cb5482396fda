using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Economy.Observations;

/// <summary>One observed cell: what was measured, where, when, and where in which file it was found.</summary>
public sealed record Observation
{
    /// <summary>One of <see cref="DatasetKind"/>.</summary>
    public required string Kind { get; init; }

    public required RegionCode Region { get; init; }

    /// <summary>Null where the measure is not by sector.</summary>
    public SectorCode? Sector { get; init; }

    /// <summary>Null where the measure is not of a period (a region's name).</summary>
    public Period? Period { get; init; }

    /// <summary>One of <see cref="Observations.Measure"/>.</summary>
    public required string Measure { get; init; }

    /// <summary>Which one, where a region has several of what is measured: a commodity, an industry's code, an indicator's id, a neighbour's code; else null.</summary>
    public string? Item { get; init; }

    /// <summary>Null where the measure is not in money.</summary>
    public PriceBasis? Basis { get; init; }

    /// <summary>The value in the unit of the measure: millions of the currency, people, square kilometres. NaN when the value is a text.</summary>
    public double Value { get; init; } = double.NaN;

    /// <summary>The value where it is a text (a name, a group, a parent); else null.</summary>
    public string? Text { get; init; }

    /// <summary>Unit of <see cref="Value"/>, such as <c>million IDR</c>, <c>person</c>, <c>km2</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>ISO 4217 code; null where the measure is not in money.</summary>
    public string? Currency { get; init; }

    public ObservationStatus Status { get; init; }

    /// <summary>The dataset's path, <c>sector-output/kalsel.csv</c>; empty for a file read on its own.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>The sequence number of the accepted version; 0 before acceptance.</summary>
    public long Sequence { get; init; }

    /// <summary>Sheet of a workbook; null for other files.</summary>
    public string? Sheet { get; init; }

    /// <summary>1-based line or row.</summary>
    public int Row { get; init; }

    /// <summary>1-based column.</summary>
    public int Column { get; init; }

    /// <summary>What makes two observations the same cell, so that the later one replaces the earlier.</summary>
    public (RegionCode Region, SectorCode? Sector, Period? Period, string Measure, string? Item, PriceBasis? Basis) Cell =>
        (Region, Sector, Period, Measure, Item, Basis);
}
