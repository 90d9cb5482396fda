using System.Diagnostics;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Forecasters;

namespace EconomyPipeline.Benchmarks.Accuracy.Speed;

/// <summary>How fast something forecasts a set of series: the fastest of a few rounds, since what disturbs a round only makes it slower.</summary>
/// <param name="SeriesPerSecond">By the clock.</param>
/// <param name="ProcessorSeconds">Per series, over all threads.</param>
internal readonly record struct MethodSpeed(double SeriesPerSecond, double ProcessorSeconds)
{
    private const int Rounds = 3;

    // A round is long beside the clock of the processor's time, which ticks in hundredths of a second.
    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(0.5);

    /// <summary>One method, fitted to each series once and continued.</summary>
    public static MethodSpeed Of(IForecaster method, IReadOnlyList<TimeSeries> series, int horizon, int threads, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        return Of(series.Count, passes => Parallel.For(
            0, series.Count * passes, parallel, index => method.Forecast(series[index % series.Count].Values, series[0].Start.PeriodsPerYear, horizon)));
    }

    /// <summary>The product on all of them together: every method from every origin, weights, backtest and intervals.</summary>
    public static MethodSpeed OfProduct(IReadOnlyList<TimeSeries> series, int horizon, int threads, CancellationToken cancellationToken) => Of(series.Count, passes =>
    {
        for (var pass = 0; pass < passes; pass++)
        {
            SeriesForecaster.Forecast(series, new ForecastOptions { HorizonPeriods = horizon, MaxDegreeOfParallelism = threads }, cancellationToken);
        }
    });

    private static MethodSpeed Of(int series, Action<int> passes)
    {
        var (fastest, cheapest) = (double.PositiveInfinity, double.PositiveInfinity);
        var count = 1;
        for (var round = 0; round < Rounds;)
        {
            var (elapsed, processor) = Time(() => passes(count));
            if (elapsed < ShortestRound)
            {
                // Warms the code, too: short rounds do not count.
                count *= 4;
                continue;
            }

            fastest = Math.Min(fastest, elapsed.TotalSeconds / count);
            cheapest = Math.Min(cheapest, processor.TotalSeconds / count);
            round++;
        }

        return new MethodSpeed(series / fastest, cheapest / series);
    }

    private static (TimeSpan Elapsed, TimeSpan Processor) Time(Action act)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        act();
        process.Refresh();
        return (watch.Elapsed, process.TotalProcessorTime - before);
    }
}
