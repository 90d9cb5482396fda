using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares the 17 sectors with the published total, and regions with each other's sectors. Sums that do not match are
/// normal in published tables, so these are notes and never reject.
/// </summary>
internal static class SumCheck
{
    private static readonly Dictionary<SectorCode, int> Positions =
        BpsSectors.Categories.Select((sector, index) => (sector.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);

    private static readonly int AllSectors = (1 << BpsSectors.Categories.Count) - 1;

    public static void Run(MeasuredCells cells, FindingCollector findings)
    {
        // One bit for each category, by the codes of the file.
        int[] bits = [.. cells.Keys.Sectors.Select(sector => sector is { } code && Positions.TryGetValue(code, out var position) ? 1 << position : 0)];
        bool[] areTotals = [.. cells.Keys.Sectors.Select(sector => sector == SectorCode.Total)];
        var order = cells.Order;
        order.Sort(cell => cell.IsMeasured ? cell.Key.RegionPeriod : null);
        var anywhere = 0;
        for (var position = 0; position < order.Count; position++)
        {
            anywhere |= bits[cells[order[position]].Key.Sector];
        }

        var gaps = new Dictionary<int, AbsentSectors>();
        PackedKey? region = null;
        foreach (var (start, length) in order.Runs())
        {
            var first = cells[order[start]];
            if (region is not { } current || (current.Region, current.Basis) != (first.Key.Region, first.Key.Basis))
            {
                NoteAbsent(cells, gaps, findings);
                region = first.Key;
            }

            var sum = new SectorSum();
            for (var position = start; position < start + length; position++)
            {
                var cell = cells[order[position]];
                sum.Add(cell, bits[cell.Key.Sector], areTotals[cell.Key.Sector] ? order[position] : null);
            }

            Compare(cells, sum, findings);
            if (sum.Present != 0 && sum.Present != anywhere)
            {
                var absent = anywhere & ~sum.Present;
                gaps[absent] = gaps.TryGetValue(absent, out var gap) ? gap.With(first, order[start]) : AbsentSectors.Of(first, order[start]);
            }
        }

        NoteAbsent(cells, gaps, findings);
    }

    private static void Compare(MeasuredCells cells, SectorSum sum, FindingCollector findings)
    {
        // Chained volumes do not add up, by their nature.
        if (sum.TotalIndex is not { } index || sum.Present == 0 || cells.Keys.Basis(cells[index].Key) is { IsAdditive: false })
        {
            return;
        }

        var total = cells[index];
        var (value, written) = ((decimal)total.Value, cells.Written(total));
        var factor = written == 0 ? 1 : value / written;
        if (sum.Present != AllSectors || !sum.Matches(total, factor))
        {
            findings.Add(Severity.Note, () => SeriesFindings.SumMismatch(
                cells.PlaceOf(index), cells.Describe(index), (double)(sum.Value / factor), Names(AllSectors & ~sum.Present)));
        }
    }

    private static void NoteAbsent(MeasuredCells cells, Dictionary<int, AbsentSectors> gaps, FindingCollector findings)
    {
        foreach (var (absent, gap) in gaps)
        {
            findings.Add(Severity.Note, () => SeriesFindings.AbsentSector(
                cells.PlaceOf(gap.Index),
                cells.Keys.Region(gap.Key).ToString(),
                string.Join(", ", Names(absent)),
                gap.Count == 1 ? gap.First : $"{gap.First}–{gap.Last}, {gap.Count}×"));
        }

        gaps.Clear();
    }

    private static List<string> Names(int sectors) =>
        [.. Positions.Where(pair => (sectors & (1 << pair.Value)) != 0).Select(pair => pair.Key.ToString())];

    /// <summary>Periods in which a region lacks the same sectors.</summary>
    private sealed record AbsentSectors(PackedKey Key, int Index, int Count, string First, string Last)
    {
        public static AbsentSectors Of(Cell cell, int index) => new(cell.Key, index, 1, cell.Key.Period.ToString(), cell.Key.Period.ToString());

        public AbsentSectors With(Cell cell, int index)
        {
            var period = cell.Key.Period.ToString();
            return this with
            {
                Index = Math.Min(Index, index),
                Count = Count + 1,
                First = string.CompareOrdinal(period, First) < 0 ? period : First,
                Last = string.CompareOrdinal(period, Last) > 0 ? period : Last,
            };
        }
    }
}
