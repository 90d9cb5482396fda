using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>Which region is a part of which: as the latest <c>regions</c> dataset says, else by BPS code.</summary>
internal sealed class RegionParents
{
    private readonly Dictionary<RegionCode, (long Sequence, RegionCode Parent)> stated = [];

    public RegionParents(IEnumerable<Observation> observations)
    {
        foreach (var observation in observations.Where(observation => observation.Measure == Measure.Parent))
        {
            if (RegionCode.TryParse(observation.Text, out var parent) && parent != observation.Region
                && (!stated.TryGetValue(observation.Region, out var existing) || observation.Sequence >= existing.Sequence))
            {
                stated[observation.Region] = (observation.Sequence, parent);
            }
        }
    }

    /// <summary>The region that it is a part of; null for the nation and where neither the data nor the code says.</summary>
    public RegionCode? Of(RegionCode region) => stated.TryGetValue(region, out var known) ? known.Parent : region.Parent;
}
