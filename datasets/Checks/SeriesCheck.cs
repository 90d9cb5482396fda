using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>How far neighbouring values of a series may lie apart.</summary>
/// <param name="BreakRatio">The ratio within one year that is a break in the series of a part.</param>
/// <param name="WholeBreakRatio">The same of a whole, which moves less: a total, a population.</param>
internal readonly record struct SeriesLimits(double BreakRatio, double WholeBreakRatio);

/// <summary>Compares each value with the one before it in its series: a factor of about 1,000 is a mixed unit, a great jump a break.</summary>
internal static class SeriesCheck
{
    private const double SmallestUnitJump = 500;
    private const double LargestUnitJump = 2_000;

    // Below one of the written unit (one billion rupiah in most tables) rounding alone makes great ratios.
    private const decimal LeastWritten = 1m;

    /// <summary>
    /// In the 1,500 yearly steps of the sectors of Kalimantan Selatan's regencies the largest is 1.33. Of the 6,682 steps of
    /// totals of all 514 regencies from 2010 to 2023, 58 are beyond 1.6: 53 of them in 2021, when the series was built anew.
    /// </summary>
    public static SeriesLimits OutputLimits { get; } = new(2.5, 1.6);

    /// <summary>Regencies grow by up to 5 % a year; what halves or doubles was split, merged or counted otherwise.</summary>
    public static SeriesLimits PopulationLimits { get; } = new(1.5, 1.5);

    public static void Run(MeasuredCells cells, SeriesLimits limits, FindingCollector findings)
    {
        // A quarter is compared with the same quarter a year earlier: harvests make neighbouring quarters differ.
        var order = cells.Order;
        order.SortByKey();
        int? previous = null;
        for (var position = 0; position < order.Count; position++)
        {
            if (!cells[order[position]].IsMeasured)
            {
                continue;
            }

            if (previous is { } before)
            {
                Judge(cells, before, order[position], limits, findings);
            }

            previous = order[position];
        }
    }

    private static void Judge(MeasuredCells cells, int previous, int current, SeriesLimits limits, FindingCollector findings)
    {
        var (before, now) = (cells[previous], cells[current]);
        if (before.Key.Series != now.Key.Series)
        {
            return;
        }

        var ratio = Math.Max(now.Value, before.Value) / Math.Min(now.Value, before.Value);
        if (ratio < Math.Min(limits.BreakRatio, limits.WholeBreakRatio))
        {
            return;
        }

        var limit = cells.Keys.Sector(now.Key) is { IsTotal: false } ? limits.BreakRatio : limits.WholeBreakRatio;
        var isBreak = ratio >= Math.Pow(limit, now.Key.Year - before.Key.Year);
        var isUnitJump = ratio is >= SmallestUnitJump and <= LargestUnitJump;
        if (!isBreak && !isUnitJump)
        {
            return;
        }

        var (writtenBefore, writtenNow) = (cells.Written(before), cells.Written(now));
        if (isUnitJump && Math.Min(writtenBefore, writtenNow) >= LeastWritten)
        {
            findings.Add(Severity.Error, () => SeriesFindings.UnitJump(cells.PlaceOf(current), cells.Describe(current), cells.Describe(previous)));
        }
        else if (isBreak && Math.Max(writtenBefore, writtenNow) >= LeastWritten)
        {
            findings.Add(Severity.Warning, () => SeriesFindings.SeriesBreak(cells.PlaceOf(current), cells.Describe(current), cells.Describe(previous)));
        }
    }
}
