using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets;

/// <summary>Facts that a file does not say itself and that its sender gives: blob metadata, query parameters or options of the command line.</summary>
public sealed record DatasetFacts
{
    public static DatasetFacts None { get; } = new();

    public RegionCode? Region { get; init; }

    public Period? Period { get; init; }

    public PriceBasis? Basis { get; init; }

    /// <summary>A unit as people write it: <c>miliar rupiah</c>, <c>juta rupiah</c>.</summary>
    public string? Unit { get; init; }
}
