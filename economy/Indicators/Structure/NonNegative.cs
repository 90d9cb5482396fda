namespace EconomyPipeline.Economy.Indicators.Structure;

/// <summary>Sums that shares are taken of.</summary>
internal static class NonNegative
{
    /// <summary>The sum of values, of which none may be negative.</summary>
    /// <returns>NaN where one is negative or NaN.</returns>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value >= 0 ? value : double.NaN;
        }

        return sum;
    }
}
