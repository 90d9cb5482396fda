using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Boundaries;

/// <summary>Who touches whom, in both directions, as observations: shared borders with their length, and shared points.</summary>
internal sealed class NeighbourList(FindingCollector findings)
{
    private readonly Dictionary<RegionCode, CellPlace> regions = [];
    private readonly Dictionary<(RegionCode Region, RegionCode Neighbour), (double Kilometres, CellPlace Place)> contacts = [];

    /// <summary>Notes a region, which may turn out to touch none.</summary>
    public void AddRegion(RegionCode region, CellPlace place) => regions.TryAdd(region, place);

    /// <param name="region">A region.</param>
    /// <param name="neighbour">One that it touches.</param>
    /// <param name="kilometres">Length of their border; 0 where they share points only; NaN where it is not said.</param>
    /// <param name="place">Where that is said.</param>
    public void Add(RegionCode region, RegionCode neighbour, double kilometres, CellPlace place)
    {
        AddRegion(region, place);
        if (region == neighbour)
        {
            findings.Add(BoundaryFindings.OwnNeighbour(place, region.ToString()));
        }
        else if (!contacts.TryAdd((region, neighbour), (kilometres, place)))
        {
            findings.Add(CellFindings.DuplicateCell(place, contacts[(region, neighbour)].Place, $"{region} {neighbour}"));
        }
    }

    /// <summary>Reports what only the whole list shows, and gives it; what is said in one direction holds in both.</summary>
    public IReadOnlyCollection<Observation> Observe()
    {
        foreach (var ((region, neighbour), (kilometres, place)) in contacts.ToList())
        {
            if (contacts.TryAdd((neighbour, region), (kilometres, place)))
            {
                AddRegion(neighbour, place);
                findings.Add(BoundaryFindings.OneWay(place, region.ToString(), neighbour.ToString()));
            }
            else if (contacts[(neighbour, region)].Kilometres is var back && !back.Equals(kilometres) && region < neighbour)
            {
                findings.Add(BoundaryFindings.TwoLengths(place, $"{region}–{neighbour}", kilometres, back));
            }
        }

        var alone = regions.Where(region => !contacts.Keys.Any(pair => pair.Region == region.Key)).ToList();
        if (alone.Count > 0 && regions.Count > 1)
        {
            findings.Add(BoundaryFindings.Islands(alone[0].Value, [.. alone.Select(pair => pair.Key.ToString()).Order(StringComparer.Ordinal)]));
        }

        return
        [
            .. contacts.OrderBy(pair => pair.Key.Region).ThenBy(pair => pair.Key.Neighbour).Select(pair => new Observation
            {
                Kind = DatasetKind.Boundaries,
                Region = pair.Key.Region,
                Measure = pair.Value.Kilometres == 0 ? Measure.SharedPoint : Measure.SharedBorder,
                Item = pair.Key.Neighbour.ToString(),
                Value = pair.Value.Kilometres,
                Text = double.IsNaN(pair.Value.Kilometres) ? pair.Key.Neighbour.ToString() : null,
                Unit = "km",
                Sheet = pair.Value.Place.Sheet,
                Row = pair.Value.Place.Row,
                Column = pair.Value.Place.Column ?? 0,
            }),
        ];
    }
}
