using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

namespace EconomyPipeline.Ml.Forecasters.ThetaMethods;

/// <summary>The dynamic optimised Theta model (DOTM)</summary>
/// <remarks>
/// Fiorucci et al. (2016); <c>dotm</c> of the package forecTheta. Seasons are taken out before and put back after, where they are
/// significant. One value stays as it is; a straight line of three or more continues exactly.
/// </remarks>
public sealed class DynamicOptimisedTheta : IForecaster
{
    public string Name => "dotm";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Smoother.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            var seasons = SeasonalIndices.Estimate(values, periodsPerYear);
            return seasons.Restore(ThetaModel.Forecast(seasons.Remove(values), steps, isDynamic: true), values.Length);
        });
}
