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
    private const int GiniRounds = 300;

    // Executed with R 4.2.2 on another machine: an order of magnitude, not a ratio.
    private const int ReatGiniSize = 2000;
    private const double ReatWeightedGiniSeconds = 143;

    // The largest first: by the time of the small ones the loop is compiled for good.
    private static readonly int[] GiniSizes = [100 * Country, 10 * Country, ReatGiniSize, Country];

    /// <summary>The indicators of these identifiers, or with none of them the whole catalogue and the inner loops.</summary>
    public static async Task RunAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        var unknown = identifiers.Except(IndicatorCatalogue.Indicators.SelectMany(indicator => indicator.Definitions).Select(definition => definition.Id)).ToList();
        if (unknown.Count > 0)
        {
            throw new ArgumentException($"No indicator is called {string.Join(", ", unknown)}: 'economy catalogue' lists them.", nameof(identifiers));
        }

        IIndicator[] indicators = [.. IndicatorCatalogue.Indicators.Where(indicator =>
            identifiers.Count == 0 || indicator.Definitions.Any(definition => identifiers.Contains(definition.Id)))];
        WriteGrowth(indicators, SyntheticAccounts.Build(Country), SyntheticAccounts.Build(10 * Country), cancellationToken);
        if (identifiers.Count == 0)
        {
            await RunKernelsAsync(cancellationToken);
        }
    }

    /// <summary>The inner loops alone, without the whole catalogue.</summary>
    public static async Task RunKernelsAsync(CancellationToken cancellationToken)
    {
        await KernelBenchmark.RunAsync(cancellationToken);
        WriteGini();
    }

    private static void WriteGrowth(
        IReadOnlyList<IIndicator> indicators, RegionalAccounts small, RegionalAccounts large, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        Console.WriteLine("## Indicators of 514 and of 5140 regions, 17 sectors, 25 years");
        Console.WriteLine("| indicator | values | ms | values of ten times | ms | time, ×10 / ×1 | per value, ×10 / ×1 |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var (all, allLarge) = (0.0, 0.0);
        foreach (var indicator in indicators)
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
        Console.WriteLine();
        Console.WriteLine("## Weighted Gini");
        Console.WriteLine("| n | ms | ns per n·log2 n | REAT 3.0.3, s, on another machine | Gini |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var count in GiniSizes)
        {
            var random = new Random(count);
            double[] values = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
            double[] weights = [.. Enumerable.Range(0, count).Select(_ => 1 + random.NextDouble())];
            var (gini, best) = (0.0, double.PositiveInfinity);
            for (var round = 0; round < GiniRounds; round++)
            {
                var elapsed = Stopwatch.StartNew();
                gini = Gini.Weighted(values, weights);
                best = Math.Min(best, elapsed.Elapsed.TotalMilliseconds);
            }

            var reat = count == ReatGiniSize ? ReatWeightedGiniSeconds : (double?)null;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {count} | {best:F3} | {best * 1e6 / (count * Math.Log2(count)):F2} | {reat} | {gini:F4} |"));
        }
    }
}
