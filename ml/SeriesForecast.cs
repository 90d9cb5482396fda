using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Backtests;

namespace EconomyPipeline.Ml;

/// <summary>Forecasts of series that belong to no accounts.</summary>
public sealed record SeriesForecast
{
    /// <summary>In the order of the series, then of the periods.</summary>
    public required IReadOnlyList<SeriesForecastValue> Values { get; init; }

    /// <summary>How wrong the same methods were from earlier origins of the same series, pooled over them.</summary>
    public required IReadOnlyList<BacktestScore> Backtest { get; init; }

    /// <summary>What a reader must know: what was left out, and what was assumed.</summary>
    public required IReadOnlyList<Bilingual> Notes { get; init; }
}

/// <summary>The forecast of one series for one period, in the unit of the series.</summary>
public sealed record SeriesForecastValue
{
    public required string Series { get; init; }

    public required Period Period { get; init; }

    /// <summary>The point forecast.</summary>
    public required double Mean { get; init; }

    /// <summary>In the order of the levels that were asked for.</summary>
    public required IReadOnlyList<ForecastInterval> Intervals { get; init; }

    /// <summary>Such as <c>median+ml(0.35)</c>, <c>median</c> or <c>zero</c>.</summary>
    public required string Method { get; init; }
}
