namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>
/// Exponential smoothing with the model of the smallest AICc: additive or (positive values only) multiplicative errors; no, a
/// damped or an undamped additive trend; within years no, additive or multiplicative seasons.
/// </summary>
/// <remarks>
/// Hyndman et al. (2002, 2008), with the choices of <c>ets</c> of R's forecast 8.20. Additive errors are not combined with
/// multiplicative seasons, whose variance is infinite. A constant history stays; up to 6 values it is simple smoothing or
/// Holt's method, whichever fits better.
/// </remarks>
public sealed class Ets : IForecaster
{
    private const int ShortestFit = 7;

    /// <summary>As R's comparison of numbers: a history that moves less than this is constant.</summary>
    private const double Constant = 1.5e-8;

    /// <summary>More seasons would need more parameters than histories have years.</summary>
    private const int MostSeasons = 24;

    public string Name => "ets";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        Smoother.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            if (values.Sum(value => Math.Abs(value - values[0])) <= Constant * values.Sum(Math.Abs))
            {
                return [.. Enumerable.Repeat(values[^1], steps)];
            }

            return Select(values, periodsPerYear)?.Forecast(steps) ?? ShortHistory.ForecastByBetter(values, steps);
        });

    /// <summary>The fit with the smallest AICc, the first of equals; null for short histories.</summary>
    internal static EtsFit? Select(double[] values, int periodsPerYear)
    {
        EtsFit? best = null;
        foreach (var model in values.Length < ShortestFit ? [] : Candidates(values, periodsPerYear))
        {
            var fit = EtsFit.Estimate(values, model, periodsPerYear, EtsCriterion.Likelihood);
            best = fit is not null && fit.Aicc < (best?.Aicc ?? double.PositiveInfinity) ? fit : best;
        }

        return best;
    }

    private static IEnumerable<EtsModel> Candidates(double[] values, int periodsPerYear)
    {
        EtsComponent[] errors = values.Min() > 0 ? [EtsComponent.Additive, EtsComponent.Multiplicative] : [EtsComponent.Additive];
        EtsComponent[] seasons = periodsPerYear is > 1 and <= MostSeasons && values.Length > periodsPerYear
            ? [EtsComponent.None, EtsComponent.Additive, EtsComponent.Multiplicative]
            : [EtsComponent.None];
        (bool HasTrend, bool IsDamped)[] trends = [(false, false), (true, true), (true, false)];
        return
            from error in errors
            from trend in trends
            from season in seasons
            where error == EtsComponent.Multiplicative || season != EtsComponent.Multiplicative
            select new EtsModel(error, trend.HasTrend, trend.IsDamped, season);
    }
}
