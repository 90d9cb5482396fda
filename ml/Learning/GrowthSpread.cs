using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Learning;

/// <summary>
/// How far the growth of a series strays from its own mean, in units of what is typical of its panel: the standard deviation of
/// its last log-growth rates by the median of those of all series.
/// </summary>
internal sealed class GrowthSpread
{
    /// <summary>Growth rates that are looked at: what was long ago says little of how a series moves now.</summary>
    private const int Window = 8;

    private readonly double typical;

    /// <param name="logLevels">Of every series of the panel.</param>
    public GrowthSpread(IEnumerable<IReadOnlyList<double>> logLevels)
    {
        double[] known = [.. logLevels.Select(logs => Own(logs, logs.Count - 1)).Where(double.IsFinite)];
        typical = known.Length == 0 ? 0 : MedianCombination.Median(known);
    }

    /// <summary>By series; 1, what is typical, where a series has a single growth rate, and NaN where it has none.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="origin">Nothing after this many periods before the end is read.</param>
    public static double[] Of(SeriesPanel panel, int origin)
    {
        var logLevels = panel.Series.Select(series => LogLevels.Of(series, origin, panel.PeriodsPerYear)).ToList();
        var spread = new GrowthSpread(logLevels);
        return [.. logLevels.Select(logs => logs.Count < 2 ? double.NaN : spread.At(logs, logs.Count - 1))];
    }

    /// <summary>From what was known at a position of a series; 1, what is typical, where that is fewer than two growth rates.</summary>
    public double At(IReadOnlyList<double> logs, int position) => Own(logs, position) is var own && double.IsFinite(own) && typical > 0 ? own / typical : 1;

    private static double Own(IReadOnlyList<double> logs, int position)
    {
        var count = Math.Min(Window, position);
        if (count < 2)
        {
            return double.NaN;
        }

        var mean = (logs[position] - logs[position - count]) / count;
        var square = 0.0;
        for (var index = position - count + 1; index <= position; index++)
        {
            square += Math.Pow(logs[index] - logs[index - 1] - mean, 2);
        }

        return Math.Sqrt(square / (count - 1));
    }
}
