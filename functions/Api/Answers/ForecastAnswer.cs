using Azure.Data.Tables;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET {scope}/forecasts/{region}[/{sector}]</c>.</summary>
public sealed record ForecastAnswer
{
    public required string Scope { get; init; }

    public required string Run { get; init; }

    public required long Sequence { get; init; }

    /// <summary>The indicator run that the forecast rests on.</summary>
    public required string IndicatorRun { get; init; }

    public required RegionSummary Region { get; init; }

    public required string Basis { get; init; }

    public required string Unit { get; init; }

    /// <summary>Levels of the intervals in percent.</summary>
    public required IReadOnlyList<double> Levels { get; init; }

    public required IReadOnlyList<ForecastValueAnswer> Values { get; init; }

    public required IReadOnlyList<Bilingual> Notes { get; init; }

    /// <summary>How wrong the same methods were before: pooled over all series, by method and horizon.</summary>
    public required IReadOnlyList<BacktestAnswer> Backtest { get; init; }
}

/// <summary>The forecast of one sector in one period.</summary>
/// <param name="Sector">Its code.</param>
/// <param name="Period">The year or quarter.</param>
/// <param name="Mean">The point forecast.</param>
/// <param name="Intervals">In the order of the levels that were asked for.</param>
/// <param name="Method">What was mixed with which weights, and how sums were made to add up.</param>
/// <param name="BacktestError">Mean absolute error of the method at this horizon, as a multiple of the mean absolute change of the series.</param>
/// <param name="MeanWithoutLastYear">The same method's forecast from the figures up to a year before the last: the distance to the mean is what the last year contributed.</param>
/// <param name="MeanWithoutLastTwoYears">The same without the last two years.</param>
public sealed record ForecastValueAnswer(
    string Sector,
    string Period,
    double Mean,
    IReadOnlyList<IntervalAnswer> Intervals,
    string Method,
    double? BacktestError,
    double? MeanWithoutLastYear,
    double? MeanWithoutLastTwoYears);

/// <summary>An interval: the outcome should lie in it with that probability in percent.</summary>
public sealed record IntervalAnswer(double Level, double Lower, double Upper)
{
    /// <summary>Those that are defined.</summary>
    public static IReadOnlyList<IntervalAnswer> Of(IEnumerable<ForecastInterval> intervals) =>
    [
        .. intervals
            .Where(interval => double.IsFinite(interval.Lower) && double.IsFinite(interval.Upper))
            .Select(interval => new IntervalAnswer(interval.LevelPercent, interval.Lower, interval.Upper)),
    ];
}

/// <summary>Errors of one method at one horizon.</summary>
public sealed record BacktestAnswer(
    string Sector,
    string Method,
    int HorizonPeriods,
    int Origins,
    double? SmapePercent,
    double? Mase,
    double? Coverage80Percent,
    double? Coverage95Percent)
{
    public static BacktestAnswer Of(TableEntity row) => new(
        row.GetString("Sector") ?? "",
        row.GetString("Method") ?? "",
        row.GetInt32("HorizonPeriods") ?? 0,
        row.GetInt32("Origins") ?? 0,
        row.GetDouble("SmapePercent"),
        row.GetDouble("Mase"),
        row.GetDouble("Coverage80Percent"),
        row.GetDouble("Coverage95Percent"));
}
