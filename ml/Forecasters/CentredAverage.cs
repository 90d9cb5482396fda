namespace EconomyPipeline.Ml.Forecasters;

/// <summary>The mean of one year around a period; with an even number of seasons the two ends count half.</summary>
internal static class CentredAverage
{
    /// <summary>The average around a period that has half a year before and after it.</summary>
    public static double At(double[] values, int index, int periodsPerYear)
    {
        var half = periodsPerYear / 2;
        var sum = periodsPerYear % 2 == 1 ? values[index - half] + values[index + half] : (values[index - half] + values[index + half]) / 2;
        for (var offset = 1 - half; offset < half; offset++)
        {
            sum += values[index + offset];
        }

        return sum / periodsPerYear;
    }
}
