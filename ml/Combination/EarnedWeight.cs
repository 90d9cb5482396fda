using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Combination;

/// <summary>
/// How far the median is moved towards a challenger: the weight that would have been best at the panel's own earlier origins,
/// shrunk by n/(n + 2) for n origins. It is 0 unless it wins over all origins together and at most of them, of at least two.
/// </summary>
internal static class EarnedWeight
{
    private const int Steps = 20;
    private const int Shrinkage = 2;
    private const int FewestOrigins = 2;

    /// <param name="panel">The panel.</param>
    /// <param name="origin">Only what was known there is used: values up to it, and errors that had been seen by then.</param>
    /// <param name="earlier">What the median and the challenger said of every series at earlier origins.</param>
    public static double Of(SeriesPanel panel, int origin, IEnumerable<(int Origin, double[]?[] Median, double[]?[] Challenger)> earlier)
    {
        var losses = earlier.Select(at => Losses(panel, at.Origin, at.Median, at.Challenger, origin)).OfType<double[]>().ToList();
        if (losses.Count < FewestOrigins)
        {
            return 0;
        }

        var total = Enumerable.Range(0, Steps + 1).Select(step => losses.Sum(loss => loss[step])).ToArray();
        var best = Array.IndexOf(total, total.Min());
        var wins = losses.Count(loss => loss[best] < loss[0]);
        return 2 * wins > losses.Count
            ? Math.Round((double)best / Steps * losses.Count / (losses.Count + Shrinkage), 2)
            : 0;
    }

    // Mean error in units of each series' own movement, so that no series counts for more than another.
    private static double[]? Losses(SeriesPanel panel, int at, double[]?[] median, double[]?[] challenger, int now)
    {
        var losses = new double[Steps + 1];
        var count = 0;
        for (var index = 0; index < panel.Series.Count; index++)
        {
            var series = panel.Series[index];
            if (challenger[index] is not { } learned || median[index] is not { } middle || !panel.CanJudge(series, at, now))
            {
                continue;
            }

            var scale = Backtests.ErrorMetrics.Movement(series.HistoryAt(at), panel.PeriodsPerYear);
            for (var ahead = 1; ahead <= Math.Min(at - now, middle.Length); ahead++)
            {
                var actual = series.Values[series.Values.Length - 1 - at + ahead];
                if (!double.IsFinite(actual) || !(scale > 0))
                {
                    continue;
                }

                count++;
                for (var step = 0; step <= Steps; step++)
                {
                    var forecast = middle[ahead - 1] + ((double)step / Steps * (learned[ahead - 1] - middle[ahead - 1]));
                    losses[step] += Math.Abs(actual - forecast) / scale;
                }
            }
        }

        return count == 0 ? null : Array.ConvertAll(losses, loss => loss / count);
    }
}
