namespace EconomyPipeline.Ml.Forecasters.Adjustments;

/// <summary>
/// Seasons by classical decomposition, where the autocorrelation at one year is significant at 10 %; else none. Where no value
/// is negative they are factors (ratio to the centred moving average), else terms (difference from it).
/// </summary>
/// <remarks>The test and the decomposition that the Theta method prescribes (Assimakopoulos and Nikolopoulos 2000).</remarks>
internal sealed class SeasonalIndices
{
    /// <summary>The two-sided 10 % point of the normal distribution.</summary>
    private const double CriticalValue = 1.6448536269514722;

    /// <summary>Factors nearer to zero than this would blow up what they divide: there, too, seasons are terms.</summary>
    private const double SmallestFactor = 0.01;

    private static readonly SeasonalIndices None = new([0], areFactors: false);

    private readonly double[] indices;
    private readonly bool areFactors;

    private SeasonalIndices(double[] indices, bool areFactors) => (this.indices, this.areFactors) = (indices, areFactors);

    /// <summary>The seasons of a complete series; position 0 is the season of its first value.</summary>
    public static SeasonalIndices Estimate(double[] values, int periodsPerYear)
    {
        if (periodsPerYear == 1 || values.Length <= 2 * periodsPerYear || !IsSeasonal(values, periodsPerYear))
        {
            return None;
        }

        if (values.All(value => value >= 0))
        {
            var factors = Averages(values, periodsPerYear, static (value, trend) => value / trend);
            var mean = factors.Average();
            if (factors.All(factor => factor > SmallestFactor * mean))
            {
                return new SeasonalIndices(Array.ConvertAll(factors, factor => factor / mean), areFactors: true);
            }
        }

        var terms = Averages(values, periodsPerYear, static (value, trend) => value - trend);
        var middle = terms.Average();
        return new SeasonalIndices(Array.ConvertAll(terms, term => term - middle), areFactors: false);
    }

    public double[] Remove(double[] values) =>
        [.. values.Select((value, index) => areFactors ? value / indices[index % indices.Length] : value - indices[index % indices.Length])];

    /// <summary>Puts the seasons back into values that follow <paramref name="after"/> values.</summary>
    public double[] Restore(double[] values, int after) =>
        [.. values.Select((value, index) => (after + index) % indices.Length is var season && areFactors ? value * indices[season] : value + indices[season])];

    private static double[] Averages(double[] values, int periodsPerYear, Func<double, double, double> compare)
    {
        var sums = new double[periodsPerYear];
        var counts = new int[periodsPerYear];
        for (var index = periodsPerYear / 2; index < values.Length - (periodsPerYear / 2); index++)
        {
            sums[index % periodsPerYear] += compare(values[index], CentredAverage.At(values, index, periodsPerYear));
            counts[index % periodsPerYear]++;
        }

        return [.. sums.Select((sum, season) => sum / counts[season])];
    }

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
