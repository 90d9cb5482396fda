using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;

namespace EconomyPipeline.Benchmarks;

/// <summary>Per-cell measures over a panel of doubles against one loop that reads and sums the same doubles.</summary>
internal static class KernelBenchmark
{
    private const int Regions = 514 * 25;
    private const int Sectors = 17;
    private const int Repeats = 20;

    // Enough for most pairs to come after the compiler has seen what the loops do.
    private const int Rounds = 101;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var random = new Random(Sectors);
        double[] before = [.. Enumerable.Range(0, Regions * Sectors).Select(_ => 1 + random.NextDouble())];
        double[] after = [.. before.Select(value => value * (1 + (random.NextDouble() / 10)))];
        double[] reference = [.. Enumerable.Range(0, Sectors).Select(_ => 1 + random.NextDouble())];
        var result = new double[before.Length];
        Pairs.WriteHeader($"Per-cell measures over {before.Length:N0} cells, {Repeats} times, against one loop that reads and sums the same doubles");
        await CompareAsync("location quotient", () => Quotients(before, reference, result), () => Sum(before));
        await CompareAsync("growth", () => Growth(before, after, result), () => Sum(before) + Sum(after));

        Task CompareAsync(string what, Func<double> ours, Func<double> bare) =>
            Pairs.CompareAsync(what, Rounds, () => Task.FromResult(Repeat(ours)), () => Task.FromResult(Repeat(bare)), cancellationToken);
    }

    private static double Repeat(Func<double> once)
    {
        var sum = 0.0;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            sum += once();
        }

        return sum;
    }

    private static double Sum(ReadOnlySpan<double> cells)
    {
        var sum = 0.0;
        foreach (var cell in cells)
        {
            sum += cell;
        }

        return sum;
    }

    private static double Quotients(double[] cells, double[] reference, double[] result)
    {
        var referenceTotal = Sum(reference);
        for (var row = 0; row < cells.Length; row += Sectors)
        {
            var own = cells.AsSpan(row, Sectors);
            var quotients = result.AsSpan(row, Sectors);
            var total = Sum(own);
            for (var sector = 0; sector < own.Length; sector++)
            {
                quotients[sector] = LocationQuotient.Of(own[sector], total, reference[sector], referenceTotal);
            }
        }

        return result[^1];
    }

    private static double Growth(double[] before, double[] after, double[] result)
    {
        for (var cell = 0; cell < before.Length; cell++)
        {
            result[cell] = GrowthRate.Percent(before[cell], after[cell]);
        }

        return result[^1];
    }
}
