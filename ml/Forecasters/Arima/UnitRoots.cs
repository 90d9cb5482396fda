namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>How often a series is to be differenced before it is stationary.</summary>
/// <remarks>
/// Years: the strength of the season (Wang, Smith and Hyndman 2006) above 0.64. Neighbours: the test of Kwiatkowski, Phillips,
/// Schmidt and Shin (1992) of a stationary level, at 5 %, until it no longer rejects; at most twice. The rules and the
/// bandwidth trunc(3·√n / 13) are those of R's forecast 8.20.
/// </remarks>
internal static class UnitRoots
{
    private const int MostDifferences = 2;
    private const double StrongSeason = 0.64;
    private const double KpssCritical5Percent = 0.463;

    /// <summary>D: 0 or 1.</summary>
    public static int SeasonalDifferences(double[] values, int period) =>
        period > 1 && values.Length > 2 * period && SeasonalDecomposition.Strength(values, period) > StrongSeason ? 1 : 0;

    /// <summary>d: 0, 1 or 2.</summary>
    public static int Differences(double[] values)
    {
        var difference = 0;
        while (difference < MostDifferences && !Differencing.IsConstant(values) && Kpss(values) > KpssCritical5Percent)
        {
            difference++;
            values = Differencing.Apply(values, 1);
        }

        return difference;
    }

    /// <summary>Σ S(t)² / n² over the long-run variance with Bartlett's weights, S(t) = sums of the deviations from the mean.</summary>
    public static double Kpss(ReadOnlySpan<double> values)
    {
        var length = values.Length;
        var lags = (int)(3 * Math.Sqrt(length) / 13);
        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value / length;
        }

        var (sum, squares, longRun) = (0.0, 0.0, 0.0);
        for (var index = 0; index < length; index++)
        {
            var residual = values[index] - mean;
            sum += residual;
            squares += sum * sum;
            longRun += residual * residual;
            for (var lag = 1; lag <= Math.Min(lags, index); lag++)
            {
                longRun += 2 * (1 - (lag / (lags + 1.0))) * residual * (values[index - lag] - mean);
            }
        }

        return squares / length / longRun;
    }
}
