using System.Globalization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Exports;

/// <summary>A forecast value with the scope that it was computed for.</summary>
public sealed record ScopedForecastValue(RegionCode Scope, ForecastValue Value);

/// <summary>Forecasts of regional output as a table: one row for each region, sector and period, a pair of columns for each level.</summary>
public static class ForecastExport
{
    /// <summary>The table of the command line.</summary>
    public static ExportTable<ScopedForecastValue> Table(IReadOnlyList<double> levelsPercent) => new(Columns(levelsPercent));

    /// <summary>The table of a publication: the same, with what it will be judged by, and what a reader of several files needs to tell runs apart.</summary>
    public static ExportTable<ScopedForecastValue> PublishedTable(IReadOnlyList<double> levelsPercent, string run, string restsOn, long sequence) => new(
    [
        .. Columns(levelsPercent),
        new NumberColumn<ScopedForecastValue>("baseline", row => row.Value.Baseline),
        new NumberColumn<ScopedForecastValue>("movement", row => row.Value.Movement),
        new TextColumn<ScopedForecastValue>("run", _ => run),
        new TextColumn<ScopedForecastValue>("indicator_run", _ => restsOn),
        new IntegerColumn<ScopedForecastValue>("sequence", _ => sequence),
    ]);

    /// <summary>The pair of columns of one level: <c>lower80</c>, <c>upper80</c>; <c>lower97.5</c>, <c>upper97.5</c>.</summary>
    public static string LevelSuffix(double levelPercent) => levelPercent.ToString("0.###", CultureInfo.InvariantCulture);

    private static List<ExportColumn<ScopedForecastValue>> Columns(IReadOnlyList<double> levelsPercent)
    {
        List<ExportColumn<ScopedForecastValue>> columns =
        [
            new TextColumn<ScopedForecastValue>("region", row => row.Value.Region.ToString()),
            new TextColumn<ScopedForecastValue>("sector", row => row.Value.Sector.ToString()),
            new TextColumn<ScopedForecastValue>("period", row => row.Value.Period.ToString()),
            new NumberColumn<ScopedForecastValue>("mean", row => row.Value.Mean),
        ];
        foreach (var level in levelsPercent)
        {
            columns.Add(new NumberColumn<ScopedForecastValue>($"lower{LevelSuffix(level)}", row => row.Value.Interval(level).Lower));
            columns.Add(new NumberColumn<ScopedForecastValue>($"upper{LevelSuffix(level)}", row => row.Value.Interval(level).Upper));
        }

        columns.Add(new TextColumn<ScopedForecastValue>("method", row => row.Value.Method));
        columns.Add(new TextColumn<ScopedForecastValue>("scope", row => row.Scope.ToString()));
        columns.Add(new TextColumn<ScopedForecastValue>("basis", row => row.Value.Basis.ToString()));
        columns.Add(new NumberColumn<ScopedForecastValue>("backtest_error", row => row.Value.BacktestError));
        columns.Add(new NumberColumn<ScopedForecastValue>("mean_without_last_year", row => row.Value.MeanWithoutLastYear));
        columns.Add(new NumberColumn<ScopedForecastValue>("mean_without_last_two_years", row => row.Value.MeanWithoutLastTwoYears));
        columns.Add(new TextColumn<ScopedForecastValue>("unit", row => row.Value.Unit));
        return columns;
    }
}
