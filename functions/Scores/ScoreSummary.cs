using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Functions.Scores;

/// <summary>Scores of rows that err alike, at one horizon.</summary>
/// <param name="Basis">Price basis.</param>
/// <param name="Frequency"><c>annual</c> or <c>quarterly</c>.</param>
/// <param name="Group">Rows that err alike, as in backtests: <c>regency-sector</c>, <c>scope-total</c>, …</param>
/// <param name="HorizonPeriods">Periods ahead, from 1.</param>
/// <param name="Scores">How many forecasts were judged.</param>
/// <param name="Origins">From how many different runs: rows share their shocks, so this is what the figures rest on.</param>
/// <param name="MeanAbsolutePercentError">Mean of the absolute errors in percent of the actual values.</param>
/// <param name="Mase">Mean of the absolute errors, in units of each series' mean absolute change.</param>
/// <param name="BaselineMase">The same of the baseline from the same origins.</param>
/// <param name="Coverage80Percent">Share of outcomes inside the 80 % interval.</param>
/// <param name="Coverage95Percent">Share of outcomes inside the 95 % interval.</param>
public sealed record ScoreSummary(
    string Basis,
    string Frequency,
    string Group,
    int HorizonPeriods,
    int Scores,
    int Origins,
    double? MeanAbsolutePercentError,
    double? Mase,
    double? BaselineMase,
    double Coverage80Percent,
    double Coverage95Percent)
{
    /// <summary>By basis, frequency, group and horizon, in this order.</summary>
    internal static IReadOnlyList<ScoreSummary> Of(RegionCode scope, IEnumerable<ForecastScore> scores) =>
    [
        .. scores
            .GroupBy(score => (score.Basis, score.Frequency, Group: score.Group(scope), score.HorizonPeriods))
            .Select(group => new ScoreSummary(
                group.Key.Basis,
                group.Key.Frequency,
                group.Key.Group,
                group.Key.HorizonPeriods,
                group.Count(),
                group.Select(score => score.Run).Distinct().Count(),
                Mean(group.Select(score => score.AbsolutePercentError)),
                Mean(group.Select(score => score.ScaledError)),
                Mean(group.Select(score => score.BaselineScaledError)),
                100 * group.Average(score => score.IsInside80 ? 1.0 : 0.0),
                100 * group.Average(score => score.IsInside95 ? 1.0 : 0.0)))
            .OrderBy(summary => summary.Basis, StringComparer.Ordinal)
            .ThenBy(summary => summary.Frequency, StringComparer.Ordinal)
            .ThenBy(summary => summary.Group, StringComparer.Ordinal)
            .ThenBy(summary => summary.HorizonPeriods),
    ];

    private static double? Mean(IEnumerable<double> values) => values.Where(double.IsFinite).Select(value => (double?)value).Average();
}
