using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>Makes the series and the sums of <see cref="AccountsHierarchy"/> from the periods in which sectors are observed.</summary>
internal sealed class HierarchyBuilder(OutputPanel output, int first, int last)
{
    private const double RoundingError = 1e-12;

    private readonly List<PanelSeries> series = [];
    private readonly Dictionary<(RegionCode Region, SectorCode Sector), int> positions = [];
    private readonly List<Bilingual> notes = [];

    private int PeriodsPerYear => output.Periods[0].PeriodsPerYear;

    public AccountsHierarchy Build(RegionCode scope, IReadOnlyList<RegionCode> regencies)
    {
        var hasNation = scope != RegionCode.Nation && output.IndexOf(RegionCode.Nation) >= 0;
        foreach (var region in hasNation ? [.. regencies, RegionCode.Nation] : regencies)
        {
            AddCells(region);
        }

        AddDiscrepancies(scope, regencies);
        var panel = new SeriesPanel(series, PeriodsPerYear);
        List<AccountsNode> nodes = [];
        foreach (var region in regencies)
        {
            AddRegion(nodes, panel, region, NodeGroup.RegencySector, NodeGroup.RegencyTotal);
        }

        AddRegion(nodes, panel, RegionCode.Discrepancy, NodeGroup.Discrepancy, NodeGroup.DiscrepancyTotal);
        AddScope(nodes, panel, scope, [.. regencies, RegionCode.Discrepancy]);
        if (hasNation)
        {
            AddRegion(nodes, panel, RegionCode.Nation, NodeGroup.NationSector, NodeGroup.NationTotal);
        }

        return new AccountsHierarchy(panel, nodes, notes);
    }

    private IEnumerable<SectorCode> Rows => output.Sectors.Append(SectorCode.Unpublished);

    private void AddCells(RegionCode region)
    {
        if (output.IndexOf(region) < 0)
        {
            return;
        }

        foreach (var sector in output.Sectors)
        {
            Add(region, sector, Values(region, sector), isDifference: false);
        }

        if (Unpublished(region, [.. output.Sectors.Where(sector => positions.ContainsKey((region, sector)))]) is { } rest
            && !Add(region, SectorCode.Unpublished, rest, isDifference: false))
        {
            notes.Add(HierarchyNotes.StaleUnpublished(region));
        }
    }

    // Null where every sector of the classification is published, or no total is.
    private double[]? Unpublished(RegionCode region, SectorCode[] published)
    {
        if ((published.Length == output.Sectors.Count && output.AbsentSectors.Count == 0) || published.Length == 0)
        {
            return null;
        }

        var position = output.IndexOf(region);
        var total = Over(period => output.PublishedTotal(period, position));
        var rest = Subtract(total, published.Select(sector => Values(region, sector)));
        return rest.Any(double.IsFinite) ? Array.ConvertAll(rest, value => Math.Max(0, value)) : null;
    }

    private void AddDiscrepancies(RegionCode scope, IReadOnlyList<RegionCode> regencies)
    {
        if (output.IndexOf(scope) < 0)
        {
            notes.Add(HierarchyNotes.ScopeNotPublished(scope));
            return;
        }

        var published = output.Sectors.Where(sector => Values(scope, sector).Any(double.IsFinite)).ToArray();
        foreach (var sector in published)
        {
            Add(RegionCode.Discrepancy, sector, Subtract(Values(scope, sector), Parts(regencies, sector)), isDifference: true);
        }

        var rest = Unpublished(scope, published);
        var parts = Parts(regencies, SectorCode.Unpublished).ToList();
        if (rest is not null || parts.Count > 0)
        {
            // The scope publishes every sector: what its regencies do not publish is inside those.
            rest ??= Over(_ => 0);
            Add(RegionCode.Discrepancy, SectorCode.Unpublished, Subtract(rest, parts), isDifference: true);
        }
    }

    private IEnumerable<double[]> Parts(IEnumerable<RegionCode> regions, SectorCode sector) => regions
        .Where(region => positions.ContainsKey((region, sector)))
        .Select(region => series[positions[(region, sector)]].Values);

    private void AddRegion(List<AccountsNode> nodes, SeriesPanel panel, RegionCode region, string cells, string totals)
    {
        var rows = Rows.Where(sector => positions.ContainsKey((region, sector))).ToList();
        var parts = rows.Select(sector => positions[(region, sector)]).ToArray();
        nodes.AddRange(rows.Select((sector, index) => new AccountsNode(region, sector, PanelNode.Of(panel, [parts[index]], cells), IsSum: false)));
        if (parts.Length > 0)
        {
            nodes.Add(new AccountsNode(region, SectorCode.Total, PanelNode.Of(panel, parts, totals), IsSum: true));
        }
    }

    private void AddScope(List<AccountsNode> nodes, SeriesPanel panel, RegionCode scope, IReadOnlyList<RegionCode> regions)
    {
        List<int> all = [];
        foreach (var sector in Rows)
        {
            var parts = regions.Where(region => positions.ContainsKey((region, sector))).Select(region => positions[(region, sector)]).ToArray();
            all.AddRange(parts);
            if (parts.Length > 0)
            {
                nodes.Add(new AccountsNode(scope, sector, PanelNode.Of(panel, parts, NodeGroup.ScopeSector), IsSum: true));
            }
        }

        if (all.Count > 0)
        {
            nodes.Add(new AccountsNode(scope, SectorCode.Total, PanelNode.Of(panel, [.. all], NodeGroup.ScopeTotal), IsSum: true));
        }
    }

    private bool Add(RegionCode region, SectorCode sector, double[] values, bool isDifference)
    {
        var added = new PanelSeries($"{region}_{sector}", values)
        {
            EndTime = last,
            Region = region.ToString(),
            Sector = sector.ToString(),
            IsDifference = isDifference,
        };
        if (added.LengthAt(0, PeriodsPerYear) == 0)
        {
            if (values.Any(double.IsFinite) && sector != SectorCode.Unpublished)
            {
                notes.Add(HierarchyNotes.Stale(region, sector));
            }

            return false;
        }

        positions.Add((region, sector), series.Count);
        series.Add(added);
        return true;
    }

    private double[] Values(RegionCode region, SectorCode sector)
    {
        var (row, column) = (output.IndexOf(region), output.IndexOf(sector));
        return Over(period => output[period, row, column]);
    }

    private double[] Over(Func<int, double> value) => [.. Enumerable.Range(first, last - first + 1).Select(value)];

    // Sums of figures with a few decimals differ from their total by the last bits: that is no discrepancy.
    private static double[] Subtract(double[] whole, IEnumerable<double[]> parts)
    {
        double[] rest = [.. whole];
        foreach (var part in parts)
        {
            for (var index = 0; index < rest.Length; index++)
            {
                rest[index] -= part[index];
            }
        }

        for (var index = 0; index < rest.Length; index++)
        {
            rest[index] = Math.Abs(rest[index]) <= RoundingError * Math.Abs(whole[index]) ? 0 : rest[index];
        }

        return rest;
    }
}
