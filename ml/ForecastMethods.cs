using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Learning;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml;

/// <summary>The methods that a forecast may be made of, by name.</summary>
public static class ForecastMethods
{
    /// <summary>Names of the medians that the published combination is judged beside: of the pool's core, and of the whole pool.</summary>
    public static IReadOnlyList<string> Medians { get; } = [MedianCombination.Name, OriginForecasts.PoolMedian];

    /// <summary>The methods that are fitted to one series alone: the baseline, then the members of the pool.</summary>
    /// <param name="periodsPerYear">1 for years, 4 for quarters.</param>
    public static IReadOnlyList<IForecaster> Forecasters(int periodsPerYear)
    {
        var pool = ForecasterPool.For(periodsPerYear);
        return [pool.Baseline, .. pool.Members];
    }

    /// <summary>The baseline, the members of the pool, the medians of its core and of all, and the pooled model of growth.</summary>
    /// <param name="periodsPerYear">1 for years, 4 for quarters.</param>
    public static IReadOnlyList<string> Names(int periodsPerYear)
    {
        return [.. Forecasters(periodsPerYear).Select(method => method.Name), .. Medians, LogGrowthModel.Name];
    }
}
