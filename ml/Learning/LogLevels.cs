using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Learning;

/// <summary>The logarithms of a series from which growth is learned.</summary>
internal static class LogLevels
{
    /// <summary>
    /// Of the last values that are all positive, gaps filled; none for a difference, and none for a series that ends before the
    /// panel does: it has no growth rates at the times that the others are compared at.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="origin">Nothing after this many periods before the end is read.</param>
    /// <param name="periodsPerYear">1 or 4.</param>
    public static List<double> Of(PanelSeries series, int origin, int periodsPerYear)
    {
        if (series.IsDifference || series.LengthAt(origin, periodsPerYear) == 0)
        {
            return [];
        }

        var values = History.Complete(series.HistoryAt(origin), out var missingAtEnd);
        if (missingAtEnd > 0)
        {
            return [];
        }

        var start = values.Length;
        while (start > 0 && values[start - 1] > 0)
        {
            start--;
        }

        return [.. values[start..].Select(value => Math.Log(value))];
    }
}
