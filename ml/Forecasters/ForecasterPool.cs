using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;

namespace EconomyPipeline.Ml.Forecasters;

/// <summary>The methods of a frequency: the baseline that every result is shown beside, the core whose median is the default, and others that learned weights may turn to.</summary>
/// <remarks>The baseline is not in the core: a level that stays would pull every growing series down.</remarks>
internal sealed record ForecasterPool(IForecaster Baseline, IReadOnlyList<IForecaster> Core, IReadOnlyList<IForecaster> Others)
{
    private static readonly ForecasterPool Annual = new(new Naive(), [new Drift(), new DampedHolt(), new Theta()], []);

    private static readonly ForecasterPool Seasonal = new(
        new SeasonalNaive(),
        [new SeasonallyAdjusted(new Drift()), new SeasonallyAdjusted(new DampedHolt()), new Theta()],
        []);

    /// <summary>All but the baseline.</summary>
    public IEnumerable<IForecaster> Members => Core.Concat(Others);

    public static ForecasterPool For(int periodsPerYear) => periodsPerYear == 1 ? Annual : Seasonal;
}
