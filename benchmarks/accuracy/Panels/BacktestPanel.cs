using EconomyPipeline.Ml;

namespace EconomyPipeline.Benchmarks.Accuracy.Panels;

/// <summary>Real series that share their shocks, and how they are judged.</summary>
/// <param name="Name">On the command line.</param>
/// <param name="Description">What the series are, with their unit.</param>
/// <param name="Series">Whole, with what the backtest keeps back.</param>
/// <param name="Horizon">Years ahead.</param>
/// <param name="Windows">Origins, one year apart, each with the whole horizon to judge; the first series are too short for more.</param>
internal sealed record BacktestPanel(string Name, string Description, IReadOnlyList<TimeSeries> Series, int Horizon, int Windows)
{
    /// <summary>The same with no more than <paramref name="most"/> series, evenly spaced in the order of their names: always the same ones.</summary>
    public BacktestPanel Sample(int most) => Series.Count <= most
        ? this
        : this with
        {
            Description = $"{Description}; {most} of {Series.Count} series, evenly spaced",
            Series = [.. Enumerable.Range(0, most).Select(index => Series[(int)((long)index * Series.Count / most)])],
        };
}
