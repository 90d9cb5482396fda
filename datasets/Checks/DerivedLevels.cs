using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>The levels of a file, from which its derived tables are computed anew.</summary>
internal sealed class DerivedLevels
{
    private const double HalfUnit = 0.5;
    private readonly Dictionary<CellKey, Approximate> levels = [];
    private HashSet<RegionCode>? regionsHeld;

    /// <param name="cells">The cells of the file.</param>
    /// <param name="regions">The regions of its derived tables; others are not held. Null holds all.</param>
    public DerivedLevels(MeasuredCells cells, IReadOnlySet<RegionCode>? regions)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            if (cell.IsMeasured && regions?.Contains(cells.Keys.Region(cell.Key)) != false)
            {
                levels[cells.Keys.Unpack(cell.Key)] = new(cell.Value, HalfUnit * Math.Pow(10, -cell.Decimals) * (double)cells.Factor(cell));
            }
        }

        Bases = [.. levels.Keys.Select(key => key.Basis).OfType<PriceBasis>().Distinct()];
    }

    /// <summary>The price bases of the levels.</summary>
    public IReadOnlyList<PriceBasis> Bases { get; }

    /// <summary>Whether any level is a total of all sectors.</summary>
    public bool HasTotals => levels.Keys.Any(key => key.Sector == SectorCode.Total);

    /// <summary>The regions of the levels.</summary>
    public IReadOnlySet<RegionCode> Regions => regionsHeld ??= levels.Keys.Select(key => key.Region).ToHashSet();

    /// <summary>Adds what levels do not have, as the sum of these sectors that are there: the total of each region and period.</summary>
    public void SumTotals(IReadOnlyList<SectorCode> sectors)
    {
        var known = sectors.ToHashSet();
        var sums = new Dictionary<CellKey, Approximate>();
        foreach (var (key, level) in levels.Where(pair => pair.Key.Sector is { } sector && known.Contains(sector)))
        {
            var total = key with { Sector = SectorCode.Total };
            sums[total] = sums.GetValueOrDefault(total) + level;
        }

        foreach (var (total, sum) in sums)
        {
            levels.TryAdd(total, sum);
        }
    }

    /// <summary>Adds, beside a region that is not there, the sum of its parts of which there is one of each sector and period.</summary>
    /// <returns>The regions that were added.</returns>
    public IReadOnlySet<RegionCode> SumParts()
    {
        var sums = new Dictionary<CellKey, Approximate>();
        foreach (var (key, level) in levels.Where(pair => pair.Key.Region.Parent is { } parent && !Regions.Contains(parent)))
        {
            var whole = key with { Region = key.Region.Parent!.Value };
            sums[whole] = sums.GetValueOrDefault(whole) + level;
        }

        foreach (var (whole, sum) in sums)
        {
            levels.Add(whole, sum);
        }

        return sums.Keys.Select(key => key.Region).ToHashSet();
    }

    /// <summary>A figure computed from the levels; null where one of them is not there or is zero below.</summary>
    public Approximate? Compute(DerivedMeasure measure, DerivedCell cell, PriceBasis? basis)
    {
        var computed = measure switch
        {
            DerivedMeasure.Share => (Level(cell, cell.Period, basis) / Level(cell with { Sector = SectorCode.Total }, cell.Period, basis))?.Percent,
            DerivedMeasure.QuarterOnQuarter => (Level(cell, cell.Period, basis) / Level(cell, Previous(cell.Period), basis))?.Change,
            DerivedMeasure.YearOnYear => (Level(cell, cell.Period, basis) / Level(cell, YearBefore(cell.Period), basis))?.Change,
            DerivedMeasure.Cumulative => (ToDate(cell, cell.Period, basis) / ToDate(cell, YearBefore(cell.Period), basis))?.Change,
            DerivedMeasure.ImplicitIndex => Index(cell, cell.Period, basis)?.Percent,
            DerivedMeasure.ImplicitIndexOnPrevious => (Index(cell, cell.Period, basis) / Index(cell, Previous(cell.Period), basis))?.Change,
            DerivedMeasure.ImplicitIndexYearOnYear => (Index(cell, cell.Period, basis) / Index(cell, YearBefore(cell.Period), basis))?.Change,
            _ => null,
        };
        return computed is { } found && double.IsFinite(found.Value) ? found : null;
    }

    private static Period YearBefore(Period period) => period.Quarter is { } quarter ? Period.OfQuarter(period.Year - 1, quarter) : Period.OfYear(period.Year - 1);

    private static Period Previous(Period period) => period.Quarter switch
    {
        null => Period.OfYear(period.Year - 1),
        1 => Period.OfQuarter(period.Year - 1, 4),
        { } quarter => Period.OfQuarter(period.Year, quarter - 1),
    };

    private Approximate? Level(DerivedCell cell, Period period, PriceBasis? basis) =>
        levels.TryGetValue(new CellKey(cell.Region, cell.Sector, period, basis), out var level) ? level : null;

    private Approximate? Index(DerivedCell cell, Period period, PriceBasis? constant) =>
        Level(cell, period, PriceBasis.Current) / Level(cell, period, constant);

    private Approximate? ToDate(DerivedCell cell, Period period, PriceBasis? basis)
    {
        if (period.Quarter is not { } last)
        {
            return Level(cell, period, basis);
        }

        Approximate? sum = new Approximate(0, 0);
        for (var quarter = 1; quarter <= last; quarter++)
        {
            sum += Level(cell, Period.OfQuarter(period.Year, quarter), basis);
        }

        return sum;
    }
}
