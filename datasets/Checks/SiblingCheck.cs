using System.Runtime.InteropServices;
using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;

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

    // log10 of 100: between the largest and the next of the 38 provinces, and of the regencies of each, there is less.
    private const double SmallestGroupGap = 2;

    public static void Run(MeasuredCells cells, FindingCollector findings)
    {
        var parents = cells.Keys.Parents();
        var order = cells.Order;
        order.Sort(cell => cell.Value > 0 && parents[cell.Key.Region] >= 0 ? cell.Key.Siblings(parents[cell.Key.Region]) : null);

        // By the codes of region and basis.
        var gaps = new Dictionary<int, RegionGaps>();
        var parent = -1;
        var siblings = new List<(int Index, double Log)>();
        foreach (var (start, length) in order.Runs())
        {
            // In this order a province ends before the next begins, so the gaps of one are all that is held.
            var next = parents[cells[order[start]].Key.Region];
            if (next != parent)
            {
                Report(cells, gaps, findings);
                gaps.Clear();
                parent = next;
            }

            siblings.Clear();
            for (var position = start; position < start + length; position++)
            {
                siblings.Add((order[position], Math.Log10(cells[order[position]].Value)));
            }

            AddGaps(cells, siblings, gaps);
        }

        Report(cells, gaps, findings);
    }

    private static void AddGaps(MeasuredCells cells, List<(int Index, double Log)> siblings, Dictionary<int, RegionGaps> gaps)
    {
        siblings.Sort((left, right) => left.Log.CompareTo(right.Log));
        for (var index = 0; index < siblings.Count && siblings.Count > 1; index++)
        {
            var cell = cells[siblings[index].Index];
            var key = (cell.Key.Region << PackedKey.CodeBits) | cell.Key.Basis;
            if (!gaps.TryGetValue(key, out var own))
            {
                gaps.Add(key, own = new RegionGaps(cell, siblings[index].Index));
            }

            own.Add(cell, siblings[index].Index, isWhole: cells.Keys.Sector(cell.Key) is not { IsTotal: false }, siblings[index].Log, siblings[index].Log - MedianOfOthers(siblings, index));
        }
    }

    private static void Report(MeasuredCells cells, Dictionary<int, RegionGaps> gaps, FindingCollector findings)
    {
        if (Groups(gaps) is { } groups)
        {
            var names = string.Join(", ", groups.Few.Select(one => cells.Keys.Region(one.Key).ToString()).Order(StringComparer.Ordinal));
            findings.Add(SeriesFindings.UnitJumpBetweenRegions(cells.PlaceOf(groups.Few.Min(one => one.First)), names, groups.Factor, groups.Few.TrueForAll(one => one.IsEnough)));
            return;
        }

        foreach (var own in gaps.Values)
        {
            var gap = own.Median();
            if (Math.Abs(gap) is >= SmallestGap and <= LargestGap)
            {
                findings.Add(SeriesFindings.UnitJumpBetweenRegions(cells.PlaceOf(own.First), cells.Keys.Region(own.Key).ToString(), Math.Pow(10, gap), own.IsEnough));
            }
        }
    }

    // Two groups of regions with nothing between them: files of two units were put together. One region alone is judged by
    // how far it lies from all others.
    private static (List<RegionGaps> Few, double Factor)? Groups(Dictionary<int, RegionGaps> gaps)
    {
        var ordered = gaps.Values.OrderBy(own => own.Level()).ToList();
        if (ordered.Count < 4)
        {
            return null;
        }

        var split = Enumerable.Range(1, ordered.Count - 1).MaxBy(index => ordered[index].Level() - ordered[index - 1].Level());
        var gap = ordered[split].Level() - ordered[split - 1].Level();
        if (gap < SmallestGroupGap || split == 1 || split == ordered.Count - 1)
        {
            return null;
        }

        var (low, high) = (ordered[..split], ordered[split..]);
        var isHigh = high.Count <= low.Count;
        var factor = Math.Pow(10, high.Average(own => own.Level()) - low.Average(own => own.Level()));
        return (isHigh ? high : low, isHigh ? factor : 1 / factor);
    }

    private static double MedianOfOthers(List<(int Index, double Log)> ordered, int left)
    {
        var others = ordered.Count - 1;
        double At(int index) => ordered[index < left ? index : index + 1].Log;
        return (At((others - 1) / 2) + At(others / 2)) / 2;
    }

    /// <summary>How far one region lies from the others, cell by cell.</summary>
    private sealed class RegionGaps(Cell first, int index)
    {
        // Whether a region lies a factor of 1,000 off shows in some hundreds of its cells as well as in all of them.
        private const int MostKept = 512;

        private readonly List<double> gaps = [];
        private readonly List<double> levels = [];
        private readonly HashSet<int> sectors = [];
        private int sector = -1;
        private int count;
        private int every = 1;
        private double? level;
        private bool hasWhole;

        public PackedKey Key => first.Key;

        /// <summary>Index of its first cell in the order of the file.</summary>
        public int First { get; private set; } = index;

        /// <summary>Whether a whole (a total, a population) or several sectors say the same; one sector may really differ.</summary>
        public bool IsEnough => hasWhole || sectors.Count >= EnoughSectors;

        public void Add(Cell cell, int index, bool isWhole, double level, double gap)
        {
            Keep(level, gap);
            First = Math.Min(First, index);
            hasWhole |= isWhole;
            if (sector != cell.Key.Sector)
            {
                sector = cell.Key.Sector;
                sectors.Add(sector);
            }
        }

        // Every cell until there are too many, then every second, fourth, …
        private void Keep(double level, double gap)
        {
            if (count++ % every != 0)
            {
                return;
            }

            gaps.Add(gap);
            levels.Add(level);
            if (gaps.Count == MostKept)
            {
                Halve(gaps);
                Halve(levels);
                every *= 2;
            }
        }

        private static void Halve(List<double> values)
        {
            for (var index = 0; index < values.Count / 2; index++)
            {
                values[index] = values[2 * index];
            }

            values.RemoveRange(values.Count / 2, values.Count - (values.Count / 2));
        }

        public double Median() => Medians.Of(CollectionsMarshal.AsSpan(gaps));

        /// <summary>log10 of the median of its values.</summary>
        public double Level() => level ??= Medians.Of(CollectionsMarshal.AsSpan(levels));
    }
}
