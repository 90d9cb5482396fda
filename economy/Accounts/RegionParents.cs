using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>Which region is a part of which: as the latest <c>regions</c> dataset says, else by BPS code.</summary>
public sealed class RegionParents
{
    private readonly Dictionary<RegionCode, (long Sequence, RegionCode Parent)> stated = [];

    /// <param name="links">Each region, its parent, and the sequence number of the dataset that says so; the greatest wins, then the last.</param>
    public RegionParents(IEnumerable<(RegionCode Region, RegionCode Parent, long Sequence)> links)
    {
        foreach (var (region, parent, sequence) in links)
        {
            if (parent != region && (!stated.TryGetValue(region, out var existing) || sequence >= existing.Sequence))
            {
                stated[region] = (sequence, parent);
            }
        }

        // Regions that are said to be parts of one another are parts of nothing but what their codes say.
        foreach (var region in stated.Keys.Where(IsInCircle).ToList())
        {
            stated.Remove(region);
        }
    }

    /// <param name="observations">Of any kinds; those that name a parent count.</param>
    public RegionParents(IEnumerable<Observation> observations)
        : this(Links(observations))
    {
    }

    /// <summary>The region that it is a part of; null for the nation and where neither the data nor the code says.</summary>
    public RegionCode? Of(RegionCode region) => stated.TryGetValue(region, out var known) ? known.Parent : region.Parent;

    /// <summary>Scopes that output of these regions allows: areas with output of at least one of their parts, and the nation with at least two provinces.</summary>
    public IReadOnlyList<RegionCode> Scopes(IEnumerable<RegionCode> measured) =>
        [.. measured.Distinct().GroupBy(Of)
            .Where(group => group.Key is not null && (group.Key != RegionCode.Nation || group.Count() >= 2))
            .Select(group => group.Key!.Value)
            .Order()];

    /// <summary>Whether data of a region enter the accounts of a scope: it is a part of the scope, the scope itself, what the scope is a part of, or every region.</summary>
    public bool Concerns(RegionCode region, RegionCode scope) => region == scope || region == RegionCode.Everywhere || Of(region) == scope || Of(scope) == region;

    private bool IsInCircle(RegionCode region)
    {
        var seen = new HashSet<RegionCode>();
        for (RegionCode? above = Of(region); above is { } next && seen.Add(next); above = Of(next))
        {
            if (next == region)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<(RegionCode Region, RegionCode Parent, long Sequence)> Links(IEnumerable<Observation> observations)
    {
        foreach (var observation in observations.Where(observation => observation.Measure == Measure.Parent))
        {
            if (RegionCode.TryParse(observation.Text, out var parent))
            {
                yield return (observation.Region, parent, observation.Sequence);
            }
        }
    }
}
