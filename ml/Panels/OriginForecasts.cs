using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Learning;

namespace EconomyPipeline.Ml.Panels;

/// <summary>
/// What every method says of every series from one origin, using nothing after it. A row is null where a series has no
/// history there (or none of the last two years), or where the pooled model was left out.
/// </summary>
internal sealed class OriginForecasts
{
    private readonly Dictionary<string, double[]?[]> byMethod = new(StringComparer.Ordinal);

    /// <param name="origin">Periods before the end of the panel.</param>
    /// <param name="methods">The baseline first; rows by series, then by step.</param>
    public OriginForecasts(int origin, IReadOnlyList<(string Name, double[]?[] Rows)> methods)
    {
        Origin = origin;
        Methods = [.. methods.Select(method => method.Name)];
        foreach (var (name, rows) in methods)
        {
            byMethod.Add(name, rows);
        }
    }

    /// <summary>Periods before the end of the panel.</summary>
    public int Origin { get; }

    /// <summary>Methods in a fixed order: the baseline, the members, the median, the pooled model where there is one.</summary>
    public IReadOnlyList<string> Methods { get; }

    /// <summary>Name of the baseline.</summary>
    public string Baseline => Methods[0];

    /// <summary>Whether the panel was large enough for the pooled model.</summary>
    public bool HasModel => byMethod.ContainsKey(LogGrowthModel.Name);

    /// <summary>By series, then by step.</summary>
    public double[]?[] this[string method] => byMethod[method];

    public static OriginForecasts Compute(SeriesPanel panel, int origin, int horizon, int seed, ParallelOptions parallel)
    {
        var pool = ForecasterPool.For(panel.PeriodsPerYear);
        var count = panel.Series.Count;
        var baseline = new double[]?[count];
        var members = pool.Members.Select(_ => new double[]?[count]).ToArray();
        var median = new double[]?[count];
        Parallel.For(0, count, parallel, index =>
        {
            var series = panel.Series[index];
            if (series.LengthAt(origin, panel.PeriodsPerYear) == 0)
            {
                return;
            }

            var history = series.HistoryAt(origin);
            var nonNegative = IsNonNegative(history);
            baseline[index] = pool.Baseline.Forecast(history, panel.PeriodsPerYear, horizon);
            for (var member = 0; member < members.Length; member++)
            {
                members[member][index] = Bound(pool.Members[member].Forecast(history, panel.PeriodsPerYear, horizon), nonNegative);
            }

            median[index] = series.IsDifference || series.IsZeroAt(origin)
                ? baseline[index]
                : MedianCombination.Combine([.. members.Select(rows => rows[index]!)]);
        });

        List<(string Name, double[]?[] Rows)> methods =
        [
            (pool.Baseline.Name, baseline),
            .. pool.Members.Select((member, index) => (member.Name, members[index])),
            (MedianCombination.Name, median),
        ];
        if (LogGrowthModel.Forecast(panel, origin, horizon, seed) is { } model)
        {
            methods.Add((LogGrowthModel.Name, model));
        }

        return new OriginForecasts(origin, methods);
    }

    /// <summary>The median moved towards the pooled model by a weight between 0 and 1; the median where there is no model.</summary>
    public double[]?[] Blend(double weight)
    {
        var median = byMethod[MedianCombination.Name];
        if (weight == 0 || !byMethod.TryGetValue(LogGrowthModel.Name, out var model))
        {
            return median;
        }

        return [.. median.Select((row, index) => model[index] is { } learned
            ? [.. row!.Select((value, step) => value + (weight * (learned[step] - value)))]
            : row)];
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
