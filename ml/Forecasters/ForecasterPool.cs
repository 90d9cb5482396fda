using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.Arima;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;

namespace EconomyPipeline.Ml.Forecasters;

/// <summary>
/// The methods of a frequency: the baseline that every result is shown beside, the core whose median is the default, and others
/// that learned weights and the median of all may turn to. A history too short to fit a model to has a core and others of its own.
/// </summary>
/// <param name="Baseline">Not in a core: a level that stays would pull every growing series down.</param>
/// <param name="Core">ETS, ARIMA, the dynamic optimised Theta model and drift: they err in different ways.</param>
/// <param name="ShortCore">Core of a short history: means and medians of growth and a trend that is not fitted.</param>
/// <param name="ShortOthers">What else says something sensible of a short history.</param>
/// <param name="SmallestFit">Fewest values of a history that is not short.</param>
/// <param name="Members">Every method but the baseline.</param>
internal sealed record ForecasterPool(
    IForecaster Baseline,
    IReadOnlyList<string> Core,
    IReadOnlyList<string> ShortCore,
    IReadOnlyList<string> ShortOthers,
    int SmallestFit,
    IReadOnlyList<IForecaster> Members)
{
    private static readonly ForecasterPool Annual = new(
        new Naive(),
        Core: ["ets", "arima", "dotm", "drift"],
        ShortCore: ["median-growth", "drift", "damped"],
        ShortOthers: ["median-difference", "geometric-drift", "damped-drift", "holt", "theta"],
        SmallestFit: 10,
        [
            new Ets(), new AutoArima(), new DynamicOptimisedTheta(), new Drift(),
            new Ses(), new Holt(), new DampedHolt(),
            new Theta(), new OptimisedTheta(),
            new MedianGrowth(), new MedianDifference(), new GeometricDrift(), new DampedDrift(),
            new LogScale(new Theta()), new LogScale(new DynamicOptimisedTheta()), new LogScale(new Ets()), new LogScale(new AutoArima()),
            new BreakAware(new Drift()), new BreakAware(new DynamicOptimisedTheta()),
        ]);

    private static readonly ForecasterPool Seasonal = new(
        new SeasonalNaive(),
        Core: ["ets", "arima", "dotm", "drift"],
        ShortCore: ["theta", "drift", "damped"],
        ShortOthers: ["ses", "otm"],
        SmallestFit: 16,
        [
            new Ets(), new AutoArima(), new DynamicOptimisedTheta(), new SeasonallyAdjusted(new Drift()),
            new SeasonallyAdjusted(new Ses()), new SeasonallyAdjusted(new DampedHolt()),
            new Theta(), new OptimisedTheta(),
            new SeasonallyAdjusted(new LogScale(new DynamicOptimisedTheta())), new LogScale(new Ets()),
        ]);

    /// <summary>Names of the methods whose median is the default for a history.</summary>
    /// <param name="length">Values from the first to the last that is known.</param>
    public IReadOnlyList<string> CoreOf(int length) => length < SmallestFit ? ShortCore : Core;

    /// <summary>Names of all methods that say something sensible of a history.</summary>
    /// <param name="length">Values from the first to the last that is known.</param>
    public IEnumerable<string> PoolOf(int length) => length < SmallestFit ? ShortCore.Concat(ShortOthers) : Members.Select(member => member.Name).Prepend(Baseline.Name);

    public static ForecasterPool For(int periodsPerYear) => periodsPerYear == 1 ? Annual : Seasonal;
}
