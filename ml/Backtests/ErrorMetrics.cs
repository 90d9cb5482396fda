namespace EconomyPipeline.Ml.Backtests;

/// <summary>The measures of error that every table of forecasts uses.</summary>
public static class ErrorMetrics
{
    /// <summary>
    /// Scale of MASE: the mean absolute difference at lag <paramref name="periodsPerYear"/> over the known values; NaN when there
    /// is no pair to compare.
    /// </summary>
    /// <remarks>Hyndman and Koehler (2006).</remarks>
    public static double Movement(ReadOnlySpan<double> history, int periodsPerYear)
    {
        var (sum, count) = (0.0, 0);
        for (var index = periodsPerYear; index < history.Length; index++)
        {
            var difference = history[index] - history[index - periodsPerYear];
            if (double.IsFinite(difference))
            {
                sum += Math.Abs(difference);
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>200·|a − f|/(|a| + |f|), in percent; 0 when both are 0.</summary>
    public static double SymmetricPercent(double actual, double forecast)
    {
        var size = Math.Abs(actual) + Math.Abs(forecast);
        return size == 0 ? 0 : 200 * Math.Abs(actual - forecast) / size;
    }
}
