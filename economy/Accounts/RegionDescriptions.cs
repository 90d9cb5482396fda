using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>What the <c>regions</c> datasets say of regions: name, group, parent and area.</summary>
public sealed class RegionDescriptions
{
    private readonly Dictionary<RegionCode, Dictionary<string, Observation>> described = [];
    private readonly RegionParents parents;

    /// <param name="observations">Of any kinds; those of kind <c>regions</c> count. Of several for one cell the one with the greatest sequence wins, then the last.</param>
    public RegionDescriptions(IReadOnlyCollection<Observation> observations)
    {
        parents = new RegionParents(observations);
        foreach (var observation in observations.Where(observation => observation.Kind == DatasetKind.Regions))
        {
            if (!described.TryGetValue(observation.Region, out var own))
            {
                described[observation.Region] = own = new(StringComparer.Ordinal);
            }

            if (!own.TryGetValue(observation.Measure, out var existing) || observation.Sequence >= existing.Sequence)
            {
                own[observation.Measure] = observation;
            }
        }
    }

    /// <summary>The described regions, by code.</summary>
    public IReadOnlyList<Region> All => [.. described.Keys.Order().Select(Of)];

    /// <summary>The region with this code; where nothing is said of it, its code is its name.</summary>
    public Region Of(RegionCode code)
    {
        var own = described.GetValueOrDefault(code);
        return new Region(
            code,
            own?.GetValueOrDefault(Measure.Name)?.Text ?? code.ToString(),
            own?.GetValueOrDefault(Measure.Group)?.Text,
            parents.Of(code),
            own?.GetValueOrDefault(Measure.Area)?.Value ?? double.NaN);
    }
}
