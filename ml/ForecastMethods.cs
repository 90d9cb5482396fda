using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Learning;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml;

/// <summary>The methods that a forecast may be made of, by name.</summary>
public static class ForecastMethods
{
    /// <summary>The baseline, the members of the pool, the medians of its core and of all, and the pooled model of growth.</summary>
    /// <param name="periodsPerYear">1 for years, 4 for quarters.</param>
    public static IReadOnlyList<string> Names(int periodsPerYear)
    {
        var pool = ForecasterPool.For(periodsPerYear);
        return [pool.Baseline.Name, .. pool.Members.Select(member => member.Name), MedianCombination.Name, OriginForecasts.PoolMedian, LogGrowthModel.Name];
    }
}
