using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>Lays output out as one panel for every price basis and frequency.</summary>
internal static class PanelBuilder
{
    public static IReadOnlyList<OutputPanel> Build(IEnumerable<Observation> latest, IReadOnlyList<RegionCode> rows) =>
        Build(latest, rows, Categories);

    /// <summary>The same of the finest sub-sectors; a basis and frequency without any has no panel.</summary>
    public static IReadOnlyList<OutputPanel> BuildSubSectors(IEnumerable<Observation> latest, IReadOnlyList<RegionCode> rows) =>
        [.. Build(latest, rows, Finest).Where(panel => panel.Sectors.Count > 0)];

    private static IReadOnlyList<OutputPanel> Build(
        IEnumerable<Observation> latest, IReadOnlyList<RegionCode> rows, Func<List<Observation>, List<SectorCode>> sectorsOf) =>
    [
        .. latest
            .Where(observation => observation is { Measure: Measure.Grdp, Sector: not null, Period: not null, Basis: not null })
            .GroupBy(observation => (Basis: observation.Basis!.Value, observation.Period!.Value.Frequency))
            .OrderBy(group => group.Key.Basis.ToString(), StringComparer.Ordinal)
            .ThenBy(group => group.Key.Frequency)
            .Select(group => BuildOne(group.Key.Basis, [.. group], rows, sectorsOf)),
    ];

    private static OutputPanel BuildOne(
        Prices.PriceBasis basis, List<Observation> observations, IReadOnlyList<RegionCode> rows, Func<List<Observation>, List<SectorCode>> sectorsOf)
    {
        var first = observations.Min(observation => observation.Period!.Value);
        var count = observations.Max(observation => observation.Period!.Value).PeriodsSince(first) + 1;
        var panel = new OutputPanel(basis, [.. Enumerable.Range(0, count).Select(first.Plus)], rows, sectorsOf(observations));
        foreach (var observation in observations)
        {
            Place(panel, observation);
        }

        return panel;
    }

    private static void Place(OutputPanel panel, Observation observation)
    {
        var period = panel.IndexOf(observation.Period!.Value);
        var region = panel.IndexOf(observation.Region);
        var sector = panel.IndexOf(observation.Sector!.Value);
        if (observation.Sector == SectorCode.Total)
        {
            panel.SetPublishedTotal(period, region, observation.Value);
        }
        else if (observation.Sector == SectorCode.TotalExcludingOilAndGas)
        {
            panel.SetPublishedTotalExcludingOilAndGas(period, region, observation.Value);
        }
        else if (sector >= 0)
        {
            panel[period, region, sector] = observation.Value;
        }
        else
        {
            return;
        }

        panel.LowerStatus(period, region, observation.Status);
    }

    // A sub-sector beside what it is a part of would be counted twice; the category is the level that every region publishes.
    private static List<SectorCode> Categories(List<Observation> observations)
    {
        var all = observations.Select(observation => observation.Sector!.Value).Where(sector => !sector.IsTotal).ToHashSet();
        return [.. BpsSectors.InOrder(all.Where(sector => !sector.Wholes.Any(all.Contains)))];
    }

    // What has a part that any region publishes is left to its parts.
    private static List<SectorCode> Finest(List<Observation> observations)
    {
        var all = observations.Select(observation => observation.Sector!.Value).Where(sector => !sector.IsTotal).ToHashSet();
        var wholes = all.SelectMany(sector => sector.Wholes).ToHashSet();
        return [.. BpsSectors.InOrder(all.Where(sector => sector.Wholes.Any() && !wholes.Contains(sector)))];
    }
}
