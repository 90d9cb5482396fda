using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

namespace EconomyPipeline.Ml.Forecasters.ThetaMethods;

/// <summary>
/// The Theta method in its equivalent form: simple exponential smoothing with half the slope of the fitted line as drift,
/// y(T+h) = ses + ½b·(h − 1 + (1 − (1 − α)^T)/α), on the seasonally adjusted series.
/// </summary>
/// <remarks>
/// Assimakopoulos and Nikolopoulos (2000); Hyndman and Billah (2003); <c>thetaf</c> of R's forecast 8.20, whose smoothing this is.
/// A straight line continues at half its slope: that is what the method is. One value stays as it is; with two or three, too few
/// for a fit, the level is the last value.
/// </remarks>
public sealed class Theta : IForecaster
{
    public string Name => "theta";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Smoother.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            var seasons = SeasonalIndices.Estimate(values, periodsPerYear);
            return seasons.Restore(Continue(seasons.Remove(values), steps), values.Length);
        });

    private static double[] Continue(double[] values, int horizon)
    {
        var fit = EtsFit.Estimate(values, EtsModel.Level, 1, EtsCriterion.MeanSquaredError);
        var (level, alpha) = fit is null ? (values[^1], 1) : (fit.Level, fit.Smoothing.Alpha);
        var halfSlope = FittedLine.Of(values).Slope / 2;
        var warmUp = (1 - Math.Pow(1 - alpha, values.Length)) / alpha;
        var answer = new double[horizon];
        for (var step = 0; step < horizon; step++)
        {
            answer[step] = level + (halfSlope * (step + warmUp));
        }

        return answer;
    }
}
