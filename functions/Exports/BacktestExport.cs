using EconomyPipeline.Functions.Tables;
using EconomyPipeline.Ml.Backtests;

namespace EconomyPipeline.Functions.Exports;

/// <summary>Backtest scores as a table.</summary>
public static class BacktestExport
{
    /// <summary>Stands for all series together in the place of a region.</summary>
    public const string Pooled = "POOLED";

    private static readonly ExportColumn<BacktestScore>[] Columns =
    [
        new TextColumn<BacktestScore>("series", score => score.Series),
        new TextColumn<BacktestScore>("method", score => score.Method),
        new IntegerColumn<BacktestScore>("horizon_periods", score => score.HorizonPeriods),
        new IntegerColumn<BacktestScore>("origins", score => score.Origins),
        new NumberColumn<BacktestScore>("mae", score => score.Mae),
        new NumberColumn<BacktestScore>("smape_percent", score => score.SmapePercent),
        new NumberColumn<BacktestScore>("mase", score => score.Mase),
        new NumberColumn<BacktestScore>("coverage80_percent", score => score.Coverage80Percent),
        new NumberColumn<BacktestScore>("coverage95_percent", score => score.Coverage95Percent),
        new TextColumn<BacktestScore>("basis", score => score.Basis?.ToString()),
        new TextColumn<BacktestScore>("frequency", score => score.Frequency?.ToString().ToLowerInvariant()),
    ];

    /// <summary>The table of the command line.</summary>
    /// <remarks>Its column <c>origin</c> is empty for all origins together; what is published has no rows by origin.</remarks>
    public static ExportTable<BacktestScore> Table { get; } = new([.. Columns, new IntegerColumn<BacktestScore>("origin", score => score.Origin)]);

    /// <summary>The table of a publication: the same, with what a reader of several files needs to tell runs apart.</summary>
    public static ExportTable<BacktestScore> PublishedTable(string scope, string run, long sequence) => new(
    [
        .. Columns,
        new TextColumn<BacktestScore>("scope", _ => scope),
        new TextColumn<BacktestScore>("region", score => Split(score.Series).Region),
        new TextColumn<BacktestScore>("sector", score => Split(score.Series).Sector),
        new TextColumn<BacktestScore>("run", _ => run),
        new IntegerColumn<BacktestScore>("sequence", _ => sequence),
    ]);

    /// <summary>What a score is of: <c>6301_C</c> is one series, <c>pooled</c> all of them, <c>pooled:sectors</c> those of one level.</summary>
    public static (string Region, string Sector) Split(string series) => series.Split('_') switch
    {
        [var region, var sector] => (region, sector),
        _ => (Pooled, series.Contains(':', StringComparison.Ordinal) ? series[(series.IndexOf(':', StringComparison.Ordinal) + 1)..] : TableKey.None),
    };
}
