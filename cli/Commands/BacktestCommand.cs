using System.CommandLine;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy backtest</c>: how wrong each method would have been from origins in the past.</summary>
internal static class BacktestCommand
{
    public static Command Create()
    {
        var input = new ForecastInput();
        var windows = new Option<int>("--windows") { Description = "Origins, one period apart, each with the whole horizon to judge", DefaultValueFactory = _ => 3 };
        var command = new Command("backtest", "Judge forecasts from rolling origins in the past / uji prakiraan pada masa lalu");
        input.AddTo(command);
        command.Options.Add(windows);
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = input.Options(result);
            var count = result.GetValue(windows) is var given and >= 1 ? given : throw CommandFailure.WrongUse("--windows: 1 ..");
            OutputFile.RequireWritable(input.Output(result));
            var series = input.Series(result) ?? [.. input.Accounts(result, cancellationToken).SelectMany(AccountsSeries.Of)];
            var scores = SeriesForecaster.Backtest(series, options, count, cancellationToken);
            if (scores.Count == 0)
            {
                throw CommandFailure.Rejected(
                    "Deret terlalu pendek untuk horizon dan jumlah jendela ini; kurangi --horizon atau --windows / the series are too short for this horizon and these windows; lower --horizon or --windows");
            }

            await OutputFile.WriteAsync(BacktestExport.Table, scores, input.Output(result), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
