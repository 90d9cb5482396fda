using System.CommandLine;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Cli.Questions;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Ml;
using Spectre.Console;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy forecast</c>: forecasts from files, without any storage, and answers that rest on them.</summary>
internal static class ForecastCommand
{
    // Wide enough for the answers where nobody says how wide the screen is.
    private const int UnknownWidth = 200;

    public static Command Create()
    {
        var input = new ForecastInput();
        var asked = new QuestionOptions();
        var command = new Command("forecast", "Forecast from files of output, or of series,period,value / buat prakiraan dari berkas");
        input.AddTo(command);
        asked.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var options = input.Options(result);
            var questions = asked.Read(result);
            OutputFile.RequireWritable(input.Output(result));
            if (input.Series(result) is { } series)
            {
                return questions is null
                    ? await ForecastSeriesAsync(series, options, input.Output(result), cancellationToken)
                    : throw CommandFailure.WrongUse("--probability, --scenario dan/and --need berlaku untuk PDRB, bukan deret lain / are for output, not for other series");
            }

            var rows = new List<ScopedForecastValue>();
            var answers = questions is null ? null : new Answers(questions, options.LevelsPercent);
            foreach (var accounts in input.Accounts(result, cancellationToken))
            {
                var forecast = PanelForecaster.Forecast(accounts, options, progress: null, cancellationToken);
                Notes.Write(forecast.Notes);
                rows.AddRange(forecast.Values.Select(value => new ScopedForecastValue(accounts.Scope, value)));
                answers?.Ask(Outlooks.Of(accounts, forecast, questions!.Basis), cancellationToken);
            }

            answers?.RequireAll();
            if (answers is null || input.Output(result) is not null)
            {
                await OutputFile.WriteAsync(ForecastExport.Table(options.LevelsPercent), rows, input.Output(result), cancellationToken);
            }

            if (answers is not null)
            {
                await ShowAsync(answers, options, input.Output(result), cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> ForecastSeriesAsync(IReadOnlyList<TimeSeries> series, ForecastOptions options, FileInfo? output, CancellationToken cancellationToken)
    {
        var forecast = SeriesForecaster.Forecast(series, options, cancellationToken);
        Notes.Write(forecast.Notes);
        await OutputFile.WriteAsync(SeriesForecastExport.Table(options.LevelsPercent), forecast.Values, output, cancellationToken);
        return ExitCode.Done;
    }

    private static async Task ShowAsync(Answers answers, ForecastOptions options, FileInfo? output, CancellationToken cancellationToken)
    {
        if (!AnsiConsole.Profile.Out.IsTerminal)
        {
            AnsiConsole.Profile.Width = UnknownWidth;
        }

        new AnswerView(AnsiConsole.Console).Write(answers, options.LevelsPercent);
        if (output is not null)
        {
            await AnswerFiles.WriteAsync(answers, options.LevelsPercent, output, cancellationToken);
        }
    }
}
