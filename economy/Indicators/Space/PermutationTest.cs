namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// p-values of a statistic under random assignment of the values to the regions. One-sided as in esda: (as extreme on the side
/// of the observed one + 1) / (permutations + 1). Two-sided: (as far from the expectation + 1) / (permutations + 1).
/// </summary>
/// <param name="OneSided">At most about ½.</param>
/// <param name="TwoSided">At most 1.</param>
public readonly record struct PermutationTest(double OneSided, double TwoSided)
{
    /// <summary>Permutes a copy of the values; NaN where the statistic itself is.</summary>
    /// <param name="values">By region.</param>
    /// <param name="statistic">Of permuted values.</param>
    /// <param name="expectation">The statistic's mean over all permutations.</param>
    /// <param name="permutations">How many.</param>
    /// <param name="seed">The same seed gives the same p-values.</param>
    public static PermutationTest Of(double[] values, Func<double[], double> statistic, double expectation, int permutations, int seed)
    {
        var observed = statistic(values);
        if (double.IsNaN(observed) || permutations < 1)
        {
            return new PermutationTest(double.NaN, double.NaN);
        }

        // Sums in another order differ in the last digits: an equal statistic must count as equal.
        var slack = 1e-12 * Math.Max(1, Math.Abs(observed));
        var (random, shuffled, larger, farther) = (new Random(seed), (double[])values.Clone(), 0, 0);
        for (var draw = 0; draw < permutations; draw++)
        {
            random.Shuffle(shuffled);
            var drawn = statistic(shuffled);
            larger += drawn >= observed - slack ? 1 : 0;
            farther += Math.Abs(drawn - expectation) >= Math.Abs(observed - expectation) - slack ? 1 : 0;
        }

        return new PermutationTest(OneSidedOf(larger, permutations), (farther + 1.0) / (permutations + 1));
    }

    /// <summary>The smaller side of how many draws were at least as large.</summary>
    public static double OneSidedOf(int larger, int permutations) => (Math.Min(larger, permutations - larger) + 1.0) / (permutations + 1);
}
