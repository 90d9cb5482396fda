using System.Globalization;
using EconomyPipeline.Benchmarks.Accuracy.Panels;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Benchmarks.Accuracy.Speed;

/// <summary>
/// <c>speed [REGENCIES…]</c>: series per second of every method and of the product, and what the sample and panels of so many
/// regencies take; without numbers a quarter, a half and all of a country's.
/// </summary>
internal static class SpeedProgram
{
    private const int Horizon = 6;
    private const int MostSeries = 40;

    private static readonly string CompetitionFile = Path.Combine("..", "shared", "data", "forecast", "m1-yearly.csv");

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (arguments.Any(argument => !int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1))
        {
            await Console.Error.WriteLineAsync("speed [REGENCIES...]: whole numbers above 0.");
            return 1;
        }

        List<int> regencies = [.. arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture))];
        Line($"{Environment.ProcessorCount} processors, .NET {Environment.Version}. Ratios are of processor time, which other work on the machine changes least.");
        await WriteMethodsAsync(cancellationToken);
        await WriteAccountsAsync(regencies.Count > 0 ? regencies : [NationalPanel.Regencies / 4, NationalPanel.Regencies / 2, NationalPanel.Regencies], cancellationToken);
        return 0;
    }

    private static async Task WriteMethodsAsync(CancellationToken cancellationToken)
    {
        var (all, name) = Series();
        List<TimeSeries> sample = [.. Enumerable.Range(0, Math.Min(MostSeries, all.Count)).Select(index => all[index * all.Count / Math.Min(MostSeries, all.Count)])];
        var peers = await RForecast.ProcessorSecondsAsync(sample.Select(series => series.Values), cancellationToken);
        Line($"");
        Line($"## Series per second: {sample.Count} of {name}, {Horizon} years ahead");
        Line($"Each series is fitted once and continued; the product is timed on all {all.Count}, and forecasts each from {Horizon + 8} origins with every method. R computes intervals, too.");
        if (peers is null)
        {
            Line($"R's forecast is not installed (Debian: r-cran-forecast): its columns are empty.");
        }

        Line($"| method | series/s, 1 thread | series/s, 2 threads | 2 threads / 1 | processor ms per series | R forecast, processor ms per series | R / ours |");
        Line($"|---|---|---|---|---|---|---|");
        foreach (var method in ForecastMethods.Forecasters(1))
        {
            var theirs = peers is not null && peers.TryGetValue(method.Name, out var seconds) ? seconds / sample.Count : double.NaN;
            WriteSpeed(method.Name, threads => MethodSpeed.Of(method, sample, Horizon, threads, cancellationToken), theirs);
        }

        WriteSpeed("product", threads => MethodSpeed.OfProduct(all, Horizon, threads, cancellationToken), double.NaN);
    }

    private static void WriteSpeed(string name, Func<int, MethodSpeed> measure, double peerSeconds)
    {
        var (one, two) = (measure(1), measure(2));
        Line($"| {name} | {one.SeriesPerSecond:0} | {two.SeriesPerSecond:0} | {two.SeriesPerSecond / one.SeriesPerSecond:0.00} | {1000 * one.ProcessorSeconds:0.0000} | {1000 * peerSeconds:0.00} | {peerSeconds / one.ProcessorSeconds:0} |");
    }

    private static async Task WriteAccountsAsync(IReadOnlyList<int> sizes, CancellationToken cancellationToken)
    {
        Line($"");
        Line($"## Accounts: every regency × 17 sectors with their sums, 5 years ahead, each in a process of its own, all processors");
        Line($"| accounts | forecast values | s | processor s | peak memory, MB | processor s per regency, beside the first |");
        Line($"|---|---|---|---|---|---|");
        if (Directory.Exists(SampleAccounts.Folder))
        {
            WriteAccounts("the sample: 13 regencies, 6 years", await ForecastProcess.StartAsync(ForecastProcess.Sample, cancellationToken), double.NaN);
        }

        var first = double.NaN;
        foreach (var regencies in sizes)
        {
            var took = await ForecastProcess.StartAsync(regencies.ToString(CultureInfo.InvariantCulture), cancellationToken);
            var each = took.ProcessorSeconds / regencies;
            first = double.IsNaN(first) ? each : first;
            WriteAccounts($"{regencies} regencies, 15 years", took, each / first);
        }
    }

    private static void WriteAccounts(string name, ForecastProcess took, double growth) =>
        Line($"| {name} | {took.Values} | {took.Seconds:0.0} | {took.ProcessorSeconds:0.0} | {took.PeakMegabytes:0} | {growth:0.00} |");

    private static (IReadOnlyList<TimeSeries> Series, string Name) Series()
    {
        if (File.Exists(CompetitionFile))
        {
            return (CompetitionSet.Read(CompetitionFile).Training, "M1's yearly series");
        }

        Console.WriteLine($"{CompetitionFile} is not there: the regencies' totals of the sample are taken instead.");
        var (path, read) = PanelFiles.All["kalsel-totals"];
        return (read(path).Series, "the sample's totals of regencies");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture).Replace("NaN", "", StringComparison.Ordinal));
}
