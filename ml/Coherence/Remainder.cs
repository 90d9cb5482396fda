namespace EconomyPipeline.Ml.Coherence;

/// <summary>What a whole holds beyond its parts.</summary>
internal static class Remainder
{
    private const double RoundingError = 1e-12;

    /// <summary>By period; NaN where the whole or a part is missing.</summary>
    /// <remarks>Sums of figures with a few decimals differ from their total by the last bits: that is no discrepancy.</remarks>
    public static double[] Of(double[] whole, IEnumerable<double[]> parts)
    {
        double[] rest = [.. whole];
        foreach (var part in parts)
        {
            for (var index = 0; index < rest.Length; index++)
            {
                rest[index] -= part[index];
            }
        }

        for (var index = 0; index < rest.Length; index++)
        {
            rest[index] = Math.Abs(rest[index]) <= RoundingError * Math.Abs(whole[index]) ? 0 : rest[index];
        }

        return rest;
    }
}
