using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

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

    public static void Run(IReadOnlyList<MeasuredCell> cells, TidyColumn column, FindingCollector findings)
    {
        var gaps = new Dictionary<(RegionCode Region, PriceBasis? Basis), RegionGaps>();
        var parents = cells.Select(cell => cell.Key.Region).Distinct().ToDictionary(region => region, region => region.Parent);
        var groups = cells
            .Where(cell => cell.Value > 0 && parents[cell.Key.Region] is not null)
            .GroupBy(cell => (parents[cell.Key.Region], cell.Key.Sector, cell.Key.Period, cell.Key.Basis));
        foreach (var group in groups)
        {
            var ordered = group.Select(cell => (Cell: cell, Log: Math.Log10((double)cell.Value))).OrderBy(pair => pair.Log).ToArray();
            for (var index = 0; index < ordered.Length && ordered.Length > 1; index++)
            {
                var cell = ordered[index].Cell;
                var key = (cell.Key.Region, cell.Key.Basis);
                if (!gaps.TryGetValue(key, out var own))
                {
                    gaps.Add(key, own = new RegionGaps(cell.Row));
                }

                own.Add(cell, ordered[index].Log - MedianOfOthers(ordered, index));
            }
        }

        foreach (var ((region, _), own) in gaps)
        {
            var gap = own.Median();
            if (Math.Abs(gap) is >= SmallestGap and <= LargestGap)
            {
                findings.Add(SeriesFindings.UnitJumpBetweenRegions(column.At(own.FirstRow), region.ToString(), Math.Pow(10, gap), own.IsEnough));
            }
        }
    }

    private static double MedianOfOthers((MeasuredCell Cell, double Log)[] ordered, int left)
    {
        var others = ordered.Length - 1;
        double At(int index) => ordered[index < left ? index : index + 1].Log;
        return (At((others - 1) / 2) + At(others / 2)) / 2;
    }

    /// <summary>How far one region lies from the others, cell by cell.</summary>
    private sealed class RegionGaps(int firstRow)
    {
        private readonly List<double> logs = [];
        private readonly HashSet<SectorCode> sectors = [];
        private bool hasWhole;

        public int FirstRow { get; private set; } = firstRow;

        /// <summary>Whether a whole (a total, a population) or several sectors say the same; one sector may really differ.</summary>
        public bool IsEnough => hasWhole || sectors.Count >= EnoughSectors;

        public void Add(MeasuredCell cell, double log)
        {
            logs.Add(log);
            FirstRow = Math.Min(FirstRow, cell.Row);
            if (cell.Key.Sector is { IsTotal: false } sector)
            {
                sectors.Add(sector);
            }
            else
            {
                hasWhole = true;
            }
        }

        public double Median()
        {
            logs.Sort();
            return (logs[(logs.Count - 1) / 2] + logs[logs.Count / 2]) / 2;
        }
    }
}
