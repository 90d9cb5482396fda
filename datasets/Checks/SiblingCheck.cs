using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares each region with the others of the same province (or the provinces with each other): a region whose values lie
/// about 1,000 times off in most sectors and periods is in another unit.
/// </summary>
internal static class SiblingCheck
{
    // log10 of 316 and 3,162. Real neighbours stay below: Jakarta's output is about 70 times that of Papua Selatan.
    private const double SmallestGap = 2.5;
    private const double LargestGap = 3.5;
    private const int EnoughSectors = 5;

    public static void Run(MeasuredCells cells, TidyColumn column, FindingCollector findings)
    {
        var parents = cells.Keys.Parents();
        var order = cells.Order;
        order.Sort(cell => cell.Value > 0 && parents[cell.Key.Region] >= 0 ? cell.Key.Siblings(parents[cell.Key.Region]) : null);
        var gaps = new Dictionary<(int Region, int Basis), RegionGaps>();
        var parent = -1;
        var siblings = new List<(Cell Cell, double Log)>();
        foreach (var (start, length) in order.Runs())
        {
            // In this order a province ends before the next begins, so the gaps of one are all that is held.
            var next = parents[cells[order[start]].Key.Region];
            if (next != parent)
            {
                Report(cells, gaps, column, findings);
                gaps.Clear();
                parent = next;
            }

            siblings.Clear();
            for (var position = start; position < start + length; position++)
            {
                var cell = cells[order[position]];
                siblings.Add((cell, Math.Log10(cell.Value)));
            }

            AddGaps(cells, siblings, gaps);
        }

        Report(cells, gaps, column, findings);
    }

    private static void AddGaps(MeasuredCells cells, List<(Cell Cell, double Log)> siblings, Dictionary<(int Region, int Basis), RegionGaps> gaps)
    {
        siblings.Sort((left, right) => left.Log.CompareTo(right.Log));
        for (var index = 0; index < siblings.Count && siblings.Count > 1; index++)
        {
            var cell = siblings[index].Cell;
            var key = (cell.Key.Region, cell.Key.Basis);
            if (!gaps.TryGetValue(key, out var own))
            {
                gaps.Add(key, own = new RegionGaps(cell));
            }

            own.Add(cell, isWhole: cells.Keys.Sector(cell.Key) is not { IsTotal: false }, siblings[index].Log - MedianOfOthers(siblings, index));
        }
    }

    private static void Report(MeasuredCells cells, Dictionary<(int Region, int Basis), RegionGaps> gaps, TidyColumn column, FindingCollector findings)
    {
        foreach (var own in gaps.Values)
        {
            var gap = own.Median();
            if (Math.Abs(gap) is >= SmallestGap and <= LargestGap)
            {
                findings.Add(SeriesFindings.UnitJumpBetweenRegions(column.At(own.FirstRow), cells.Keys.Region(own.Key).ToString(), Math.Pow(10, gap), own.IsEnough));
            }
        }
    }

    private static double MedianOfOthers(List<(Cell Cell, double Log)> ordered, int left)
    {
        var others = ordered.Count - 1;
        double At(int index) => ordered[index < left ? index : index + 1].Log;
        return (At((others - 1) / 2) + At(others / 2)) / 2;
    }

    /// <summary>How far one region lies from the others, cell by cell.</summary>
    private sealed class RegionGaps(Cell first)
    {
        private readonly List<double> logs = [];
        private readonly HashSet<int> sectors = [];
        private bool hasWhole;

        public PackedKey Key => first.Key;

        public int FirstRow { get; private set; } = first.Row;

        /// <summary>Whether a whole (a total, a population) or several sectors say the same; one sector may really differ.</summary>
        public bool IsEnough => hasWhole || sectors.Count >= EnoughSectors;

        public void Add(Cell cell, bool isWhole, double log)
        {
            logs.Add(log);
            FirstRow = Math.Min(FirstRow, cell.Row);
            hasWhole |= isWhole;
            sectors.Add(cell.Key.Sector);
        }

        public double Median()
        {
            logs.Sort();
            return (logs[(logs.Count - 1) / 2] + logs[logs.Count / 2]) / 2;
        }
    }
}
