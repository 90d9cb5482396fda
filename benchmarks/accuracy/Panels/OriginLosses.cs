using EconomyPipeline.Ml.Backtests;

namespace EconomyPipeline.Benchmarks.Accuracy.Panels;

/// <summary>One measure of every method by origin: the mean over the horizons of the means over the series.</summary>
internal sealed class OriginLosses
{
    private readonly Dictionary<string, double[]> byMethod;

    /// <param name="scores">Of a backtest.</param>
    /// <param name="of">Such as MASE.</param>
    public OriginLosses(IReadOnlyList<BacktestScore> scores, Func<BacktestScore, double> of)
    {
        var pooled = scores.Where(score => score.Series == BacktestScore.Pooled && score.Origin is not null).ToList();
        Origins = [.. pooled.Select(score => score.Origin!.Value).Distinct().OrderDescending()];

        // A method that was left out at an origin, as the pooled model is where the panel is small, has no mean to compare.
        byMethod = pooled
            .GroupBy(score => score.Method, StringComparer.Ordinal)
            .Select(group => (Method: group.Key, Values: Origins.Select(origin => group.Where(score => score.Origin == origin).Select(of).DefaultIfEmpty(double.NaN).Average()).ToArray()))
            .Where(pair => Array.TrueForAll(pair.Values, double.IsFinite))
            .ToDictionary(pair => pair.Method, pair => pair.Values, StringComparer.Ordinal);
    }

    /// <summary>Periods before the end, the earliest first.</summary>
    public IReadOnlyList<int> Origins { get; }

    /// <summary>Methods that answered at every origin.</summary>
    public IEnumerable<string> Methods => byMethod.Keys;

    /// <summary>By origin.</summary>
    public double[] this[string method] => byMethod[method];

    public double Mean(string method) => byMethod.TryGetValue(method, out var values) ? values.Average() : double.NaN;

    /// <summary>What is published less the method, by origin: negative is better.</summary>
    public double[] Difference(string method) => [.. byMethod[BacktestScore.Combined].Zip(byMethod[method], (ours, theirs) => ours - theirs)];
}
