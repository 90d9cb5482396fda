using System.Globalization;
using EconomyPipeline.Ml.Learning;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Combination;

/// <summary>
/// What is published of every series from every origin: the median of the pool's core, mixed with its challengers as far as they
/// have earned it in the panel's own backtest. They are the weights that ML.NET learned for the whole pool, where the panel is
/// large and long enough (<see cref="LearnedCombination"/>), its pooled model of growth (<see cref="LogGrowthModel"/>), and the
/// median of the whole pool. Of the years of regions or sectors, and of years where most histories are short, the pooled model has
/// most of the weight from the start (<see cref="PooledStart"/>).
/// Of longer series that share nothing it has none, nor of quarters: it knows no seasons.
/// </summary>
internal sealed class PanelCombination
{
    /// <summary>Origins at which a challenger must have been there, to be more than one year's luck.</summary>
    private const int FewestOrigins = 2;

    private readonly SeriesPanel panel;
    private readonly IReadOnlyList<OriginForecasts> forecasts;
    private readonly LearnedCombination?[] learned;
    private readonly double[]?[] pooledShares;
    private readonly Mixture[] mixtures;

    /// <param name="panel">The panel.</param>
    /// <param name="forecasts">Of all origins, from 0.</param>
    /// <param name="options">Seed, threads, and the method where it is only one.</param>
    /// <param name="parallel">Threads, and the end of patience.</param>
    public PanelCombination(SeriesPanel panel, IReadOnlyList<OriginForecasts> forecasts, ForecastOptions options, ParallelOptions parallel)
    {
        this.panel = panel;
        this.forecasts = forecasts;
        learned = new LearnedCombination?[forecasts.Count];
        if (options.Method is null)
        {
            // One after the other, since ML.NET trains one model at a time.
            for (var origin = 0; origin < forecasts.Count; origin++)
            {
                learned[origin] = LearnedCombination.At(panel, forecasts, origin, options, parallel.CancellationToken);
            }
        }

        pooledShares = [.. forecasts.Select(at => panel.PeriodsPerYear == 1 && Rows(at.Origin, LogGrowthModel.Name) is not null ? PooledStart.Shares(panel, at.Origin) : null)];
        mixtures = new Mixture[forecasts.Count];
        Parallel.For(0, forecasts.Count, parallel, origin => mixtures[origin] = Mix(origin, options.Method));
    }

    /// <summary>What is mixed at an origin and with which weight on average over all series, the default first; in hundredths; those without are left out.</summary>
    public IReadOnlyList<(string Name, double Weight)> Weights(int origin) => Weights(origin, [.. Enumerable.Range(0, panel.Series.Count)], _ => 1);

    /// <summary>The same of the sum of some series, each of which counts by what the default says of the first step.</summary>
    public IReadOnlyList<(string Name, double Weight)> Weights(int origin, IReadOnlyList<int> series) =>
        Weights(origin, series, index => Math.Abs(forecasts[origin].Own[index]?[0] ?? 0));

    /// <summary>Names of what could have been mixed in at an origin.</summary>
    public IReadOnlyList<string> Challengers(int origin) => mixtures[origin].Challengers;

    /// <summary>The learned weights of a series at an origin, by step and member of the pool; null where there are none.</summary>
    public double[][]? LearnedWeights(int origin, int series) => learned[origin]?.Weights[series];

    /// <summary>The mean of the learned weights over series and steps by member of the pool, the largest first; empty where there are none.</summary>
    public IReadOnlyList<(string Member, double Weight)> MeanLearnedWeights(int origin)
    {
        var steps = learned[origin]?.Weights.OfType<double[][]>().SelectMany(series => series).ToList() ?? [];
        return steps.Count == 0 ? [] :
        [
            .. forecasts[origin].Members
                .Select((member, index) => (Member: member, Weight: steps.Average(weights => weights[index])))
                .OrderByDescending(one => one.Weight),
        ];
    }

