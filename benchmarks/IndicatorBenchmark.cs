using System.Diagnostics;
using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Equity;

namespace EconomyPipeline.Benchmarks;

/// <summary>Every indicator on the regions of a country, on ten times as many, and inner loops against one that only reads.</summary>
internal static class IndicatorBenchmark
{
    private const int Country = 514;
    private const int Rounds = 3;

    // Executed with R 4.2.2 on another machine: an order of magnitude, not a ratio.
    private const double ReatWeightedGiniSeconds = 143;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        WriteGrowth(SyntheticAccounts.Build(Country), SyntheticAccounts.Build(10 * Country), cancellationToken);
        await RunKernelsAsync(cancellationToken);
    }

    /// <summary>The inner loops alone, without the whole catalogue.</summary>
    public static async Task RunKernelsAsync(CancellationToken cancellationToken)
    {
        await KernelBenchmark.RunAsync(cancellationToken);
        WriteGini();
    }

    private static void WriteGrowth(RegionalAccounts small, RegionalAccounts large, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        Console.WriteLine("## Indicators of 514 and of 5140 regions, 17 sectors, 25 years");
        Console.WriteLine("| indicator | values | ms | values of ten times | ms | time, ×10 / ×1 | per value, ×10 / ×1 |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var (all, allLarge) = (0.0, 0.0);
        foreach (var indicator in IndicatorCatalogue.Indicators)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (count, milliseconds) = Measure(indicator, small);
            var (countLarge, millisecondsLarge) = Measure(indicator, large);
            all += milliseconds;
            allLarge += millisecondsLarge;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {indicator.Definitions[0].Id} | {count} | {milliseconds:F1} | {countLarge} | {millisecondsLarge:F1} | {millisecondsLarge / milliseconds:F1} | {millisecondsLarge / countLarge / (milliseconds / count):F2} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | | {all:F0} | | {allLarge:F0} | {allLarge / all:F1} | |"));
    }

    // The fastest of a few: what disturbs a run only ever makes it slower.
    private static (long Count, double Milliseconds) Measure(IIndicator indicator, RegionalAccounts accounts)
    {
        var (count, best) = (0L, double.PositiveInfinity);
        for (var round = 0; round < Rounds; round++)
        {
            var elapsed = Stopwatch.StartNew();
            count = indicator.Compute(accounts).LongCount();
            best = Math.Min(best, elapsed.Elapsed.TotalMilliseconds);
        }

        return (count, best);
    }

    private static void WriteGini()
    {
        const int Count = 2000;
        var random = new Random(Count);
        double[] values = [.. Enumerable.Range(0, Count).Select(_ => random.NextDouble())];
        double[] weights = [.. Enumerable.Range(0, Count).Select(_ => 1 + random.NextDouble())];
        var gini = Gini.Weighted(values, weights);
        var elapsed = Stopwatch.StartNew();
        for (var round = 0; round < 100; round++)
        {
            gini = Gini.Weighted(values, weights);
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Weighted Gini of {Count} values ({gini:F4}): {elapsed.Elapsed.TotalMilliseconds / 100:F3} ms; REAT 3.0.3, on another machine: {ReatWeightedGiniSeconds} s."));
    }
}
