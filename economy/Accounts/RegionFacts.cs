using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>
/// What is known of the regions of a scope beside output and population: welfare, employment, commodities, linkages, targets,
/// certificates, borders, chains. Observations as they were accepted, by measure; of several for one cell only the latest.
/// </summary>
public sealed class RegionFacts
{
    private readonly ILookup<string, Observation> byMeasure;
    private readonly Dictionary<(string Measure, RegionCode Region, Period? Period, string? Item, SectorCode? Sector), Observation> cells = [];

    /// <param name="latest">One observation for every cell.</param>
    public RegionFacts(IEnumerable<Observation> latest)
    {
        var facts = latest.Where(observation => observation.Measure is not (Measure.Grdp or Measure.Population)).ToList();
        byMeasure = facts.ToLookup(observation => observation.Measure, StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            cells[(fact.Measure, fact.Region, fact.Period, fact.Item, fact.Sector)] = fact;
        }
    }

    /// <summary>Everything that is known of a measure; empty where nothing is.</summary>
    public IEnumerable<Observation> Of(string measure) => byMeasure[measure];

    /// <summary>One fact, or null where it is not known.</summary>
    public Observation? Find(string measure, RegionCode region, Period? period, string? item = null, SectorCode? sector = null) =>
        cells.GetValueOrDefault((measure, region, period, item, sector));
}
