namespace EconomyPipeline.Ml.Tests;

/// <summary>Comparisons that the tests share.</summary>
internal static class Numbers
{
    /// <summary>|actual − expected| ≤ tolerance · max(1, |expected|).</summary>
    public static void Close(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected)), $"{actual:R} is not {expected:R} within {tolerance:R}.");

    public static void Close(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var index = 0; index < expected.Count; index++)
        {
            Close(expected[index], actual[index], tolerance);
        }
    }
}
