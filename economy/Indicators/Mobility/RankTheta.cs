namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>
/// θ = Σ_g |Σ_{i∈g} (r_i' − r_i)| / Σ_i |r_i' − r_i|, r = rank (ties share their mean rank): how far whole groups rise or fall
/// together. 0 = rank changes cancel inside groups, 1 = every group moves as one. Source: Rey (2004).
/// </summary>
public static class RankTheta
{
    /// <summary>θ from ranks; NaN where no rank changes or a value is NaN.</summary>
    public static double Of(double[] from, double[] to, string[] groups) => OfShifts(Shifts(from, to), Positions(groups));

    /// <summary>θ with its one-sided p-value: (permutations of the groups with at least that θ + 1) / (permutations + 1).</summary>
    public static (double Theta, double P) Test(double[] from, double[] to, string[] groups, int permutations, int seed)
    {
        var (shifts, own) = (Shifts(from, to), Positions(groups));
        var theta = OfShifts(shifts, own);
        if (double.IsNaN(theta))
        {
            return (theta, double.NaN);
        }

        var (random, larger) = (new Random(seed), 0);
        for (var draw = 0; draw < permutations; draw++)
        {
            random.Shuffle(own);
            larger += OfShifts(shifts, own) >= theta ? 1 : 0;
        }

        return (theta, (larger + 1.0) / (permutations + 1));
    }

    private static double OfShifts(double[] shifts, int[] groups)
    {
        var (sums, total) = (new double[groups.Length], 0.0);
        for (var index = 0; index < shifts.Length; index++)
        {
            sums[groups[index]] += shifts[index];
            total += Math.Abs(shifts[index]);
        }

        return total > 0 ? sums.Sum(Math.Abs) / total : double.NaN;
    }

    private static double[] Shifts(double[] from, double[] to) => [.. Ranks(from).Zip(Ranks(to), (before, after) => after - before)];

    private static int[] Positions(string[] groups)
    {
        var distinct = groups.Distinct().ToList();
        return Array.ConvertAll(groups, distinct.IndexOf);
    }

    private static double[] Ranks(double[] values) => Array.Exists(values, double.IsNaN)
        ? [.. values.Select(_ => double.NaN)]
        : MathNet.Numerics.Statistics.ArrayStatistics.RanksInplace([.. values]);
}