    /// <summary>Such as <c>median</c>, or <c>median(0.3)+learned(0.7)</c>.</summary>
    public static string Text(IReadOnlyList<(string Name, double Weight)> weights) => weights.Count == 1
        ? weights[0].Name
        : string.Join('+', weights.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}({one.Weight:0.##})")));

    /// <summary>What is published, by series and step.</summary>
    public double[]?[] At(int origin)
    {
        var own = forecasts[origin].Own;
        var weights = mixtures[origin].Weights;
        if (weights.Count == 1 && weights[0].Name == forecasts[origin].OwnName)
        {
            return own;
        }

        var rows = weights.Select(one => (one.Weight, Rows: Rows(origin, one.Name))).ToList();
        return [.. own.Select((row, index) => row is null || panel.Series[index].StaysAt(origin, panel.PeriodsPerYear)
            ? row
            : [.. row.Select((value, step) => value + rows.Sum(one => one.Weight * ((one.Rows?[index]?[step] ?? value) - value)))])];
    }

    /// <summary>Whether the pooled model starts with most of the weight.</summary>
    public bool StartsPooled(int origin) =>
        panel.PeriodsPerYear == 1 && (panel.HasGroups || panel.IsShortAt(origin)) && Rows(origin, LogGrowthModel.Name) is not null;

    // Null where the method said nothing at all at the origin.
    private double[]?[]? Rows(int origin, string name) => name switch
    {
        LearnedCombination.Name => learned[origin]?.Rows,
        PooledStart.Name => pooledShares[origin] is { } shares ? PooledStart.Rows(forecasts[origin].Own, forecasts[origin][LogGrowthModel.Name], shares) : null,
        _ => forecasts[origin].Methods.Contains(name) ? forecasts[origin][name] : null,
    };

    // The pooled start is told as what it is mixed of.
    private List<(string Name, double Weight)> Weights(int origin, IReadOnlyList<int> series, Func<int, double> size)
    {
        var sizes = series.Select(size).ToList();
        var sum = sizes.Sum();
        double Mean(Func<int, double> of) => sum == 0 ? series.Average(of) : series.Zip(sizes, (index, one) => of(index) * one).Sum() / sum;
        var parts = mixtures[origin].Weights.SelectMany(IEnumerable<(string Name, double Weight)> (one) =>
        {
            if (one.Name != PooledStart.Name)
            {
                return [one];
            }

            var share = Mean(index => pooledShares[origin]![index]);
            return [(forecasts[origin].OwnName, one.Weight * (1 - share)), (LogGrowthModel.Name, one.Weight * share)];
        });
        return
        [
            .. parts
                .GroupBy(one => one.Name, StringComparer.Ordinal)
                .Select(group => (group.Key, Weight: Math.Round(group.Sum(one => one.Weight), 2)))
                .Where(one => one.Weight > 0),
        ];
    }

    private Mixture Mix(int origin, string? only)
    {
        var own = forecasts[origin].OwnName;
        if (only is not null)
        {
            return new Mixture([], [(Rows(origin, only) is null ? own : only, 1)]);
        }

        var earlier = forecasts.Skip(origin + 1).Take(SeriesPanel.OriginsPerHorizon).ToList();
        var start = StartsPooled(origin) ? PooledStart.Name : own;
        string[] others = start == own ? [LearnedCombination.Name, LogGrowthModel.Name, OriginForecasts.PoolMedian] : [LearnedCombination.Name, LogGrowthModel.Name, own];
        List<string> challengers = [.. others.Where(name => Rows(origin, name) is not null && earlier.Count(at => Rows(at.Origin, name) is not null) >= FewestOrigins)];

        // No change is not mixed in because a little of it would have helped, only where it alone would have been better.
        var baseline = forecasts[origin].Baseline;
        if (EarnedWeights.Beats(panel, origin, earlier.Select(at => (at.Origin, (double[]?[]?[])[at.Own, Rows(at.Origin, baseline)]))))
        {
            challengers.Add(baseline);
        }

        var weights = EarnedWeights.Of(
            panel,
            origin,
            earlier.Select(at => (at.Origin, (double[]?[]?[])[Rows(at.Origin, start) ?? at.Own, .. challengers.Select(name => Rows(at.Origin, name))])),
            [1, .. challengers.Select(_ => 0.0)]);
        return new Mixture(challengers, [.. challengers.Prepend(start).Zip(weights).Where(pair => pair.Second > 0)]);
    }

    private sealed record Mixture(IReadOnlyList<string> Challengers, IReadOnlyList<(string Name, double Weight)> Weights);
}
