using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Classification;

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

    public static void Run(IReadOnlyList<MeasuredCell> cells, TidyColumn column, SeriesLimits limits, FindingCollector findings)
    {
        var ordered = cells.ToArray();
        Array.Sort(ordered, Compare);
        for (var index = 1; index < ordered.Length; index++)
        {
            var (previous, current) = (ordered[index - 1], ordered[index]);
            if (IsSameSeries(previous.Key, current.Key) && Judge(previous, current, column, limits) is { } finding)
            {
                findings.Add(finding);
            }
        }
    }

    private static Finding? Judge(MeasuredCell previous, MeasuredCell current, TidyColumn column, SeriesLimits limits)
    {
        if (Math.Max(previous.Written, current.Written) < LeastWritten)
        {
            return null;
        }

        var place = column.At(current.Row);
        var (value, before) = ((double)current.Value, (double)previous.Value);
        var ratio = Math.Max(value, before) / Math.Min(value, before);
        var years = current.Key.Period.Year - previous.Key.Period.Year;
        return ratio switch
        {
            >= SmallestUnitJump and <= LargestUnitJump when Math.Min(previous.Written, current.Written) >= LeastWritten =>
                SeriesFindings.UnitJump(place, current, previous),
            _ when ratio >= Math.Pow(limits.BreakRatio, years) => SeriesFindings.SeriesBreak(place, current, previous),
            _ => null,
        };
    }

    // A quarter is compared with the same quarter a year earlier: harvests make neighbouring quarters differ.
    private static bool IsSameSeries(CellKey left, CellKey right) =>
        left.Region == right.Region && left.Sector == right.Sector && left.Basis == right.Basis
        && left.Period.Frequency == right.Period.Frequency && left.Period.Quarter == right.Period.Quarter;

    private static int Compare(MeasuredCell left, MeasuredCell right)
    {
        var order = left.Key.Region.CompareTo(right.Key.Region);
        order = order != 0 ? order : Nullable.Compare<SectorCode>(left.Key.Sector, right.Key.Sector);
        order = order != 0 ? order : CompareBasis(left.Key, right.Key);
        order = order != 0 ? order : Nullable.Compare(left.Key.Period.Quarter, right.Key.Period.Quarter);
        return order != 0 ? order : left.Key.Period.Year.CompareTo(right.Key.Period.Year);
    }

    private static int CompareBasis(CellKey left, CellKey right)
    {
        var order = Nullable.Compare(left.Basis?.Kind, right.Basis?.Kind);
        return order != 0 ? order : Nullable.Compare(left.Basis?.Year, right.Basis?.Year);
    }
}
