using System.CommandLine;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy forecast</c>: forecasts from files, without any storage.</summary>
internal static class ForecastCommand
{
    public static Command Create()
    {
        var input = new ForecastInput();
        var command = new Command("forecast", "Forecast from files of output, or of series,period,value / buat prakiraan dari berkas");
        input.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = input.Options(result);
            OutputFile.RequireWritable(input.Output(result));
            if (input.Series(result) is { } series)
            {
                var forecast = SeriesForecaster.Forecast(series, options, cancellationToken);
                Notes.Write(forecast.Notes);
                await OutputFile.WriteAsync(SeriesForecastExport.Table(options.LevelsPercent), forecast.Values, input.Output(result), cancellationToken);
                return ExitCode.Done;
            }

            var rows = new List<ScopedForecastValue>();
            foreach (var accounts in input.Accounts(result, cancellationToken))
            {
                var forecast = PanelForecaster.Forecast(accounts, options, progress: null, cancellationToken);
                Notes.Write(forecast.Notes);
                rows.AddRange(forecast.Values.Select(value => new ScopedForecastValue(accounts.Scope, value)));
            }

            await OutputFile.WriteAsync(ForecastExport.Table(options.LevelsPercent), rows, input.Output(result), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
