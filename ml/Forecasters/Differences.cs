namespace EconomyPipeline.Ml.Forecasters;

/// <summary>From each value to the next.</summary>
internal static class Differences
{
    /// <summary>One fewer than the values; none of one value.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var answer = new double[Math.Max(0, values.Length - 1)];
        for (var index = 0; index < answer.Length; index++)
        {
            answer[index] = values[index + 1] - values[index];
        }

        return answer;
    }
}
