namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>
/// Season, trend and remainder by STL (Cleveland, Cleveland, McRae and Terpenning 1990), not robust, two inner rounds, with the
/// windows of R's forecast 8.20: 11 years for the season, the smallest odd one that fits for trend and low-pass.
/// </summary>
internal static class SeasonalDecomposition
{
    private const int SeasonWindow = 11;
    private const int Rounds = 2;

    /// <summary>max(0, 1 − Var(remainder) / Var(season + remainder)); 0 where there is nothing but trend.</summary>
    /// <param name="values">More than two years.</param>
    /// <param name="period">Periods of a year, 2 or more.</param>
    public static double Strength(double[] values, int period)
    {
        var (season, trend) = Decompose(values, period);
        var withSeason = values.Zip(trend, static (value, level) => value - level).ToArray();
        var remainder = withSeason.Zip(season, static (value, part) => value - part).ToArray();
        var all = SumOfSquares(withSeason);
        return all > 0 ? Math.Max(0, 1 - (SumOfSquares(remainder) / all)) : 0;
    }

    /// <summary>Season and trend at every position.</summary>
    public static (double[] Season, double[] Trend) Decompose(double[] values, int period)
    {
        var length = values.Length;
        var trendWindow = Odd((int)Math.Ceiling(1.5 * period / (1 - (1.5 / SeasonWindow))));
        var seasonSmooth = new Loess(SeasonWindow, Linear: false, Jump(SeasonWindow));
        var trendSmooth = new Loess(trendWindow, Linear: true, Jump(trendWindow));
        var passSmooth = new Loess(Odd(period), Linear: true, Jump(Odd(period)));
        var (season, trend, rest) = (new double[length], new double[length], new double[length]);
        var (cycles, pass) = (new double[length + (2 * period)], new double[length]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < length; index++)
            {
                rest[index] = values[index] - trend[index];
            }

            SmoothCycles(rest, period, seasonSmooth, cycles);
            passSmooth.Smooth(Average(Average(Average(cycles, period), period), 3), pass);
            for (var index = 0; index < length; index++)
            {
                season[index] = cycles[period + index] - pass[index];
                rest[index] = values[index] - season[index];
            }

            trendSmooth.Smooth(rest, trend);
        }

        return (season, trend);
    }

    // Each quarter's own series over the years is smoothed, and continued one year before and one after.
    private static void SmoothCycles(double[] values, int period, Loess smooth, double[] cycles)
    {
        for (var phase = 0; phase < period; phase++)
        {
            var own = new double[((values.Length - 1 - phase) / period) + 1];
            for (var year = 0; year < own.Length; year++)
            {
                own[year] = values[phase + (year * period)];
            }

            var smoothed = new double[own.Length];
            smooth.Smooth(own, smoothed);
            for (var year = -1; year <= own.Length; year++)
            {
                cycles[phase + ((year + 1) * period)] = year >= 0 && year < own.Length ? smoothed[year] : smooth.At(own, year);
            }
        }
    }

    private static double[] Average(double[] values, int window)
    {
        var answer = new double[values.Length - window + 1];
        for (var index = 0; index < answer.Length; index++)
        {
            for (var offset = 0; offset < window; offset++)
            {
                answer[index] += values[index + offset] / window;
            }
        }

        return answer;
    }

    private static double SumOfSquares(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }

    private static int Odd(int width) => width % 2 == 0 ? width + 1 : width;

    private static int Jump(int window) => (window + 9) / 10;
}
