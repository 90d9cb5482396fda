using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml;

/// <summary>The forecast of one region and sector, or of a sum of them, for one period.</summary>
public sealed record ForecastValue
{
    /// <summary>A regency, the scope, <see cref="RegionCode.Discrepancy"/>, or the nation, which stands outside the sum.</summary>
    public required RegionCode Region { get; init; }

    /// <summary>A sector, <see cref="SectorCode.Unpublished"/>, or <see cref="SectorCode.Total"/>.</summary>
    public required SectorCode Sector { get; init; }

    public required PriceBasis Basis { get; init; }

    public required Period Period { get; init; }

    /// <summary>The point forecast, in <see cref="Unit"/>.</summary>
    public required double Mean { get; init; }

    /// <summary>What the baseline of the backtest says from the same origin: no change, or that of a year ago for quarters; in <see cref="Unit"/>.</summary>
    /// <value>NaN where it has none.</value>
    public required double Baseline { get; init; }

    /// <summary>Mean absolute change of the series (a year apart) up to the origin: the unit of MASE; in <see cref="Unit"/>.</summary>
    /// <value>NaN where fewer than two values are known.</value>
    public required double Movement { get; init; }

    /// <summary>What the same method says of the period from the figures up to a year before the last, in <see cref="Unit"/>: the distance to <see cref="Mean"/> is what the last year contributed.</summary>
    /// <value>NaN where the period lies beyond the horizon from there, or the history is too short.</value>
    public double MeanWithoutLastYear { get; init; } = double.NaN;

    /// <summary>The same without the last two years: the distance to <see cref="MeanWithoutLastYear"/> is what the year before the last contributed.</summary>
    public double MeanWithoutLastTwoYears { get; init; } = double.NaN;

    /// <summary>In the order of the levels that were asked for, in <see cref="Unit"/>.</summary>
    public required IReadOnlyList<ForecastInterval> Intervals { get; init; }

    /// <summary>
    /// <c>median(0.09)+ml(0.91)</c>, <c>median</c>, <c>naive</c>, <c>zero</c>, or <c>bottom-up(…)</c> for a sum; <c>wls(…)</c> or
    /// <c>mint(…)</c> for every row that was reconciled with its sums so; followed by <c>, interval assumed</c> where fewer than two backtest origins reach this horizon.
    /// </summary>
    public required string Method { get; init; }

    /// <summary>
    /// Mean absolute error of the published method at this horizon in the rolling-origin backtest, as a multiple of the mean
    /// absolute change of the series (MASE, without unit). Where fewer than two origins reach the horizon it is that of the
    /// longest shorter horizon that two reach, or of one period ahead. NaN where nothing could be judged or nothing moved.
    /// </summary>
    public required double BacktestError { get; init; }

    /// <summary>Such as <c>million IDR</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The interval of a level that was asked for.</summary>
    /// <exception cref="InvalidOperationException">It was not.</exception>
    public ForecastInterval Interval(double levelPercent) => Intervals.Single(interval => interval.LevelPercent.Equals(levelPercent));
}
