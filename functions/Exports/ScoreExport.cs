using EconomyPipeline.Functions.Scores;

namespace EconomyPipeline.Functions.Exports;

/// <summary>Scores of past forecasts as a table.</summary>
public static class ScoreExport
{
    /// <param name="scope">Whose forecasts.</param>
    public static ExportTable<ForecastScore> Table(string scope) => new(
    [
        new TextColumn<ForecastScore>("region", score => score.Region),
        new TextColumn<ForecastScore>("sector", score => score.Sector),
        new TextColumn<ForecastScore>("period", score => score.Period),
        new IntegerColumn<ForecastScore>("horizon_periods", score => score.HorizonPeriods),
        new NumberColumn<ForecastScore>("mean", score => score.Mean),
        new NumberColumn<ForecastScore>("actual", score => score.Actual),
        new NumberColumn<ForecastScore>("error", score => score.Error),
        new NumberColumn<ForecastScore>("absolute_error", score => score.AbsoluteError),
        new NumberColumn<ForecastScore>("absolute_percent_error", score => score.AbsolutePercentError),
        new NumberColumn<ForecastScore>("scaled_error", score => score.ScaledError),
        new IntegerColumn<ForecastScore>("inside80", score => score.IsInside80 ? 1 : 0),
        new IntegerColumn<ForecastScore>("inside95", score => score.IsInside95 ? 1 : 0),
        new NumberColumn<ForecastScore>("baseline", score => score.Baseline),
        new NumberColumn<ForecastScore>("baseline_absolute_error", score => score.BaselineAbsoluteError),
        new NumberColumn<ForecastScore>("baseline_absolute_percent_error", score => score.BaselineAbsolutePercentError),
        new NumberColumn<ForecastScore>("baseline_scaled_error", score => score.BaselineScaledError),
        new NumberColumn<ForecastScore>("movement", score => score.Movement),
        new TextColumn<ForecastScore>("method", score => score.Method),
        new TextColumn<ForecastScore>("scope", _ => scope),
        new TextColumn<ForecastScore>("basis", score => score.Basis),
        new TextColumn<ForecastScore>("frequency", score => score.Frequency),
        new TextColumn<ForecastScore>("unit", score => score.Unit),
        new TextColumn<ForecastScore>("run", score => score.Run),
    ]);
}
