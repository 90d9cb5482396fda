namespace EconomyPipeline.Ml.Forecasters.Adjustments;

/// <summary>
/// Multiplicative seasonal factors by classical decomposition (ratio to the centred moving average), where the
/// autocorrelation at one year is significant at 10 % and every value is positive; else factors of 1.
/// </summary>
/// <remarks>The test and the decomposition that the Theta method prescribes (Assimakopoulos and Nikolopoulos 2000).</remarks>
internal sealed class SeasonalIndices
{
    /// <summary>The two-sided 10 % point of the normal distribution.</summary>
    private const double CriticalValue = 1.6448536269514722;

    private readonly double[] factors;

    private SeasonalIndices(double[] factors) => this.factors = factors;

    /// <summary>The factors of a complete series; position 0 is the season of its first value.</summary>
    public static SeasonalIndices Estimate(double[] values, int periodsPerYear)
    {
        if (periodsPerYear == 1 || values.Length <= 2 * periodsPerYear || values.Any(value => value <= 0) || !IsSeasonal(values, periodsPerYear))
        {
            return new SeasonalIndices([1]);
        }

        var sums = new double[periodsPerYear];
        var counts = new int[periodsPerYear];
        for (var index = periodsPerYear / 2; index < values.Length - (periodsPerYear / 2); index++)
        {
            sums[index % periodsPerYear] += values[index] / CentredAverage.At(values, index, periodsPerYear);
            counts[index % periodsPerYear]++;
        }

        var factors = sums.Select((sum, season) => sum / counts[season]).ToArray();
        var mean = factors.Average();
        return new SeasonalIndices(Array.ConvertAll(factors, factor => factor / mean));
    }

    public double[] Remove(double[] values) => [.. values.Select((value, index) => value / factors[index % factors.Length])];

    /// <summary>Puts the seasons back into values that follow <paramref name="after"/> values.</summary>
    public double[] Restore(double[] values, int after) => [.. values.Select((value, index) => value * factors[(after + index) % factors.Length])];

    private static bool IsSeasonal(double[] values, int period)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean));
        if (variance == 0)
        {
            return false;
        }

        double Correlation(int lag)
        {
            var sum = 0.0;
            for (var index = lag; index < values.Length; index++)
            {
                sum += (values[index] - mean) * (values[index - lag] - mean);
            }

            return sum / variance;
        }

        var squares = Enumerable.Range(1, period - 1).Sum(lag => Correlation(lag) * Correlation(lag));
        return Math.Abs(Correlation(period)) > CriticalValue * Math.Sqrt((1 + (2 * squares)) / values.Length);
    }
}
