namespace EconomyPipeline.Ml.Forecasters;

/// <summary>The methods of a frequency: the baseline that every result is shown beside, and the members of the median.</summary>
/// <remarks>The baseline is no member: a level that stays would pull every growing series down.</remarks>
internal sealed record ForecasterPool(IForecaster Baseline, IReadOnlyList<IForecaster> Members)
{
    private static readonly ForecasterPool Annual = new(new Naive(), [new Drift(), new DampedTrend(), new Theta()]);

    private static readonly ForecasterPool Seasonal = new(
        new SeasonalNaive(),
        [new SeasonallyAdjusted(new Drift()), new SeasonallyAdjusted(new DampedTrend()), new Theta()]);

    public static ForecasterPool For(int periodsPerYear) => periodsPerYear == 1 ? Annual : Seasonal;
}
