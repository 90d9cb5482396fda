using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>What acceptance notes of the observations of a version, gathered while they are written.</summary>
public sealed class ObservedFacts
{
    private readonly HashSet<RegionCode> regions = [];
    private readonly List<string> parents = [];

    public int Count { get; private set; }

    /// <summary>Codes of the regions, joined by commas.</summary>
    public string Regions => string.Join(',', regions.Order());

    /// <summary>What is said of what regions are parts of: <c>6301=6300</c>, joined by commas.</summary>
    public string Parents => string.Join(',', parents);

    /// <returns>The observation itself.</returns>
    public Observation Note(Observation observation)
    {
        Count++;
        regions.Add(observation.Region);
        if (observation is { Measure: Measure.Parent, Text: not null })
        {
            parents.Add($"{observation.Region}={observation.Text}");
        }

        return observation;
    }
}
