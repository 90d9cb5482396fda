namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>What the forecasters of this folder share.</summary>
internal static class Smoother
{
    // Squares and products of values inside this range neither overflow nor vanish.
    private const int LargestExponent = 300;

    /// <summary>Runs a rule on the completed history, in a unit in which squares are finite.</summary>
    /// <param name="history">As in <see cref="IForecaster.Forecast"/>.</param>
    /// <param name="periodsPerYear">As in <see cref="IForecaster.Forecast"/>.</param>
    /// <param name="horizon">As in <see cref="IForecaster.Forecast"/>.</param>
    /// <param name="rule">As in <see cref="History.Continue"/>.</param>
    /// <remarks>Only then is the unit changed, by a power of two: the search that R makes depends on the unit.</remarks>
    public static double[] Continue(ReadOnlySpan<double> history, int periodsPerYear, int horizon, Func<double[], int, double[]> rule) =>
        History.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            var largest = values.Max(Math.Abs);
            var exponent = largest == 0 ? 0 : Math.ILogB(largest);
            return Math.Abs(exponent) <= LargestExponent
                ? rule(values, steps)
                : Array.ConvertAll(rule(Array.ConvertAll(values, value => Math.ScaleB(value, -exponent)), steps), value => Math.ScaleB(value, exponent));
        });

    /// <summary>One model without seasons by least squares; null unless there are five values more than parameters.</summary>
    public static EtsFit? Fit(double[] values, EtsModel model) =>
        values.Length > model.ParameterCount(1) + 4 ? EtsFit.Estimate(values, model, 1, EtsCriterion.MeanSquaredError) : null;
}
