using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Backtests;

/// <summary>How wrong a method was, from origins in the past and with nothing known after them.</summary>
/// <param name="Series">The series, <c>{region}_{sector}</c> of a panel, or <c>pooled</c> or <c>pooled:{group}</c> for the mean of several.</param>
/// <param name="Method">A forecaster's name, <c>median</c>, <c>ml</c>, or <c>combined</c>: what is published.</param>
/// <param name="HorizonPeriods">Periods ahead, from 1.</param>
/// <param name="Origins">Origins that were judged: what the figures rest on, since series share their shocks.</param>
/// <param name="Mae">Mean absolute error in the unit of the series; NaN where series of different units are pooled.</param>
/// <param name="SmapePercent">Mean of 200·|a − f|/(|a| + |f|).</param>
/// <param name="Mase">Mean of |a − f| over the mean absolute difference (a year apart) of the history; NaN where nothing moved.</param>
/// <param name="Coverage80Percent">Share of outcomes inside the 80 % interval that was stated at the origin; NaN for methods without intervals.</param>
/// <param name="Coverage95Percent">The same at 95 %.</param>
public sealed record BacktestScore(
    string Series,
    string Method,
    int HorizonPeriods,
    int Origins,
    double Mae,
    double SmapePercent,
    double Mase,
    double Coverage80Percent,
    double Coverage95Percent)
{
    /// <summary><see cref="Series"/> of the mean over all series.</summary>
    public const string Pooled = "pooled";

    /// <summary>Periods before the end of each series at which the forecasts were made; null for all origins together.</summary>
    public int? Origin { get; init; }

    /// <summary>The price basis of the accounts; null for series that belong to no accounts.</summary>
    public PriceBasis? Basis { get; init; }

    /// <summary>The frequency of the accounts; null for series that belong to no accounts.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary><see cref="Method"/> of what is published.</summary>
    public const string Combined = "combined";
}
