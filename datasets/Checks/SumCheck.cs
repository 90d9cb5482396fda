using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares the sectors of the classification with the published total, and regions with each other's sectors. Sums that do not match are
/// normal in published tables, so these are notes and never reject.
/// </summary>
internal sealed class SumCheck(MeasuredCells cells, IReadOnlyList<SectorCode> sectors, FindingCollector findings)
{
    private readonly Dictionary<SectorCode, int> positions = sectors.Select((sector, index) => (sector, index)).ToDictionary();
    private readonly ulong allSectors = sectors.Count == SectorScheme.MostSectors ? ulong.MaxValue : (1UL << sectors.Count) - 1;

    public void Run()
    {
        // One bit for each category, by the codes of the file.
        ulong[] bits = [.. cells.Keys.Sectors.Select(sector => sector is { } code && positions.TryGetValue(code, out var position) ? 1UL << position : 0)];
        bool[] areTotals = [.. cells.Keys.Sectors.Select(sector => sector == SectorCode.Total)];
        var order = cells.Order;
        order.Sort(cell => cell.IsMeasured ? cell.Key.RegionPeriod : null);
        var anywhere = 0UL;
        for (var position = 0; position < order.Count; position++)
        {
            anywhere |= bits[cells[order[position]].Key.Sector];
        }

        var gaps = new Dictionary<ulong, AbsentSectors>();
        PackedKey? region = null;
        foreach (var (start, length) in order.Runs())
        {
            var first = cells[order[start]];
            if (region is not { } current || (current.Region, current.Basis) != (first.Key.Region, first.Key.Basis))
            {
                NoteAbsent(gaps);
                region = first.Key;
            }

            var sum = new SectorSum();
            for (var position = start; position < start + length; position++)
            {
                var cell = cells[order[position]];
                sum.Add(cell, bits[cell.Key.Sector], areTotals[cell.Key.Sector] ? order[position] : null);
            }

            Compare(sum);
            if (sum.Present != 0 && sum.Present != anywhere)
            {
                var absent = anywhere & ~sum.Present;
                gaps[absent] = gaps.TryGetValue(absent, out var gap) ? gap.With(first, order[start]) : AbsentSectors.Of(first, order[start]);
            }
        }

        NoteAbsent(gaps);
    }

    private void Compare(SectorSum sum)
    {
        // Chained volumes do not add up, by their nature.
        if (sum.TotalIndex is not { } index || sum.Present == 0 || cells.Keys.Basis(cells[index].Key) is { IsAdditive: false })
        {
            return;
        }

        var total = cells[index];
        var (value, written) = ((decimal)total.Value, cells.Written(total));
        var factor = written == 0 ? 1 : value / written;
        if (!sum.Matches(total, factor))
        {
            findings.Add(Severity.Note, () => SeriesFindings.SumMismatch(
                cells.PlaceOf(index), cells.Describe(index), (double)(sum.Value / factor), Names(allSectors & ~sum.Present)));
        }
    }

    private void NoteAbsent(Dictionary<ulong, AbsentSectors> gaps)
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

    private List<string> Names(ulong some) =>
        [.. positions.Where(pair => (some & (1UL << pair.Value)) != 0).Select(pair => pair.Key.ToString())];

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
