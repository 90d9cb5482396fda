namespace EconomyPipeline.Benchmarks.Accuracy;

/// <summary>How sure a difference between two methods is, by drawing series anew with both of their scores.</summary>
internal static class PairedBootstrap
{
    private const int Draws = 2000;
    private const int Seed = 20261128;

    /// <summary>Standard error of the mean of <paramref name="ours"/> − <paramref name="theirs"/>; both by series.</summary>
    public static double StandardError(IReadOnlyList<double> ours, IReadOnlyList<double> theirs)
    {
        var differences = ours.Zip(theirs, (one, other) => one - other).Where(double.IsFinite).ToArray();
        if (differences.Length == 0)
        {
            return double.NaN;
        }

        // Not for secrets: a seeded course of draws, so that the same scores give the same error.
        var random = new MathNet.Numerics.Random.MersenneTwister(Seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var index = 0; index < differences.Length; index++)
            {
                sum += differences[random.Next(differences.Length)];
            }

            means[draw] = sum / differences.Length;
        }

        var mean = means.Average();
        return Math.Sqrt(means.Average(value => (value - mean) * (value - mean)));
    }
}
