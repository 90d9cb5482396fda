using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>
/// Percentile intervals of measures of inequality: regencies are redrawn with replacement, each with its people, as if the same
/// process had brought forth another set of them. As many redraws as the options say, fewer above 100 regencies (at least 199). Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
/// </summary>
internal static class Superpopulation
{
    /// <summary>The smallest number of regencies with an interval: below, a set has too few distinct redraws to say anything.</summary>
    public const int SmallestN = 10;

    // Many regencies need fewer redraws for the same smoothness; 514 of them over 25 years take seconds, not minutes.
    private const int RegenciesDrawn = 100_000;
    private const int FewestDraws = 199;

    /// <summary>The interval of each measure; NaN below <see cref="SmallestN"/> and where a redraw leaves the measure undefined.</summary>
    public static IReadOnlyList<(double Lower, double Upper)>? Intervals(
        PerCapitaSet set, Func<double[], double[], IReadOnlyList<double>> measures, IndicatorOptions options)
    {
        var n = set.PerCapita.Length;
        if (n < SmallestN || options.BootstrapDraws < 1)
        {
            return null;
        }

        // Each year starts the same stream, so that a year's interval does not depend on which years come before it.
        var random = new Random(options.Seed);
        var (perCapita, people) = (new double[n], new double[n]);
        var draws = new List<double[]>();
        var count = Math.Min(options.BootstrapDraws, Math.Max(FewestDraws, RegenciesDrawn / n));
        for (var draw = 0; draw < count; draw++)
        {
            for (var index = 0; index < n; index++)
            {
                var drawn = random.Next(n);
                (perCapita[index], people[index]) = (set.PerCapita[drawn], set.People[drawn]);
            }

            draws.Add([.. measures(perCapita, people)]);
        }

        var tail = (1 - (options.LevelPercent / 100)) / 2;
        return [.. Enumerable.Range(0, draws[0].Length).Select(measure =>
        {
            double[] sorted = [.. draws.Select(draw => draw[measure]).Order()];
            // NaN sorts first: one undefined redraw leaves no interval.
            return double.IsNaN(sorted[0]) ? (double.NaN, double.NaN) : (Quantile(sorted, tail), Quantile(sorted, 1 - tail));
        })];
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = share * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
