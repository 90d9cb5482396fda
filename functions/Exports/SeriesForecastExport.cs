using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Exports;

/// <summary>Forecasts of any series as a table: one row for each series and period, a pair of columns for each level.</summary>
public static class SeriesForecastExport
{
    public static ExportTable<SeriesForecastValue> Table(IReadOnlyList<double> levelsPercent)
    {
        List<ExportColumn<SeriesForecastValue>> columns =
        [
            new TextColumn<SeriesForecastValue>("series", value => value.Series),
            new TextColumn<SeriesForecastValue>("period", value => value.Period.ToString()),
            new NumberColumn<SeriesForecastValue>("mean", value => value.Mean),
        ];
        for (var index = 0; index < levelsPercent.Count; index++)
        {
            // Intervals come in the order of the levels that were asked for.
            var position = index;
            var suffix = ForecastExport.LevelSuffix(levelsPercent[index]);
            columns.Add(new NumberColumn<SeriesForecastValue>($"lower{suffix}", value => value.Intervals[position].Lower));
            columns.Add(new NumberColumn<SeriesForecastValue>($"upper{suffix}", value => value.Intervals[position].Upper));
        }

        columns.Add(new TextColumn<SeriesForecastValue>("method", value => value.Method));
        return new ExportTable<SeriesForecastValue>(columns);
    }
}
