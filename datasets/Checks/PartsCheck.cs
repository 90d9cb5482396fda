using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares each category with the sum of its sub-categories, and each year with the sum of its quarters. Rounding makes them
/// differ in the last digits, so these are notes and never reject.
/// </summary>
internal static class PartsCheck
{
    private const int Quarters = 4;

    /// <summary>Compares categories with their sub-categories.</summary>
    public static void CompareSubSectors(MeasuredCells cells, FindingCollector findings)
    {
        var wholes = new WholeCodes(cells.Keys.Sectors);
        if (wholes.HasParts)
        {
            CompareSubSectors(cells, wholes, findings);
        }
    }

    /// <summary>Compares years with their quarters, of a measure of which the year is the sum: of people who work it is the average.</summary>
    public static void CompareQuarters(MeasuredCells cells, FindingCollector findings)
    {
        if (cells.Keys is { HasYears: true, HasQuarters: true })
        {
            CompareYears(cells, findings);
        }
    }

    private static void CompareSubSectors(MeasuredCells cells, WholeCodes wholes, FindingCollector findings)
    {
        var order = cells.Order;
        order.Sort(cell => cell.IsMeasured && cells.Keys.Basis(cell.Key) is not { IsAdditive: false } ? cell.Key.RegionPeriod : null);
        var sums = new Dictionary<int, PartSum>();
        var present = new Dictionary<int, int>();
        foreach (var (start, length) in order.Runs())
        {
            sums.Clear();
            present.Clear();
            for (var position = start; position < start + length; position++)
            {
                var cell = cells[order[position]];
                present[cell.Key.Sector] = order[position];
                if (wholes.WholeOf(cell.Key.Sector) is { } whole)
                {
                    sums[whole] = sums.GetValueOrDefault(whole).With(cell);
                }
            }

            foreach (var (whole, sum) in sums)
            {
                if (present.TryGetValue(whole, out var index) && sum.Count == wholes.CountOfParts(whole))
                {
                    Compare(cells, index, sum, SeriesFindings.PartsMismatch, findings);
                }
            }
        }
    }

    private static void CompareYears(MeasuredCells cells, FindingCollector findings)
    {
        var order = cells.Order;
        order.Sort(cell => cell.IsMeasured ? cell.Key.SeriesYear : null);
        foreach (var (start, length) in order.Runs())
        {
            // Most years stand alone, or most quarters.
            if (length != Quarters + 1)
            {
                continue;
            }

            var sum = new PartSum();
            int? year = null;
            for (var position = start; position < start + length; position++)
            {
                var cell = cells[order[position]];
                if (cell.Key.IsYear)
                {
                    year = order[position];
                }
                else
                {
                    sum = sum.With(cell);
                }
            }

            if (year is { } index && sum.Count == Quarters)
            {
                Compare(cells, index, sum, SeriesFindings.QuartersMismatch, findings);
            }
        }
    }

    private static void Compare(MeasuredCells cells, int whole, PartSum sum, Func<CellPlace, MeasuredCell, double, Finding> mismatch, FindingCollector findings)
    {
        var cell = cells[whole];
        var factor = cells.Factor(cell);
        if (!sum.Matches(cell, factor))
        {
            findings.Add(Severity.Note, () => mismatch(cells.PlaceOf(whole), cells.Describe(whole), (double)(sum.Value / factor)));
        }
    }

    /// <summary>Which sectors of a file are parts of which, by their codes in the file.</summary>
    private sealed class WholeCodes
    {
        private readonly int?[] wholes;
        private readonly Dictionary<int, int> parts;

        public WholeCodes(IEnumerable<SectorCode?> sectors)
        {
            var codes = sectors.Index().Where(pair => pair.Item is not null).ToDictionary(pair => pair.Item!.Value, pair => pair.Index);
            wholes = new int?[codes.Count == 0 ? 0 : codes.Values.Max() + 1];
            foreach (var (sector, code) in codes)
            {
                wholes[code] = sector.Wholes.Where(codes.ContainsKey).Select(whole => (int?)codes[whole]).FirstOrDefault();
            }

            parts = wholes.OfType<int>().CountBy(whole => whole).ToDictionary();
        }

        public bool HasParts => parts.Count > 0;

        public int? WholeOf(int code) => wholes[code];

        public int CountOfParts(int whole) => parts[whole];
    }
}
