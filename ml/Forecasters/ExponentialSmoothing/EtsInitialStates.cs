namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Where the search for the initial states starts: the line, or the mean, of the first ten seasonally adjusted values (or the
/// first two years); seasons by classical decomposition, or with less than three years by what a line leaves.
/// </summary>
/// <remarks>The heuristics of Hyndman et al. (2008), section 2.6.1, as R's forecast has them.</remarks>
internal static class EtsInitialStates
{
    private const double SmallestFactor = 0.01;

    /// <summary>Written to the tail of a model's vector.</summary>
    public static void Write(double[] values, EtsModel model, int periodsPerYear, Span<double> parameters)
    {
        var adjusted = values.AsSpan();
        if (model.HasSeason)
        {
            var isFactor = model.Season == EtsComponent.Multiplicative;
            var seasons = EtsSeasons.Estimate(values, isFactor, periodsPerYear);
            WriteSeasons(seasons, isFactor, periodsPerYear, parameters[model.FirstSeason..]);
            adjusted = values.Select((value, index) => isFactor ? value / Math.Max(seasons[index], SmallestFactor) : value - seasons[index]).ToArray();
        }

        var first = adjusted[..Math.Min(Math.Max(10, model.HasSeason ? 2 * periodsPerYear : 0), values.Length)];
        if (!model.HasTrend)
        {
            parameters[model.SmoothingCount] = Mean(first);
            return;
        }

        var (level, trend) = Line(first);

        // A fitted value of zero at the start would make the relative errors infinite.
        if (Math.Abs(level + trend) < 1e-8)
        {
            (level, trend) = (level * (1 + 1e-3), trend * (1 - 1e-3));
        }

        (parameters[model.SmoothingCount], parameters[model.SmoothingCount + 1]) = (level, trend);
    }

    private static void WriteSeasons(double[] seasons, bool isFactor, int periodsPerYear, Span<double> states)
    {
        var sum = 0.0;
        for (var index = 0; index < states.Length; index++)
        {
            var season = seasons[periodsPerYear - 1 - index];
            states[index] = isFactor ? Math.Max(season, SmallestFactor) : season;
            sum += states[index];
        }

        // Otherwise the remaining factor would be negative.
        for (var index = 0; index < states.Length && isFactor && sum > periodsPerYear; index++)
        {
            states[index] /= sum + (SmallestFactor * states.Length);
        }
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }

    /// <summary>The least-squares line at period 0 and its slope, for periods 1, 2, …</summary>
    private static (double Level, double Trend) Line(ReadOnlySpan<double> values)
    {
        var (middle, mean) = ((values.Length + 1) / 2.0, Mean(values));
        var (cross, square) = (0.0, 0.0);
        for (var index = 0; index < values.Length; index++)
        {
            var distance = index + 1 - middle;
            cross += distance * (values[index] - mean);
            square += distance * distance;
        }

        var slope = square == 0 ? 0 : cross / square;
        return (mean - (slope * middle), slope);
    }
}
