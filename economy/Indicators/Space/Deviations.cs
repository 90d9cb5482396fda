namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>What the statistics of a variable's spread over space begin with.</summary>
internal static class Deviations
{
    /// <summary>x − mean; null below two values, where all are alike and where one is not finite.</summary>
    public static double[]? Of(double[] values)
    {
        if (values.Length < 2 || Array.TrueForAll(values, value => value == values[0]) || !Array.TrueForAll(values, double.IsFinite))
        {
            return null;
        }

        var mean = values.Average();
        return Array.ConvertAll(values, value => value - mean);
    }
}
