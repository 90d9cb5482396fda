using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>How far neighbouring values of a series may lie apart.</summary>
/// <param name="BreakRatio">The ratio within one year that is a break in the series.</param>
internal readonly record struct SeriesLimits(double BreakRatio);

/// <summary>Compares each value with the one before it in its series: a factor of about 1,000 is a mixed unit, a great jump a break.</summary>
internal static class SeriesCheck
{
    private const double SmallestUnitJump = 500;
    private const double LargestUnitJump = 2_000;

    // Below one of the written unit (one billion rupiah in most tables) rounding alone makes great ratios.
    private const decimal LeastWritten = 1m;

    /// <summary>In the 1,500 yearly steps of Kalimantan Selatan's regencies the largest is 1.33.</summary>
    public static SeriesLimits OutputLimits { get; } = new(2.5);

    /// <summary>Regencies grow by up to 5 % a year; what halves or doubles was split, merged or counted otherwise.</summary>
    public static SeriesLimits PopulationLimits { get; } = new(1.5);

    public static void Run(MeasuredCells cells, TidyColumn column, SeriesLimits limits, FindingCollector findings)
    {
        // A quarter is compared with the same quarter a year earlier: harvests make neighbouring quarters differ.
        var order = cells.Order;
        order.Sort(cell => cell.IsMeasured ? cell.Key.Bits : null);
        for (var position = 1; position < order.Count; position++)
        {
            Judge(cells, order[position - 1], order[position], column, limits, findings);
        }
    }

    private static void Judge(MeasuredCells cells, int previous, int current, TidyColumn column, SeriesLimits limits, FindingCollector findings)
    {
        var (before, now) = (cells[previous], cells[current]);
        if (before.Key.Series != now.Key.Series)
        {
            return;
        }

        var ratio = Math.Max(now.Value, before.Value) / Math.Min(now.Value, before.Value);
        var isBreak = ratio >= Math.Pow(limits.BreakRatio, now.Key.Year - before.Key.Year);
        var isUnitJump = ratio is >= SmallestUnitJump and <= LargestUnitJump;
        if (!isBreak && !isUnitJump)
        {
            return;
        }

        var (writtenBefore, writtenNow) = (cells.Written(before), cells.Written(now));
        if (isUnitJump && Math.Min(writtenBefore, writtenNow) >= LeastWritten)
        {
            findings.Add(Severity.Error, () => SeriesFindings.UnitJump(column.At(now.Row), cells.Describe(current), cells.Describe(previous)));
        }
        else if (isBreak && Math.Max(writtenBefore, writtenNow) >= LeastWritten)
        {
            findings.Add(Severity.Warning, () => SeriesFindings.SeriesBreak(column.At(now.Row), cells.Describe(current), cells.Describe(previous)));
        }
    }
}
