namespace EconomyPipeline.Ml.Combination;

/// <summary>A series at an origin: what it looks like, what every member of the pool says, and what came as far as it is known.</summary>
/// <param name="Features">See <see cref="PoolFeatures"/>.</param>
/// <param name="Forecasts">By member, then by step.</param>
/// <param name="Actual">What came, by step; NaN where it is missing, shorter than the forecasts where it is still to come.</param>
/// <param name="Scale">Mean absolute difference of the history; above 0.</param>
internal sealed record WeightCase(float[] Features, IReadOnlyList<double[]> Forecasts, double[] Actual, double Scale)
{
    /// <summary>Errors below this part of the scale are alike: their logarithms would say that luck is skill.</summary>
    private const double Slack = 0.05;

    /// <summary>Steps of the forecasts.</summary>
    public int Horizon => Forecasts[0].Length;

    /// <summary>Steps whose outcome is known.</summary>
    public IEnumerable<int> Judged => Enumerable.Range(0, Actual.Length).Where(step => double.IsFinite(Actual[step]));

    /// <summary>Log of every member's error at a step, less the mean of these logs: below 0 is better than the pool.</summary>
    public double[] RelativeErrors(int step)
    {
        var logs = Forecasts.Select(row => Math.Log((Math.Abs(row[step] - Actual[step]) / Scale) + Slack)).ToArray();
        var mean = logs.Average();
        return Array.ConvertAll(logs, log => log - mean);
    }

    /// <summary>What the regressor of a member sees: the features, how far the member is from the pool, and the step.</summary>
    public float[] Row(int member, int step)
    {
        var pool = Forecasts.Average(row => row[^1]);
        return [.. Features, PoolFeatures.Bounded((Forecasts[member][^1] - pool) / Scale), step + 1];
    }
}
