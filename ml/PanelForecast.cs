using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml;

/// <summary>All forecasts of one scope, how wrong such forecasts were, and what a reader must know.</summary>
public sealed record PanelForecast
{
    /// <summary>
    /// Regencies by sector, their totals, the discrepancy, the scope's sectors and total, and the nation's own. At every basis and
    /// period, regencies + discrepancy = scope and sectors = total, to 1e-9 of the sum.
    /// </summary>
    public required IReadOnlyList<ForecastValue> Values { get; init; }

    /// <summary>Joint paths, one record for every basis and frequency that is forecast; <see cref="Values"/> has their intervals.</summary>
    public required IReadOnlyList<SamplePaths> Paths { get; init; }

    /// <summary>
    /// By group (<c>pooled:regency-sector</c>, …) every method; by series (<c>6301_A</c>) the baseline and what is published. With
    /// more than one basis or frequency the names are followed by <c>@basis</c> and <c>@frequency</c>.
    /// </summary>
    public required IReadOnlyList<BacktestScore> Backtest { get; init; }

    /// <summary>What was left out, what was assumed, which weight the pooled model has, how sums were made to add up, how intervals held.</summary>
    public required IReadOnlyList<Bilingual> Notes { get; init; }
}
