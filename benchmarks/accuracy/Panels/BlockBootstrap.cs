namespace EconomyPipeline.Benchmarks.Accuracy.Panels;

/// <summary>
/// How sure a mean over consecutive origins is: origins are drawn anew in blocks, since the errors of origins that lie closer than
/// the horizon overlap. Blocks wrap around the end, so that every origin is as likely as any other.
/// </summary>
/// <remarks>Circular block bootstrap (Politis and Romano 1992), percentile interval.</remarks>
internal static class BlockBootstrap
{
    private const int Draws = 4000;
    private const int Seed = 20261128;

    /// <summary>The 95 % interval of the mean.</summary>
    /// <param name="values">By origin, in order.</param>
    /// <param name="block">Origins of a block, 1 or more.</param>
    public static (double Lower, double Upper) Interval(IReadOnlyList<double> values, int block)
    {
        // Not for secrets: a seeded course of draws, so that the same scores give the same interval.
        var random = new MathNet.Numerics.Random.MersenneTwister(Seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            var start = 0;
            for (var index = 0; index < values.Count; index++)
            {
                if (index % block == 0)
                {
                    start = random.Next(values.Count);
                }

                sum += values[(start + (index % block)) % values.Count];
            }

            means[draw] = sum / values.Count;
        }

        Array.Sort(means);
        return (means[(int)(0.025 * (Draws - 1))], means[(int)Math.Ceiling(0.975 * (Draws - 1))]);
    }
}
