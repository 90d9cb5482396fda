using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>
/// Output by period, region and sector at one price basis and one frequency: a dense block of doubles in millions of the
/// currency, where NaN is "not observed" and 0 is a real zero. Published totals stand beside it.
/// </summary>
public sealed class OutputPanel
{
    private readonly double[] values;
    private readonly ObservationStatus[] statuses;
    private readonly double[] publishedTotals;
    private readonly double[] totalsExcludingOilAndGas;
    private readonly Dictionary<Period, int> periodIndex;
    private readonly Dictionary<RegionCode, int> regionIndex;
    private readonly Dictionary<SectorCode, int> sectorIndex;

    /// <param name="basis">The price basis of every value.</param>
    /// <param name="periods">Consecutive periods of one frequency, ascending.</param>
    /// <param name="regions">The regencies of the scope, then its references.</param>
    /// <param name="sectors">Sectors that do not overlap.</param>
    /// <exception cref="ArgumentException">The periods are not consecutive.</exception>
    public OutputPanel(PriceBasis basis, IReadOnlyList<Period> periods, IReadOnlyList<RegionCode> regions, IReadOnlyList<SectorCode> sectors)
    {
        for (var index = 1; index < periods.Count; index++)
        {
            if (periods[index].PeriodsSince(periods[index - 1]) != 1)
            {
                throw new ArgumentException($"{periods[index]} does not follow {periods[index - 1]}.", nameof(periods));
            }
        }

        Basis = basis;
        Periods = periods;
        Regions = regions;
        Sectors = sectors;
        values = new double[periods.Count * regions.Count * sectors.Count];
        statuses = new ObservationStatus[periods.Count * regions.Count];
        publishedTotals = new double[periods.Count * regions.Count];
        Array.Fill(values, double.NaN);
        totalsExcludingOilAndGas = new double[periods.Count * regions.Count];
        Array.Fill(publishedTotals, double.NaN);
        Array.Fill(totalsExcludingOilAndGas, double.NaN);
        periodIndex = Index(periods);
        regionIndex = Index(regions);
        sectorIndex = Index(sectors);
        AbsentSectors = sectors.Count > 0 && !sectors.Any(BpsSectors.Contains)
            ? []
            : [.. BpsSectors.Categories.Select(sector => sector.Code).Where(code => !sectorIndex.ContainsKey(code))];
    }

    public PriceBasis Basis { get; }

    public IReadOnlyList<Period> Periods { get; }

    public IReadOnlyList<RegionCode> Regions { get; }

    public IReadOnlyList<SectorCode> Sectors { get; }

    /// <summary>
    /// Categories of the classification that no region has in any period, in BPS's order: a sum over the panel's sectors lacks
    /// them as it lacks a cell. A sub-sector does not stand for its category, since nothing says what else belongs to it. None
    /// where the panel's sectors are of another classification, of which only the data say what there is.
    /// </summary>
    public IReadOnlyList<SectorCode> AbsentSectors { get; }

    public Frequency Frequency => Periods.Count == 0 ? Frequency.Annual : Periods[0].Frequency;

    /// <summary>The value of one cell by position; NaN when not observed.</summary>
    public double this[int period, int region, int sector]
    {
        get => values[Offset(period, region, sector)];
        set => values[Offset(period, region, sector)] = value;
    }

    /// <summary>All sectors of one region in one period.</summary>
    public ReadOnlySpan<double> Row(int period, int region) => values.AsSpan(RowOffset(period, region) * Sectors.Count, Sectors.Count);

    /// <summary>The published total of one region in one period; NaN when none is published.</summary>
    public double PublishedTotal(int period, int region) => publishedTotals[RowOffset(period, region)];

    public void SetPublishedTotal(int period, int region, double value) => publishedTotals[RowOffset(period, region)] = value;

    /// <summary>The published total without oil and gas of one region in one period; NaN when none is published.</summary>
    public double PublishedTotalExcludingOilAndGas(int period, int region) => totalsExcludingOilAndGas[RowOffset(period, region)];

    public void SetPublishedTotalExcludingOilAndGas(int period, int region, double value) =>
        totalsExcludingOilAndGas[RowOffset(period, region)] = value;

    /// <summary>The least settled status among the cells of one region in one period.</summary>
    public ObservationStatus Status(int period, int region) => statuses[RowOffset(period, region)];

    public void LowerStatus(int period, int region, ObservationStatus status)
    {
        ref var current = ref statuses[RowOffset(period, region)];
        current = current.LeastSettled(status);
    }

    /// <summary>
    /// Positions of the first and the last period in which more than half of these regions (of those that ever have a sector)
    /// have one; null when none has any. One region that is ahead, or one mistyped year, does not move it.
    /// </summary>
    public (int First, int Last)? SectorSpan(IEnumerable<RegionCode> regions)
    {
        var observed = regions.Select(IndexOf).Where(region => region >= 0).ToDictionary(
            region => region, region => Enumerable.Range(0, Periods.Count).Where(period => HasSector(period, region)).ToHashSet());
        var ever = observed.Values.Count(periods => periods.Count > 0);
        var common = Enumerable.Range(0, Periods.Count).Where(period => 2 * observed.Values.Count(periods => periods.Contains(period)) > ever).ToList();
        return ever == 0 || common.Count == 0 ? null : (common[0], common[^1]);
    }

    /// <summary>Position of a period, or −1.</summary>
    public int IndexOf(Period period) => periodIndex.GetValueOrDefault(period, -1);

    /// <summary>Position of a region, or −1.</summary>
    public int IndexOf(RegionCode region) => regionIndex.GetValueOrDefault(region, -1);

    /// <summary>Position of a sector, or −1.</summary>
    public int IndexOf(SectorCode sector) => sectorIndex.GetValueOrDefault(sector, -1);

    private static Dictionary<T, int> Index<T>(IReadOnlyList<T> items)
        where T : notnull => items.Select((item, index) => (item, index)).ToDictionary(pair => pair.item, pair => pair.index);

    private bool HasSector(int period, int region)
    {
        foreach (var value in Row(period, region))
        {
            if (!double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }

    private int Offset(int period, int region, int sector)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)sector, (uint)Sectors.Count, nameof(sector));
        return (RowOffset(period, region) * Sectors.Count) + sector;
    }

    private int RowOffset(int period, int region)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)period, (uint)Periods.Count, nameof(period));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)region, (uint)Regions.Count, nameof(region));
        return (period * Regions.Count) + region;
    }
}
