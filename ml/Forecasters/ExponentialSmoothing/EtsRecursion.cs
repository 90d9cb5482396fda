namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// A model run over a history: ŷ = l + φb, with its season added or multiplied; then level, trend and season move towards what
/// was seen. Nothing is allocated by a run.
/// </summary>
/// <remarks>Formulas of Hyndman et al. (2008), tables 2.2 and 2.3.</remarks>
internal sealed class EtsRecursion(double[] values, EtsModel model, int periodsPerYear)
{
    /// <summary>Divisors nearer to zero than <see cref="Negligible"/> give this ratio, as in R.</summary>
    private const double LargestRatio = 1e10;
    private const double Negligible = 1e-10;

    // The season of period t is at t mod m.
    private readonly double[] seasons = new double[periodsPerYear];
    private double product;

    /// <summary>The last level.</summary>
    public double Level { get; private set; }

    /// <summary>The last trend.</summary>
    public double Trend { get; private set; }

    /// <summary>Σe², of relative errors where the model's are multiplicative.</summary>
    public double SumOfSquares { get; private set; }

    /// <summary>Σ log|ŷ|, only where errors are multiplicative.</summary>
    public double SumOfLogarithms { get; private set; }

    /// <summary>The season of the next periods, the next one first.</summary>
    public double[] NextSeasons() => [.. Enumerable.Range(values.Length, periodsPerYear).Select(period => seasons[period % periodsPerYear])];

    /// <summary>Runs from the initial states of a vector of parameters.</summary>
    /// <returns>False, without a run, where a seasonal factor is negative.</returns>
    public bool Run(EtsSmoothing smoothing, ReadOnlySpan<double> parameters)
    {
        Level = parameters[model.SmoothingCount];
        Trend = model.HasTrend ? parameters[model.SmoothingCount + 1] : 0;
        (SumOfSquares, SumOfLogarithms, product) = (0, 0, 1);
        if (!model.HasSeason)
        {
            RunWithoutSeasons(smoothing);
        }
        else if (TryReadSeasons(parameters[model.FirstSeason..]))
        {
            RunWithSeasons(smoothing);
        }
        else
        {
            return false;
        }

        SumOfLogarithms += Math.Log(product);
        return true;
    }

    // The seasons sum to 0 or average 1, which gives the one that is not among the parameters.
    private bool TryReadSeasons(ReadOnlySpan<double> states)
    {
        var sum = 0.0;
        var allPositive = true;
        for (var index = 0; index < states.Length; index++)
        {
            sum += states[index];
            seasons[periodsPerYear - 1 - index] = states[index];
            allPositive &= !(states[index] < 0);
        }

        var isFactor = model.Season == EtsComponent.Multiplicative;
        seasons[0] = (isFactor ? periodsPerYear : 0) - sum;
        return !isFactor || (allPositive && !(seasons[0] < 0));
    }

    private void RunWithoutSeasons(EtsSmoothing smoothing)
    {
        var (alpha, beta, _, phi) = smoothing;
        var (level, trend, sum) = (Level, Trend, 0.0);
        var isRelative = model.Error == EtsComponent.Multiplicative;
        foreach (var value in values)
        {
            var change = phi * trend;
            var fitted = level + change;
            var difference = value - fitted;
            level = fitted + (alpha * difference);
            trend = change + (beta * difference);
            var error = isRelative ? Relative(difference, fitted) : difference;
            sum += error * error;
        }

        (Level, Trend, SumOfSquares) = (level, trend, sum);
    }

    private void RunWithSeasons(EtsSmoothing smoothing)
    {
        var (alpha, beta, gamma, phi) = smoothing;
        var (level, trend, sum) = (Level, Trend, 0.0);
        var isRelative = model.Error == EtsComponent.Multiplicative;
        var isFactor = model.Season == EtsComponent.Multiplicative;
        var position = 0;
        foreach (var value in values)
        {
            var season = seasons[position];
            var change = phi * trend;
            var unseasonal = level + change;
            var (fitted, adjusted, seen) = isFactor
                ? (unseasonal * season, Ratio(value, season), Ratio(value, unseasonal))
                : (unseasonal + season, value - season, value - unseasonal);
            level = unseasonal + (alpha * (adjusted - unseasonal));
            trend = change + (beta * (adjusted - unseasonal));
            seasons[position] = season + (gamma * (seen - season));
            position = position + 1 == periodsPerYear ? 0 : position + 1;
            var error = isRelative ? Relative(value - fitted, fitted) : value - fitted;
            sum += error * error;
        }

        (Level, Trend, SumOfSquares) = (level, trend, sum);
    }

    // One logarithm for many factors: the product is far from the ends of the range, which histories keep to by their scale.
    private double Relative(double difference, double fitted)
    {
        product *= Math.Abs(fitted);
        if (!(product is > 1e-150 and < 1e150))
        {
            SumOfLogarithms += Math.Log(product);
            product = 1;
        }

        return difference / fitted;
    }

    private static double Ratio(double value, double by) => Math.Abs(by) < Negligible ? LargestRatio : value / by;
}
