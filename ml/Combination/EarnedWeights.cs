using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Combination;

/// <summary>
/// How a default and its challengers are mixed: the weights that would have been best at the panel's own earlier origins, moved
/// back by n/(n + 2) for n origins to those that hold where nothing is known. These stay unless the mix beats them over all
/// origins together and at most of them, of at least two.
/// </summary>
/// <remarks>
/// Weights are not negative, sum to 1 and are searched in tenths: finer ones would say more than a few origins can tell.
/// </remarks>
internal static class EarnedWeights
{
    private const int Parts = 10;
    private const int Shrinkage = 2;
    private const int FewestOrigins = 2;

    /// <summary>Series that are looked at; of more, every so many: their mean error would not change.</summary>
    private const int MostSeries = 1_000;

    /// <param name="panel">The panel.</param>
    /// <param name="origin">Only what was known there is used: values up to it, and errors that had been seen by then.</param>
    /// <param name="earlier">By earlier origin what the default and then every challenger said, by series and step; null where it said nothing, and the default counts.</param>
    /// <param name="prior">Weights of the default and of every challenger where nothing is known: tenths that sum to 1.</param>
    /// <returns>Weights of the default and of every challenger.</returns>
    public static double[] Of(SeriesPanel panel, int origin, IEnumerable<(int Origin, double[]?[]?[] Rows)> earlier, double[] prior)
    {
        var mixes = Mixes(prior.Length).Prepend(prior).ToList();
        var losses = earlier.Select(at => Losses(panel, at.Origin, at.Rows, origin, mixes)).OfType<double[]>().ToList();
        if (losses.Count < FewestOrigins)
        {
            return prior;
        }

        var total = Enumerable.Range(0, mixes.Count).Select(mix => losses.Sum(loss => loss[mix])).ToArray();
        var best = Array.IndexOf(total, total.Min());
        var kept = (double)losses.Count / (losses.Count + Shrinkage);
        return 2 * losses.Count(loss => loss[best] < loss[0]) > losses.Count
            ? [.. mixes[best].Select((weight, index) => Math.Round((kept * weight) + ((1 - kept) * prior[index]), 3))]
            : prior;
    }

    /// <summary>Whether a challenger alone beat the default over all earlier origins together and at most of them, of at least two.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="origin">Only what was known there is used.</param>
    /// <param name="earlier">By earlier origin what the default and the challenger said, by series and step.</param>
    public static bool Beats(SeriesPanel panel, int origin, IEnumerable<(int Origin, double[]?[]?[] Rows)> earlier)
    {
        var losses = earlier.Select(at => Losses(panel, at.Origin, at.Rows, origin, [[1, 0], [0, 1]])).OfType<double[]>().ToList();
        return losses.Count >= FewestOrigins
            && losses.Sum(loss => loss[1]) < losses.Sum(loss => loss[0])
            && 2 * losses.Count(loss => loss[1] < loss[0]) > losses.Count;
    }

    // Every way to give the parts to the candidates, the default alone first.
    private static List<double[]> Mixes(int candidates)
    {
        var mixes = new List<double[]>();
        var parts = new int[candidates];
        void Add(int candidate, int left)
        {
            if (candidate == candidates)
            {
                parts[0] = left;
                mixes.Add(Array.ConvertAll(parts, part => (double)part / Parts));
                return;
            }

            for (parts[candidate] = 0; parts[candidate] <= left; parts[candidate]++)
            {
                Add(candidate + 1, left - parts[candidate]);
            }
        }

        Add(1, Parts);
        return mixes;
    }

    // Mean error in units of each series' own movement, so that no series counts for more than another.
    private static double[]? Losses(SeriesPanel panel, int at, double[]?[]?[] rows, int now, List<double[]> mixes)
    {
        var losses = new double[mixes.Count];
        var count = 0;
        var stride = (panel.Series.Count + MostSeries - 1) / MostSeries;
        for (var index = 0; index < panel.Series.Count; index += stride)
        {
            var series = panel.Series[index];
            if (rows[0]![index] is not { } alone || series.IsDifference || !panel.CanJudge(series, at, now))
            {
                continue;
            }

            var scale = ErrorMetrics.Movement(series.HistoryAt(at), panel.PeriodsPerYear);
            for (var step = 0; step < Math.Min(at - now, alone.Length); step++)
            {
                var actual = series.Values[series.Values.Length - at + step];
                if (!double.IsFinite(actual) || !(scale > 0))
                {
                    continue;
                }

                count++;
                var errors = Array.ConvertAll(rows, candidate => ((candidate?[index]?[step] ?? alone[step]) - actual) / scale);
                for (var mix = 0; mix < losses.Length; mix++)
                {
                    var error = 0.0;
                    for (var candidate = 0; candidate < errors.Length; candidate++)
                    {
                        error += mixes[mix][candidate] * errors[candidate];
                    }

                    losses[mix] += Math.Abs(error);
                }
            }
        }

        return count == 0 ? null : Array.ConvertAll(losses, loss => loss / count);
    }
}
