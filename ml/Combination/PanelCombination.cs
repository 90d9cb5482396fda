using System.Globalization;
using EconomyPipeline.Ml.Learning;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Combination;

/// <summary>
/// What is published of every series from every origin: the median of the pool's core, mixed with its challengers as far as they
/// have earned it in the panel's own backtest. They are the weights that ML.NET learned for the whole pool, where the panel is
/// large and long enough (<see cref="LearnedCombination"/>), its pooled model of growth (<see cref="LogGrowthModel"/>), and the
/// median of the whole pool. Of the years of regions or sectors, and of years where most histories are short, the pooled model has
/// most of the weight from the start: what one series says of its growth is little beside what all say together.
/// Of longer series that share nothing it has none, nor of quarters: it knows no seasons.
/// </summary>
internal sealed class PanelCombination
{
    /// <summary>Origins at which a challenger must have been there, to be more than one year's luck.</summary>
    private const int FewestOrigins = 2;

    /// <summary>Weight of the pooled model where nothing is known of it, the median having the rest: two that err differently err less together.</summary>
    public const double PooledShare = 0.8;

    private readonly SeriesPanel panel;
    private readonly IReadOnlyList<OriginForecasts> forecasts;
    private readonly LearnedCombination?[] learned;
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

        mixtures = new Mixture[forecasts.Count];
        Parallel.For(0, forecasts.Count, parallel, origin => mixtures[origin] = Mix(origin, options.Method));
    }

    /// <summary>What is mixed at an origin and with which weight, the default first; those without weight are left out.</summary>
    public IReadOnlyList<(string Name, double Weight)> Weights(int origin) => mixtures[origin].Weights;

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
    public string Text(int origin)
    {
        var weights = Weights(origin);
        return weights.Count == 1
            ? weights[0].Name
            : string.Join('+', weights.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name}({one.Weight:0.##})")));
    }

    /// <summary>What is published, by series and step.</summary>
    public double[]?[] At(int origin)
    {
        var own = forecasts[origin].Own;
        var weights = Weights(origin);
        if (weights.Count == 1 && weights[0].Name == forecasts[origin].OwnName)
        {
            return own;
        }

        var rows = weights.Select(one => (one.Weight, Rows: Rows(origin, one.Name))).ToList();
        return [.. own.Select((row, index) => row is null || Stays(origin, index)
            ? row
            : [.. row.Select((value, step) => value + rows.Sum(one => one.Weight * ((one.Rows?[index]?[step] ?? value) - value)))])];
    }

    /// <summary>Whether the pooled model starts with most of the weight.</summary>
    public bool StartsPooled(int origin) =>
        panel.PeriodsPerYear == 1 && (panel.HasGroups || panel.IsShortAt(origin)) && Rows(origin, LogGrowthModel.Name) is not null;

    private bool Stays(int origin, int series) => panel.Series[series].IsDifference || panel.Series[series].IsZeroAt(origin);

    // Null where the method said nothing at all at the origin.
    private double[]?[]? Rows(int origin, string name) => name == LearnedCombination.Name
        ? learned[origin]?.Rows
        : forecasts[origin].Methods.Contains(name) ? forecasts[origin][name] : null;

    private Mixture Mix(int origin, string? only)
    {
        var own = forecasts[origin].OwnName;
        if (only is not null)
        {
            return new Mixture([], [(Rows(origin, only) is null ? own : only, 1)]);
        }

        var earlier = forecasts.Skip(origin + 1).Take(SeriesPanel.OriginsPerHorizon).ToList();
        var pooled = StartsPooled(origin) ? PooledShare : 0;
        List<string> challengers = [.. new[] { LearnedCombination.Name, LogGrowthModel.Name, OriginForecasts.PoolMedian }
            .Where(name => (pooled > 0 && name == LogGrowthModel.Name) || (Rows(origin, name) is not null && earlier.Count(at => Rows(at.Origin, name) is not null) >= FewestOrigins))];

        // No change is not mixed in because a little of it would have helped, only where it alone would have been better.
        var baseline = forecasts[origin].Baseline;
        if (EarnedWeights.Beats(panel, origin, earlier.Select(at => (at.Origin, (double[]?[]?[])[at.Own, Rows(at.Origin, baseline)]))))
        {
            challengers.Add(baseline);
        }

        var weights = EarnedWeights.Of(
            panel,
            origin,
            earlier.Select(at => (at.Origin, (double[]?[]?[])[at.Own, .. challengers.Select(name => Rows(at.Origin, name))])),
            [.. challengers.Select(name => name == LogGrowthModel.Name ? pooled : 0).Prepend(1 - pooled)]);
        return new Mixture(challengers, [.. challengers.Prepend(own).Zip(weights).Where(pair => pair.Second > 0)]);
    }

    private sealed record Mixture(IReadOnlyList<string> Challengers, IReadOnlyList<(string Name, double Weight)> Weights);
}
