using System.Diagnostics;
using System.Globalization;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Backtests;

namespace EconomyPipeline.Benchmarks.Accuracy.Panels;

/// <summary>
/// One panel: the product from origins in the past, with the weights that it would have had there, beside every member of its pool,
/// and how sure the differences are.
/// </summary>
internal static class PanelTable
{
    // Of three or fewer draws an interval of 95 % cannot hold what it should.
    private const int FewestBlocks = 4;

    public static void Write(BacktestPanel panel, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        var scores = SeriesForecaster.Backtest(panel.Series, new ForecastOptions { HorizonPeriods = panel.Horizon }, panel.Windows, cancellationToken);
        var (mase, smape) = (new OriginLosses(scores, score => score.Mase), new OriginLosses(scores, score => score.SmapePercent));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{panel.Name}: {elapsed.Elapsed.TotalSeconds:0.0} s"));
        Line($"");
        Line($"## {panel.Name}: {panel.Series.Count} series, {panel.Horizon} years ahead, {mase.Origins.Count} origins");
        Line($"{panel.Description}. Means over series, then horizons, then origins.");
        Line($"| method | MASE | sMAPE |");
        Line($"|---|---|---|");
        foreach (var method in mase.Methods.OrderBy(mase.Mean))
        {
            Line($"| {method} | {mase.Mean(method):0.000} | {smape.Mean(method):0.00} |");
        }

        WriteDifferences(panel, mase, smape);
        WriteCoverage(panel, scores);
    }

    private static void WriteDifferences(BacktestPanel panel, OriginLosses mase, OriginLosses smape)
    {
        Line($"");
        Line($"Product less method (negative: the product is better), with the 95 % interval of a bootstrap of the origins in blocks of {panel.Horizon}.");
        Line($"The best member is known only afterwards. {mase.Origins.Count} origins hold {mase.Origins.Count / panel.Horizon} whole blocks apart{(HasTooFew(panel, mase) ? ": too few for the intervals to prove anything" : "")}.");

        Line($"| beside | measure | difference | interval | better at origins | in words |");
        Line($"|---|---|---|---|---|---|");
        foreach (var (measure, losses) in new[] { ("MASE", mase), ("sMAPE", smape) })
        {
            var members = losses.Methods.Except(ForecastMethods.Medians).Where(method => method != BacktestScore.Combined);
            var best = members.MinBy(losses.Mean)!;
            WriteDifference(panel, measure, losses, best, "best member", isBest: true);
            WriteDifference(panel, measure, losses, ForecastMethods.Names(1)[0], "baseline", isBest: false);
            foreach (var median in ForecastMethods.Medians.Where(losses.Methods.Contains))
            {
                WriteDifference(panel, measure, losses, median, "default", isBest: false);
            }
        }
    }

    private static void WriteDifference(BacktestPanel panel, string measure, OriginLosses losses, string method, string role, bool isBest)
    {
        var differences = losses.Difference(method);
        var (lower, upper) = BlockBootstrap.Interval(differences, panel.Horizon);
        var words = (lower, upper, isBest) switch
        {
            ( > 0, _, _) => "worse than",
            (_, < 0, _) => "better than",
            (_, _, true) => "not worse than",
            _ => "not shown to be better than",
        };
        Line($"| {method} ({role}) | {measure} | {differences.Average():+0.0000;-0.0000;0.0000} | {lower:+0.0000;-0.0000;0.0000} to {upper:+0.0000;-0.0000;0.0000} | {differences.Count(value => value < 0)} of {differences.Length} | {words} {(isBest ? "the best member" : method)}{(HasTooFew(panel, losses) ? ", by too few origins to prove it" : "")} |");
    }

    private static bool HasTooFew(BacktestPanel panel, OriginLosses losses) => losses.Origins.Count < FewestBlocks * panel.Horizon;

    private static void WriteCoverage(BacktestPanel panel, IReadOnlyList<BacktestScore> scores)
    {
        var combined = scores.Where(score => score is { Series: BacktestScore.Pooled, Method: BacktestScore.Combined }).ToList();
        var ends = panel.Series.Select(series => series.End).Distinct().ToList();
        string Origin(int before) => ends.Count == 1 ? $"{ends[0].Plus(-before)}" : $"{before} before the end";
        Line($"");
        Line($"Outcomes inside the intervals that were stated at the origin, percent, over all horizons:");
        Line($"| origin | 80 % | 95 % |");
        Line($"|---|---|---|");
        foreach (var group in combined.Where(score => score.Origin is not null).GroupBy(score => score.Origin!.Value))
        {
            Line($"| {Origin(group.Key)} | {group.Average(score => score.Coverage80Percent):0.0} | {group.Average(score => score.Coverage95Percent):0.0} |");
        }

        var all = combined.Where(score => score.Origin is null).ToList();
        Line($"| all | {all.Average(score => score.Coverage80Percent):0.0} | {all.Average(score => score.Coverage95Percent):0.0} |");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
