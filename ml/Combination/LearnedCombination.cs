using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Combination;

/// <summary>What learned weights make of every series at one origin, from what was known there.</summary>
/// <param name="Rows">By series, then by step; null where a series has no forecast.</param>
/// <param name="Weights">By series, step and member; null where <paramref name="Rows"/> has none.</param>
internal sealed record LearnedCombination(double[]?[] Rows, double[][]?[] Weights)
{
    public const string Name = "learned";

    /// <summary>Fewest values of a series from which something about its methods can be learned, in years.</summary>
    public const int SmallestLength = 8;

    /// <summary>Fewest series of that length.</summary>
    public const int SmallestSeries = 100;

    /// <summary>Null where the panel is too small to learn from, or where the learner answers no numbers.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="forecasts">Of all origins, from 0.</param>
    /// <param name="origin">Where weights are wanted: nothing after it is read.</param>
    /// <param name="options">Seed of the learner, and where models of the last origin may be known.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static LearnedCombination? At(SeriesPanel panel, IReadOnlyList<OriginForecasts> forecasts, int origin, ForecastOptions options, CancellationToken cancellationToken)
    {
        var members = forecasts[origin].Members;
        if (members.Count < 2 || panel.Series.Count(series => series.LengthAt(origin, panel.PeriodsPerYear) >= SmallestLength * panel.PeriodsPerYear) < SmallestSeries)
        {
            return null;
        }

        var seen = forecasts.Skip(origin + 1).SelectMany(earlier => Cases(panel, earlier, members, origin).Select(one => one.Case)).ToList();
        if (seen.Count < SmallestSeries)
        {
            return null;
        }

        var wanted = Cases(panel, forecasts[origin], members, origin).ToList();
        if (WeightModel.Fit(seen, members, options.Seed, origin == 0 ? options.Models : null, cancellationToken).Weights([.. wanted.Select(one => one.Case)]) is not { } weights)
        {
            return null;
        }

        var (rows, bySeries) = (new double[]?[panel.Series.Count], new double[][]?[panel.Series.Count]);
        for (var index = 0; index < wanted.Count; index++)
        {
            var (series, one) = wanted[index];
            bySeries[series] = weights[index];
            rows[series] = [.. weights[index].Select((step, ahead) => step.Select((weight, member) => weight * one.Forecasts[member][ahead]).Sum())];
        }

        return new LearnedCombination(rows, bySeries);
    }

    // At the origin itself nothing is known yet of what came; every series with a scale is wanted there.
    private static IEnumerable<(int Series, WeightCase Case)> Cases(SeriesPanel panel, OriginForecasts at, IReadOnlyList<string> members, int now)
    {
        for (var index = 0; index < panel.Series.Count; index++)
        {
            var series = panel.Series[index];
            if (series.StaysAt(at.Origin, panel.PeriodsPerYear) || (at.Origin > now && !panel.CanJudge(series, at.Origin, now)))
            {
                continue;
            }

            var history = series.HistoryAt(at.Origin);
            var scale = ErrorMetrics.Movement(history, panel.PeriodsPerYear);
            if (!(scale > 0) || at.Own[index] is not { } median)
            {
                continue;
            }

            // Where a member said nothing, the median stands in: it is what would have been published instead.
            List<double[]> rows = [.. members.Select(member => (at.Methods.Contains(member) ? at[member][index] : null) ?? median)];
            var horizon = median.Length;
            var judged = Math.Min(at.Origin - now, horizon);
            var start = series.Values.Length - at.Origin;
            var actual = series.Values[start..(start + judged)];
            if (at.Origin == now || actual.Any(double.IsFinite))
            {
                yield return (index, new WeightCase(PoolFeatures.Of(history, panel.PeriodsPerYear, rows, scale), rows, actual, scale));
            }
        }
    }
}
