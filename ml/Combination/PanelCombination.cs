using EconomyPipeline.Ml.Learning;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Combination;

/// <summary>
/// What is published of every series from every origin: the median of the pool's core, moved towards what ML.NET learned from the
/// panel as far as that has earned it in the panel's own backtest. Learned are the weights of the whole pool where the panel is
/// large and long enough (<see cref="LearnedCombination"/>), else a pooled model of growth (<see cref="LogGrowthModel"/>).
/// </summary>
internal sealed class PanelCombination
{
    private readonly SeriesPanel panel;
    private readonly IReadOnlyList<OriginForecasts> forecasts;
    private readonly LearnedCombination?[] learned;
    private readonly double[] weights;

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
            Parallel.For(0, forecasts.Count, parallel, origin => learned[origin] = LearnedCombination.At(panel, forecasts, origin, options.Seed, parallel));
        }

        weights = [.. forecasts.Select(at => options.Method is null ? Earned(at.Origin) : 1)];
    }

    /// <summary>What the median is moved towards at an origin; null where there is only the median, or one method alone.</summary>
    public string? Challenger(int origin) => learned[origin] is not null ? LearnedCombination.Name
        : forecasts[origin].Methods.Contains(LogGrowthModel.Name) ? LogGrowthModel.Name : null;

    /// <summary>How far, from 0 to 1.</summary>
    public double Weight(int origin) => weights[origin];

    /// <summary>Whether the challenger has anything to say of a series at an origin.</summary>
    public bool Moves(int origin, int series) => Challenge(origin, Challenger(origin))?[series] is not null;

    /// <summary>The learned weights of a series at an origin, by step and member of the pool; null where there are none.</summary>
    public double[][]? LearnedWeights(int origin, int series) => learned[origin]?.Weights[series];

    /// <summary>What is published, by series and step.</summary>
    public double[]?[] At(int origin)
    {
        var own = forecasts[origin].Own;
        if (weights[origin] == 0 || Challenge(origin, Challenger(origin)) is not { } challenger)
        {
            return own;
        }

        return [.. own.Select((row, index) => row is null || challenger[index] is not { } other || panel.Series[index].IsDifference || panel.Series[index].IsZeroAt(origin)
            ? row
            : [.. row.Select((value, step) => value + (weights[origin] * (other[step] - value)))])];
    }

    private double[]?[]? Challenge(int origin, string? name) => name switch
    {
        LearnedCombination.Name => learned[origin]?.Rows,
        null => null,
        _ => forecasts[origin].Methods.Contains(name) ? forecasts[origin][name] : null,
    };

    // What challenges here must have been there at the earlier origins too: another one's merits are not its own.
    private double Earned(int origin)
    {
        if (Challenger(origin) is not { } name)
        {
            return 0;
        }

        return EarnedWeight.Of(panel, origin, forecasts
            .Skip(origin + 1)
            .Take(SeriesPanel.OriginsPerHorizon)
            .Where(earlier => Challenge(earlier.Origin, name) is not null)
            .Select(earlier => (earlier.Origin, earlier.Own, Challenge(earlier.Origin, name)!)));
    }
}
