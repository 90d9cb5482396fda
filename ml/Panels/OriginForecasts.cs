using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Learning;

namespace EconomyPipeline.Ml.Panels;

/// <summary>
/// What every method says of every series from one origin, using nothing after it. A row is null where a series has no
/// history there (or none of the last two years).
/// </summary>
internal sealed class OriginForecasts
{
    /// <summary>Name of the median of all members; <see cref="MedianCombination.Name"/> is that of the core.</summary>
    public const string PoolMedian = "pool-median";

    private readonly Dictionary<string, double[]?[]> byMethod = new(StringComparer.Ordinal);

    /// <param name="origin">Periods before the end of the panel.</param>
    /// <param name="methods">The baseline first; rows by series, then by step.</param>
    /// <param name="own">Name of what is published where nothing has been learned.</param>
    public OriginForecasts(int origin, IReadOnlyList<(string Name, double[]?[] Rows)> methods, string own)
    {
        Origin = origin;
        Methods = [.. methods.Select(method => method.Name)];
        foreach (var (name, rows) in methods)
        {
            byMethod.Add(name, rows);
        }

        OwnName = own;
        Own = byMethod[own];
        Members = [.. Methods.Where(name => name is not (MedianCombination.Name or PoolMedian))];
    }

    /// <summary>Periods before the end of the panel.</summary>
    public int Origin { get; }

    /// <summary>Methods in a fixed order: the baseline, the members, the medians, the pooled model where there is one.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>What weights are learned for: every method but the medians.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Name of the baseline.</summary>
    public string Baseline => Methods[0];

    /// <summary>Name of what is published where nothing has been learned: the median, or the only method.</summary>
    public string OwnName { get; }

    /// <summary>What is published where nothing has been learned, by series and step: the median, or the only method.</summary>
    public double[]?[] Own { get; }

    /// <summary>By series, then by step.</summary>
    public double[]?[] this[string method] => byMethod[method];

    public static OriginForecasts Compute(SeriesPanel panel, int origin, ForecastOptions options, ParallelOptions parallel)
    {
        var pool = ForecasterPool.For(panel.PeriodsPerYear);
        IReadOnlyList<IForecaster> used = options.Method switch
        {
            null or PoolMedian => [pool.Baseline, .. pool.Members],
            MedianCombination.Name or LogGrowthModel.Name =>
                [pool.Baseline, .. pool.Members.Where(member => pool.Core.Contains(member.Name) || pool.ShortCore.Contains(member.Name))],
            _ => [pool.Baseline, .. pool.Members.Where(member => member.Name == options.Method)],
        };
        var count = panel.Series.Count;
        var rows = used.Select(_ => new double[]?[count]).ToArray();
        var (median, poolMedian) = (new double[]?[count], new double[]?[count]);
        var positions = used.Select((method, index) => (method.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        Parallel.For(0, count, parallel, index =>
        {
            var series = panel.Series[index];
            var length = series.LengthAt(origin, panel.PeriodsPerYear);
            if (length == 0)
            {
                return;
            }

            // A difference between sums, and what has always been zero, has nothing to fit a method to.
            var history = series.HistoryAt(origin);
            var hasNothing = series.IsDifference || series.IsZeroAt(origin);
            var stays = series.StaysAt(origin, panel.PeriodsPerYear);
            var nonNegative = IsNonNegative(history);
            for (var method = 0; method < used.Count; method++)
            {
                rows[method][index] = hasNothing && method > 0
                    ? rows[0][index]
                    : Bound(used[method].Forecast(history, panel.PeriodsPerYear, options.HorizonPeriods), nonNegative);
            }

            double[]? Median(IEnumerable<string> names)
            {
                var among = names.Where(positions.ContainsKey).Select(name => rows[positions[name]][index]!).ToList();
                return stays ? rows[0][index] : among.Count == 0 ? null : MedianCombination.Combine(among);
            }

            median[index] = Median(pool.CoreOf(length));
            poolMedian[index] = Median(pool.PoolOf(length));
        });

        List<(string Name, double[]?[] Rows)> methods = [.. used.Select((method, index) => (method.Name, rows[index]))];
        if (options.Method is null or MedianCombination.Name or LogGrowthModel.Name)
        {
            methods.Add((MedianCombination.Name, median));
        }

        if (options.Method is null or PoolMedian)
        {
            methods.Add((PoolMedian, poolMedian));
        }

        if (options.Method is null or LogGrowthModel.Name && LogGrowthModel.Forecast(panel, origin, options.HorizonPeriods, options.Seed, origin == 0 ? options.Models : null) is { } model)
        {
            // Where the model says nothing of a series the median stands in, which is what would be published of it: scores of both are of the same series.
            methods.Add((LogGrowthModel.Name, [.. model.Zip(median, (pooled, alone) => pooled ?? alone)]));
        }

        return new OriginForecasts(origin, methods, options.Method is null or LogGrowthModel.Name ? MedianCombination.Name : options.Method);
    }

    private static bool IsNonNegative(ReadOnlySpan<double> history)
    {
        foreach (var value in history)
        {
            if (value < 0)
            {
                return false;
            }
        }

        return true;
    }

    // Output that has never been negative does not become so by extending a falling line.
    private static double[] Bound(double[] forecast, bool nonNegative) =>
        nonNegative ? Array.ConvertAll(forecast, value => Math.Max(0, value)) : forecast;
}
