using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets;

/// <summary>
/// Facts that a file does not say itself and that its sender gives: blob metadata, query parameters or options of the
/// command line. What the file does say comes first.
/// </summary>
public sealed record DatasetFacts
{
    public static DatasetFacts None { get; } = new();

    public RegionCode? Region { get; init; }

    public Period? Period { get; init; }

    public PriceBasis? Basis { get; init; }

    /// <summary>A unit as people write it: <c>miliar rupiah</c>, <c>juta rupiah</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>How the file is read where its layout or its classification is another; null for files that say it themselves.</summary>
    public NamedMapping? Mapping { get; init; }

    /// <summary>
    /// Regions of the <c>regions</c> datasets accepted before; empty when there are none. A code of a province whose
    /// regencies are among them must be one of them, and their names may stand where a code does.
    /// </summary>
    public IReadOnlyCollection<Region> KnownRegions { get; init; } = [];
}
