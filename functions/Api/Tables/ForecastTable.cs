using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Functions.Api.Tables;

/// <summary>Forecasts of a region as a table, with the columns of <see cref="ForecastExport"/>.</summary>
internal static class ForecastTable
{
    public static ExportTable<ForecastValueAnswer> Of(ForecastAnswer answer)
    {
        List<ExportColumn<ForecastValueAnswer>> columns =
        [
            new TextColumn<ForecastValueAnswer>("region", _ => answer.Region.Code),
            new TextColumn<ForecastValueAnswer>("sector", row => row.Sector),
            new TextColumn<ForecastValueAnswer>("period", row => row.Period),
            new NumberColumn<ForecastValueAnswer>("mean", row => row.Mean),
        ];
        foreach (var (position, level) in answer.Levels.Index())
        {
            columns.Add(new NumberColumn<ForecastValueAnswer>($"lower{ForecastExport.LevelSuffix(level)}", row => row.Intervals[position].Lower));
            columns.Add(new NumberColumn<ForecastValueAnswer>($"upper{ForecastExport.LevelSuffix(level)}", row => row.Intervals[position].Upper));
        }

        columns.AddRange(
        [
            new TextColumn<ForecastValueAnswer>("method", row => row.Method),
            new NumberColumn<ForecastValueAnswer>("backtest_error", row => row.BacktestError ?? double.NaN),
            new NumberColumn<ForecastValueAnswer>("mean_without_last_year", row => row.MeanWithoutLastYear ?? double.NaN),
            new NumberColumn<ForecastValueAnswer>("mean_without_last_two_years", row => row.MeanWithoutLastTwoYears ?? double.NaN),
            new TextColumn<ForecastValueAnswer>("scope", _ => answer.Scope),
            new TextColumn<ForecastValueAnswer>("basis", _ => answer.Basis),
            new TextColumn<ForecastValueAnswer>("unit", _ => answer.Unit),
            new TextColumn<ForecastValueAnswer>("run", _ => answer.Run),
            new TextColumn<ForecastValueAnswer>("indicator_run", _ => answer.IndicatorRun),
            new IntegerColumn<ForecastValueAnswer>("sequence", _ => answer.Sequence),
        ]);
        return new ExportTable<ForecastValueAnswer>(columns);
    }
}
