using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares the 17 sectors with the published total, and regions with each other's sectors. Sums that do not match are
/// normal in published tables, so these are notes and never reject.
/// </summary>
internal static class SumCheck
{
    // 17 figures rounded to their last digit differ from their rounded total by up to a few units of it: BPS's by 2.
    private const decimal ToleratedLastDigits = 5m;
    private const int MostDecimals = 2;

    private static readonly Dictionary<SectorCode, int> Positions =
        BpsSectors.Categories.Select((sector, index) => (sector.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);

    private static readonly int AllSectors = (1 << BpsSectors.Categories.Count) - 1;

    public static void Run(IReadOnlyList<MeasuredCell> cells, TidyColumn column, FindingCollector findings)
    {
        var groups = new Dictionary<(RegionCode Region, Period Period, PriceBasis? Basis), SectorSum>();
        foreach (var cell in cells)
        {
            var key = (cell.Key.Region, cell.Key.Period, cell.Key.Basis);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new SectorSum(cell.Row));
            }

            group.Add(cell);
        }

        foreach (var (key, group) in groups)
        {
            // Chained volumes do not add up, by their nature.
            if (key.Basis is not { IsAdditive: false } && group.Total is { } total && group.Present != 0 && !group.Matches(total))
            {
                var factor = total.Written == 0 ? 1 : total.Value / total.Written;
                findings.Add(SeriesFindings.SumMismatch(
                    column.At(total.Row), total, (double)(group.Sum / factor), Names(AllSectors & ~group.Present)));
            }
        }

        NoteAbsentSectors(groups, column, findings);
    }

    private static void NoteAbsentSectors(
        Dictionary<(RegionCode Region, Period Period, PriceBasis? Basis), SectorSum> groups, TidyColumn column, FindingCollector findings)
    {
        var anywhere = groups.Values.Aggregate(0, (present, group) => present | group.Present);
        var gaps = groups
            .Where(pair => pair.Value.Present != 0 && pair.Value.Present != anywhere)
            .GroupBy(pair => (pair.Key.Region, pair.Key.Basis, Absent: anywhere & ~pair.Value.Present));
        foreach (var gap in gaps)
        {
            var periods = gap.Select(pair => pair.Key.Period.ToString()).Order(StringComparer.Ordinal).ToList();
            findings.Add(SeriesFindings.AbsentSector(
                column.At(gap.Min(pair => pair.Value.FirstRow)),
                gap.Key.Region.ToString(),
                string.Join(", ", Names(gap.Key.Absent)),
                periods.Count == 1 ? periods[0] : $"{periods[0]}–{periods[^1]}, {periods.Count}×"));
        }
    }

    private static List<string> Names(int sectors) =>
        [.. Positions.Where(pair => (sectors & (1 << pair.Value)) != 0).Select(pair => pair.Key.ToString())];

    /// <summary>The sectors of one region in one period, and their total.</summary>
    private sealed class SectorSum(int firstRow)
    {
        private int decimals;

        public int FirstRow => firstRow;

        public decimal Sum { get; private set; }

        /// <summary>One bit per category.</summary>
        public int Present { get; private set; }

        public MeasuredCell? Total { get; private set; }

        public void Add(MeasuredCell cell)
        {
            if (cell.Key.Sector is { } sector && Positions.TryGetValue(sector, out var position))
            {
                Present |= 1 << position;
                Sum += cell.Value;
                decimals = Math.Max(decimals, cell.Written.Scale);
            }
            else if (cell.Key.Sector == SectorCode.Total)
            {
                Total = cell;
            }
        }

        public bool Matches(MeasuredCell total)
        {
            var lastDigit = Math.Min(Math.Min(decimals, total.Written.Scale), MostDecimals);
            var tolerance = ToleratedLastDigits * (decimal)Math.Pow(10, -lastDigit);
            var factor = total.Written == 0 ? 1 : total.Value / total.Written;
            return Present == AllSectors && Math.Abs(total.Value - Sum) <= tolerance * factor;
        }
    }
}
