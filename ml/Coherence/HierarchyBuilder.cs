using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>Makes the series and the sums of <see cref="AccountsHierarchy"/> from the periods in which sectors are observed.</summary>
internal sealed class HierarchyBuilder(OutputPanel output, int first, int last)
{
    private readonly List<PanelSeries> series = [];
    private readonly List<(RegionCode Region, SectorCode Sector)> additive = [];
    private readonly List<HierarchyRow> rows = [];
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
        foreach (var region in regencies)
        {
            AddRegion(region, NodeGroup.RegencySector, NodeGroup.RegencyTotal);
        }

        AddRegion(RegionCode.Discrepancy, NodeGroup.Discrepancy, NodeGroup.DiscrepancyTotal);
        AddScope(scope, regencies);
        if (hasNation)
        {
            AddRegion(RegionCode.Nation, NodeGroup.NationSector, NodeGroup.NationTotal);
        }

        var histories = new AggregateHistories(output, last, regencies, scope);
        var own = rows.Select(row => row.Parts.Length == 1 ? row.Parts[0] : AddAggregate(histories, row)).ToList();
        var panel = new SeriesPanel(series, PeriodsPerYear);
        return new AccountsHierarchy(
            panel, [.. rows.Select((row, index) => row.Node(panel, own[index]))], [.. additive], [.. notes, .. histories.Notes]);
    }

    private IEnumerable<SectorCode> AllSectors => output.Sectors.Append(SectorCode.Unpublished);

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
        var rest = Remainder.Of(total, published.Select(sector => Values(region, sector)));
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
            Add(RegionCode.Discrepancy, sector, Remainder.Of(Values(scope, sector), Parts(regencies, sector)), isDifference: true);
        }

        var rest = Unpublished(scope, published);
        var parts = Parts(regencies, SectorCode.Unpublished).ToList();
        if (rest is not null || parts.Count > 0)
        {
            // The scope publishes every sector: what its regencies do not publish is inside those.
            rest ??= Over(_ => 0);
            Add(RegionCode.Discrepancy, SectorCode.Unpublished, Remainder.Of(rest, parts), isDifference: true);
        }
    }

    private IEnumerable<double[]> Parts(IEnumerable<RegionCode> regions, SectorCode sector) => regions
        .Where(region => positions.ContainsKey((region, sector)))
        .Select(region => series[positions[(region, sector)]].Values);

    private void AddRegion(RegionCode region, string cells, string totals)
    {
        var sectors = AllSectors.Where(sector => positions.ContainsKey((region, sector))).ToList();
        var parts = sectors.Select(sector => positions[(region, sector)]).ToArray();
        rows.AddRange(sectors.Select((sector, index) => new HierarchyRow(region, sector, [parts[index]], cells, IsSum: false)));
        if (parts.Length > 0)
        {
            rows.Add(new HierarchyRow(region, SectorCode.Total, parts, totals, IsSum: true));
        }
    }

    private void AddScope(RegionCode scope, IReadOnlyList<RegionCode> regencies)
    {
        List<int> all = [];
        foreach (var sector in AllSectors)
        {
            var parts = regencies.Append(RegionCode.Discrepancy)
                .Where(region => positions.ContainsKey((region, sector)))
                .Select(region => positions[(region, sector)])
                .ToArray();
            all.AddRange(parts);
            if (parts.Length > 0)
            {
                rows.Add(new HierarchyRow(scope, sector, parts, NodeGroup.ScopeSector, IsSum: true));
            }
        }

        if (all.Count > 0)
        {
            rows.Add(new HierarchyRow(scope, SectorCode.Total, [.. all], NodeGroup.ScopeTotal, IsSum: true));
        }
    }

    // Position of the history that an aggregate is forecast from directly; −1 where it has none of the last two years.
    private int AddAggregate(AggregateHistories histories, HierarchyRow row)
    {
        var parts = row.Parts.Select(part => series[part]).ToList();
        var added = new PanelSeries($"{row.Region}_{row.Sector}", histories.Of(row.Region, row.Sector, [.. parts.Select(part => part.Values)]))
        {
            EndTime = last,
            IsDifference = parts.TrueForAll(part => part.IsDifference),
        };
        if (added.LengthAt(0, PeriodsPerYear) == 0)
        {
            return -1;
        }

        series.Add(added);
        return series.Count - 1;
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
        additive.Add((region, sector));
        series.Add(added);
        return true;
    }

    private double[] Values(RegionCode region, SectorCode sector)
    {
        var (row, column) = (output.IndexOf(region), output.IndexOf(sector));
        return Over(period => output[period, row, column]);
    }

    private double[] Over(Func<int, double> value) => [.. Enumerable.Range(first, last - first + 1).Select(value)];
}
