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

    /// <param name="cells">The cells of the file.</param>
    /// <param name="regions">The regions of its derived tables; others are not held.</param>
    public DerivedLevels(MeasuredCells cells, IReadOnlySet<RegionCode> regions)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            if (cell.IsMeasured && regions.Contains(cells.Keys.Region(cell.Key)))
            {
                levels[cells.Keys.Unpack(cell.Key)] = new(cell.Value, HalfUnit * Math.Pow(10, -cell.Decimals) * (double)cells.Factor(cell));
            }
        }

        Bases = [.. levels.Keys.Select(key => key.Basis).OfType<PriceBasis>().Distinct()];
    }

    /// <summary>The price bases of the levels.</summary>
    public IReadOnlyList<PriceBasis> Bases { get; }

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
