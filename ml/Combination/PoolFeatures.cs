using EconomyPipeline.Ml.Forecasters;

namespace EconomyPipeline.Ml.Combination;

/// <summary>
/// What a series and the forecasts that a pool makes of it look like, without its unit: cheap to compute, and defined from one
/// value on, since series of a few years have no features of their own to speak of and the pool's disagreement speaks for them.
/// </summary>
/// <remarks>
/// Features of series: Talagala, Hyndman and Athanasopoulos (2018); of their forecasts: Thomson et al. (2019), Ma and Fildes (2021).
/// </remarks>
internal static class PoolFeatures
{
    /// <summary>Beyond this many units a quotient says that its scale was next to nothing.</summary>
    private const double Largest = 20;

    /// <summary>How many features there are.</summary>
    public const int Count = 19;

    /// <param name="history">At least one finite value.</param>
    /// <param name="periodsPerYear">1 or 4.</param>
    /// <param name="forecasts">By member, then by step.</param>
    /// <param name="scale">Mean absolute difference of the history; above 0.</param>
    public static float[] Of(ReadOnlySpan<double> history, int periodsPerYear, IReadOnlyList<double[]> forecasts, double scale)
    {
        var values = History.Complete(history, out _);
        var differences = Differences(values);
        var logs = values.All(value => value > 0) ? Array.ConvertAll(values, Math.Log) : null;
        var (slope, fit) = Line(values);
        var middle = values.Length / 2;
        var bend = Line(values[^Math.Max(1, values.Length - middle)..]).Slope - Line(values[..Math.Max(1, middle)]).Slope;
        var deviation = Deviation(differences);
        var mean = Mean(differences);
        var last = forecasts.Select(row => row[^1]).ToArray();
        double[] features =
        [
            Math.Log(values.Length),
            slope / scale,
            fit,
            logs is null ? 0 : Line(logs).Fit - fit,
            bend / scale,
            Deviation(Differences(differences)) / deviation,
            Autocorrelation(differences),
            Autocorrelation(values),
            (differences.Length == 0 ? 0 : differences[^1]) / scale,
            mean / scale,
            deviation / Math.Abs(mean),
            differences.Length == 0 ? 0.5 : differences.Count(value => value > 0) / (double)differences.Length,
            Math.Log(Later(differences, scale) / Earlier(differences, scale)),
            (values[^1] - Mean(values)) / scale,
            logs is null ? 0 : 10 * Deviation(Differences(logs)),
            Seasonality(differences, periodsPerYear),
            Deviation(last) / scale,
            (Mean(last) - values[^1]) / scale,
            (last.Max() - last.Min()) / scale,
        ];
        return Array.ConvertAll(features, Bounded);
    }

    /// <summary>A feature within the bounds that all of them keep; 0 where it is undefined.</summary>
    public static float Bounded(double value) => double.IsNaN(value) ? 0 : (float)Math.Clamp(value, -Largest, Largest);

    private static double[] Differences(double[] values)
    {
        var differences = new double[Math.Max(0, values.Length - 1)];
        for (var index = 0; index < differences.Length; index++)
        {
            differences[index] = values[index + 1] - values[index];
        }

        return differences;
    }

    private static double Mean(double[] values) => values.Length == 0 ? 0 : values.Average();

    private static double Deviation(double[] values)
    {
        var mean = Mean(values);
        return values.Length == 0 ? 0 : Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    private static double Autocorrelation(double[] values)
    {
        var mean = Mean(values);
        var (cross, square) = (0.0, 0.0);
        for (var index = 0; index < values.Length; index++)
        {
            square += (values[index] - mean) * (values[index] - mean);
            cross += index == 0 ? 0 : (values[index] - mean) * (values[index - 1] - mean);
        }

        return cross / square;
    }

    // Slope of the fitted line, and the share of the variance that it explains.
    private static (double Slope, double Fit) Line(double[] values)
    {
        var (middle, mean) = ((values.Length - 1) / 2.0, Mean(values));
        var (cross, square, total) = (0.0, 0.0, 0.0);
        for (var index = 0; index < values.Length; index++)
        {
            cross += (index - middle) * (values[index] - mean);
            square += (index - middle) * (index - middle);
            total += (values[index] - mean) * (values[index] - mean);
        }

        return square == 0 ? (0, 0) : (cross / square, total == 0 ? 1 : cross * cross / (square * total));
    }

    private static double Later(double[] differences, double scale) => Size(differences[(differences.Length / 2)..], scale);

    private static double Earlier(double[] differences, double scale) => Size(differences[..(differences.Length / 2)], scale);

    // Root mean square; a part of the scale where there is nothing, so that quotients of two stay finite.
    private static double Size(double[] values, double scale) => Math.Sqrt(values.Length == 0 ? scale * scale : values.Average(value => value * value)) + (1e-9 * scale);

    // Share of the movement that comes back every year.
    private static double Seasonality(double[] differences, int periodsPerYear)
    {
        var all = differences.Length == 0 ? 0 : differences.Average(value => value * value);
        if (periodsPerYear == 1 || differences.Length < 2 * periodsPerYear || all == 0)
        {
            return 0;
        }

        return Enumerable.Range(0, periodsPerYear).Average(season =>
        {
            var mean = differences.Where((_, index) => index % periodsPerYear == season).Average();
            return mean * mean;
        }) / all;
    }
}
