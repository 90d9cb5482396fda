using System.Diagnostics;
using System.Globalization;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Benchmarks.Accuracy;

/// <summary>One set: every method, the product, what others reach, and whether the marks are met.</summary>
internal static class AccuracyTable
{
    private const string Product = "product";

    public static void Write(CompetitionSet set, CancellationToken cancellationToken)
    {
        var inner = set.Inner();
        Line($"");
        Line($"## {set.Name}: {set.Training.Count} series, {set.Horizon} periods ahead (inner: {inner.Training.Count} series)");
        Line($"Inner: the last {set.Horizon} values of the training part, which methods are tuned on. Outer: the test part. ± is the paired-bootstrap standard error of the product's difference from the method.");
        Line($"| method | inner sMAPE | inner MASE | inner 80 % | inner 95 % | inner MSIS | outer sMAPE | outer MASE | outer 80 % | outer 95 % | outer MSIS | ± sMAPE | ± MASE |");
        Line($"|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var product = Score(set, null, cancellationToken);
        foreach (var method in ForecastMethods.Names(set.PeriodsPerYear).Append(Product))
        {
            var name = method == Product ? null : method;
            Row(method, Score(inner, name, cancellationToken), name is null ? product : Score(set, name, cancellationToken), product);
        }

        foreach (var peer in PublishedScore.Peers.Where(peer => peer.Set == set.Name))
        {
            Line($"| {peer.Name} | | | | | | {peer.SmapePercent:0.00} | {peer.Mase:0.000} | {peer.Coverage80Percent:0.0} | {peer.Coverage95Percent:0.0} | {peer.Msis95:0.0} | | |");
        }

        foreach (var mark in PublishedScore.Marks.Where(mark => mark.Set == set.Name))
        {
            Line($"| mark | | | | | | {mark.SmapePercent:0.00} | {mark.Mase:0.000} | | | {mark.Msis95:0.0} | | |");
        }
    }

    private static void Row(string name, IReadOnlyList<SeriesScore> inner, IReadOnlyList<SeriesScore> outer, IReadOnlyList<SeriesScore> product)
    {
        double Difference(Func<SeriesScore, double> of) => PairedBootstrap.StandardError([.. product.Select(of)], [.. outer.Select(of)]);
        Line($"| {name} | {Text(inner)} | {Text(outer)} | {Difference(score => score.SmapePercent):0.00} | {Difference(score => score.Mase):0.000} |");
    }

    private static string Text(IReadOnlyList<SeriesScore> scores)
    {
        double Mean(Func<SeriesScore, double> of) => scores.Select(of).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Mean(score => score.SmapePercent):0.00} | {Mean(score => score.Mase):0.000} | {Mean(score => score.Coverage80Percent):0.0} | {Mean(score => score.Coverage95Percent):0.0} | {Mean(score => score.Msis95):0.0}");
    }

    private static List<SeriesScore> Score(CompetitionSet set, string? method, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        var forecast = SeriesForecaster.Forecast(set.Training, new ForecastOptions { HorizonPeriods = set.Horizon, Method = method }, cancellationToken);
        var values = forecast.Values.ToLookup(value => value.Series);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name} {method ?? Product}: {elapsed.Elapsed.TotalSeconds:0.0} s; {forecast.Values[0].Method}"));
        return [.. set.Training.Select((series, index) =>
        {
            var rows = values[series.Id].ToList();
            return SeriesScore.Of(
                series.Values,
                set.PeriodsPerYear,
                set.Actual[index],
                [.. rows.Select(row => row.Mean)],
                [.. rows.Select(row => (row.Intervals[0].Lower, row.Intervals[0].Upper))],
                [.. rows.Select(row => (row.Intervals[1].Lower, row.Intervals[1].Upper))]);
        })];
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture).Replace("NaN", "", StringComparison.Ordinal));
}
