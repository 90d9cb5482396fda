using System.Diagnostics;
using System.Globalization;

namespace EconomyPipeline.Benchmarks;

/// <summary>Two ways to do the same, timed in turn.</summary>
internal static class Pairs
{
    /// <summary>Times both ways in turn after one round that does not count, and prints how fast ours is in parts of the bare one.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="rounds">How many pairs count.</param>
    /// <param name="ours">Our way.</param>
    /// <param name="bare">The same without us.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task CompareAsync(string what, int rounds, Func<Task> ours, Func<Task> bare, CancellationToken cancellationToken)
    {
        await TimeAsync(ours);
        await TimeAsync(bare);
        var (ourMilliseconds, bareMilliseconds) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Whoever is second finds warmer caches: the order alternates.
            if (round % 2 == 0)
            {
                ourMilliseconds.Add(await TimeAsync(ours));
                bareMilliseconds.Add(await TimeAsync(bare));
            }
            else
            {
                bareMilliseconds.Add(await TimeAsync(bare));
                ourMilliseconds.Add(await TimeAsync(ours));
            }
        }

        var ratios = ourMilliseconds.Zip(bareMilliseconds, (our, other) => other / our).Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {Median(ourMilliseconds):F1} | {Median(bareMilliseconds):F1} | {Median(ratios):F2} | {ratios[0]:F2}–{ratios[^1]:F2} | {rounds} |"));
    }

    /// <summary>The header of the lines that <see cref="CompareAsync"/> prints.</summary>
    public static void WriteHeader(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"## {title}");
        Console.WriteLine("| what | ours, ms | bare, ms | speed, ours / bare | range | pairs |");
        Console.WriteLine("|---|---|---|---|---|---|");
    }

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var elapsed = Stopwatch.StartNew();
        await act();
        return elapsed.Elapsed.TotalMilliseconds;
    }
}
