using System.Globalization;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Tables;
using EconomyPipeline.Ml.Backtests;

namespace EconomyPipeline.Functions.Runs;

/// <summary>Forecasts and their backtests as rows of the tables <c>Forecasts</c> and <c>Backtests</c>.</summary>
internal static class ForecastRows
{
    /// <summary>The levels that are stored, in percent.</summary>
    public static IReadOnlyList<double> StoredLevelsPercent { get; } = [80, 95];

    public static string Partition(string scope, string run, string region) => TableKey.Join(scope, run, region);

    public static TableEntity ToForecastRow(string run, string restsOn, ScopedForecastValue row)
    {
        var value = row.Value;
        var (scope, region, sector) = (row.Scope.ToString(), value.Region.ToString(), value.Sector.ToString());
        var entity = new TableEntity(Partition(scope, run, region), TableKey.Join(sector, value.Basis.ToString(), value.Period.ToString()))
        {
            ["Scope"] = scope,
            ["Run"] = run,
            ["IndicatorRun"] = restsOn,
            ["Region"] = region,
            ["Sector"] = sector,
            ["Basis"] = value.Basis.ToString(),
            ["Period"] = value.Period.ToString(),
            ["Mean"] = value.Mean,
            ["Method"] = value.Method,
            ["Unit"] = value.Unit,
        };
        foreach (var level in StoredLevelsPercent)
        {
            var interval = value.Interval(level);
            entity[$"Lower{ForecastExport.LevelSuffix(level)}"] = interval.Lower;
            entity[$"Upper{ForecastExport.LevelSuffix(level)}"] = interval.Upper;
        }

        AddFinite(entity, "BacktestError", value.BacktestError);
        AddFinite(entity, "MeanWithoutLastYear", value.MeanWithoutLastYear);
        AddFinite(entity, "MeanWithoutLastTwoYears", value.MeanWithoutLastTwoYears);
        return entity;
    }

    public static TableEntity ToBacktestRow(string scope, string run, BacktestScore score)
    {
        var (region, sector) = BacktestExport.Split(score.Series);
        var entity = new TableEntity(
            Partition(scope, run, region),
            TableKey.Join(
                sector,
                score.Basis?.ToString(),
                score.Frequency?.ToString().ToLowerInvariant(),
                score.Method,
                score.HorizonPeriods.ToString(CultureInfo.InvariantCulture)))
        {
            ["Scope"] = scope,
            ["Run"] = run,
            ["Region"] = region,
            ["Sector"] = sector,
            ["Basis"] = score.Basis?.ToString(),
            ["Frequency"] = score.Frequency?.ToString().ToLowerInvariant(),
            ["Method"] = score.Method,
            ["HorizonPeriods"] = score.HorizonPeriods,
            ["Origins"] = score.Origins,
        };
        AddFinite(entity, "Mae", score.Mae);
        AddFinite(entity, "SmapePercent", score.SmapePercent);
        AddFinite(entity, "Mase", score.Mase);
        AddFinite(entity, "Coverage80Percent", score.Coverage80Percent);
        AddFinite(entity, "Coverage95Percent", score.Coverage95Percent);
        return entity;
    }

    private static void AddFinite(TableEntity entity, string column, double number)
    {
        if (double.IsFinite(number))
        {
            entity[column] = number;
        }
    }
}
