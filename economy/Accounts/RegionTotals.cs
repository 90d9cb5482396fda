using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>
/// The total of every region in every period of a panel, by the one rule that all denominators follow: the published total,
/// else the sum of sectors if complete, else the sum with <see cref="Quality.Partial"/> and the gap named. A missing cell is
/// never a zero. Values are in millions of the currency.
/// </summary>
/// <remarks>
/// Complete means that every category of the classification is observed, a true zero among them: figures of A and C alone are
/// complete for no total. Chained volumes do not add up: without a published total a chained panel has none. A snapshot: later
/// changes of the panel are not seen.
/// </remarks>
public sealed class RegionTotals
{
    private readonly Figure[] totals;
    private readonly TotalDefinition[] definitions;
    private readonly int[] observedSectors;
    private readonly string[] labels;
    private readonly bool[] sectorPeriods;

    public RegionTotals(RegionalAccounts accounts, OutputPanel panel)
    {
        Accounts = accounts;
        Panel = panel;
        var names = accounts.Regencies.Concat(accounts.References).ToDictionary(region => region.Code, region => region.Name);
        labels = [.. panel.Regions.Select(code => Label(code, names.GetValueOrDefault(code)))];
        var cells = panel.Periods.Count * panel.Regions.Count;
        totals = new Figure[cells];
        definitions = new TotalDefinition[cells];
        observedSectors = new int[cells];
        sectorPeriods = new bool[panel.Periods.Count];
        for (var period = 0; period < panel.Periods.Count; period++)
        {
            for (var region = 0; region < panel.Regions.Count; region++)
            {
                Measure(period, region);
            }
        }
    }

    public RegionalAccounts Accounts { get; }

    public OutputPanel Panel { get; }

    /// <summary>The total; NaN with a reason when neither a total nor a sector is observed.</summary>
    public Figure Total(int period, int region) => totals[Cell(period, region)];

    /// <summary>What <see cref="Total"/> is made of.</summary>
    public TotalDefinition Definition(int period, int region) => definitions[Cell(period, region)];

    /// <summary>Whether any region has a figure by sector in the period.</summary>
    public bool HasSectors(int period) => sectorPeriods[period];

    /// <summary>Whether the region has a figure by sector in the period.</summary>
    public bool HasSectors(int period, int region) => observedSectors[Cell(period, region)] > 0;

    /// <summary>Whether the region has a figure by sector in any period.</summary>
    public bool HasSectorsEver(int region) => Enumerable.Range(0, Panel.Periods.Count).Any(period => HasSectors(period, region));

    /// <summary>Whether the region has a total or any sector in the period.</summary>
    public bool HasAny(int period, int region) => HasSectors(period, region) || !double.IsNaN(Panel.PublishedTotal(period, region));

    /// <summary>The sectors that the region does not publish in the period, in BPS's order; empty where it publishes all of the classification.</summary>
    public IReadOnlyList<SectorCode> MissingSectors(int period, int region)
    {
        if (IsComplete(observedSectors[Cell(period, region)]))
        {
            return [];
        }

        var missing = Panel.Sectors.Where((_, sector) => double.IsNaN(Panel[period, region, sector]));
        return [.. BpsSectors.InOrder(missing.Concat(Panel.AbsentSectors))];
    }

    /// <summary>
    /// What the published total exceeds the published sectors by for lack of a sector: the row <c>UNPUBLISHED</c>. Partial, since
    /// it says nothing of how it is divided. NaN without a reason where there is no such row: no published total, no sector
    /// observed, none missing (then the two differ by rounding only), or nothing in excess.
    /// </summary>
    public Figure Unpublished(int period, int region)
    {
        var observed = observedSectors[Cell(period, region)];
        if (observed == 0 || IsComplete(observed) || !Panel.Basis.IsAdditive)
        {
            return new Figure(double.NaN, Quality.Complete, Panel.Status(period, region), null);
        }

        var rest = Panel.PublishedTotal(period, region) - Sum(Panel.Row(period, region));
        return rest > 0
            ? new Figure(rest, Quality.Partial, Panel.Status(period, region), Reasons.Remainder(labels[region], MissingSectors(period, region)))
            : new Figure(double.NaN, Quality.Complete, Panel.Status(period, region), null);
    }

    /// <summary>The level of one sector; NaN with a reason when it is not observed.</summary>
    public Figure Sector(int period, int region, int sector)
    {
        var value = Panel[period, region, sector];
        return new Figure(
            value,
            Quality.Complete,
            Panel.Status(period, region),
            double.IsNaN(value) ? Reasons.NotObserved(labels[region], Panel.Sectors[sector], Panel.Periods[period]) : null);
    }

    /// <summary>The region's name and code, for people.</summary>
    public string Label(int region) => labels[region];

    internal static string Label(RegionCode code, string? name) =>
        name is null || name == code.ToString() ? code.ToString() : $"{name} ({code})";

    private static double Sum(ReadOnlySpan<double> row)
    {
        var sum = 0.0;
        foreach (var value in row)
        {
            sum += double.IsNaN(value) ? 0 : value;
        }

        return sum;
    }

    private void Measure(int period, int region)
    {
        var cell = Cell(period, region);
        var row = Panel.Row(period, region);
        foreach (var value in row)
        {
            observedSectors[cell] += double.IsNaN(value) ? 0 : 1;
        }

        sectorPeriods[period] |= observedSectors[cell] > 0;
        (totals[cell], definitions[cell]) = Define(period, region, row);
    }

    private (Figure Total, TotalDefinition Definition) Define(int period, int region, ReadOnlySpan<double> row)
    {
        var status = Panel.Status(period, region);
        var published = Panel.PublishedTotal(period, region);
        var observed = observedSectors[Cell(period, region)];
        if (!double.IsNaN(published))
        {
            return (Figure.Observed(published, status), TotalDefinition.Published);
        }

        if (observed == 0)
        {
            return (Figure.Undefined(Reasons.NotObserved(labels[region], null, Panel.Periods[period])), TotalDefinition.None);
        }

        if (!Panel.Basis.IsAdditive)
        {
            return (Figure.Undefined(Reasons.Chained), TotalDefinition.None);
        }

        if (IsComplete(observed))
        {
            return (Figure.Observed(Sum(row), status), TotalDefinition.CompleteSum);
        }

        var gap = Reasons.WithoutSectors(labels[region], MissingSectors(period, region));
        return (new Figure(Sum(row), Quality.Partial, status, gap), TotalDefinition.PartialSum);
    }

    private bool IsComplete(int observed) => observed == Panel.Sectors.Count && Panel.AbsentSectors.Count == 0;

    private int Cell(int period, int region) => (period * Panel.Regions.Count) + region;
}
