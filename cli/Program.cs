using System.CommandLine;
using Azure;
using Azure.Identity;
using EconomyPipeline.Cli;
using EconomyPipeline.Cli.Commands;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Localhost;
using EconomyPipeline.Localhost.Azurite;

var root = new RootCommand("economy: regional economic indicators and forecasts / indikator dan prakiraan ekonomi wilayah")
{
    ServeCommand.Create(),
    ValidateCommand.Create(),
    IndicatorsCommand.Create(),
    CatalogueCommand.Create(),
    ForecastCommand.Create(),
    BacktestCommand.Create(),
    UploadCommand.Create(),
    WithdrawCommand.Create(),
    PublishedCommand.Create(),
    RevisionsCommand.Create(),
    ReplayCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
};

var parsed = root.Parse(args);
if (UnknownOption.In(parsed) is { } unknown)
{
    await Console.Error.WriteLineAsync(unknown);
    return ExitCode.WrongUse;
}

if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await Console.Error.WriteLineAsync("economy --help lists the commands and their options.");
    return ExitCode.WrongUse;
}

try
{
    // Stopping closes the functions and then Azurite; both are given the time that they take.
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
}
catch (CommandFailure failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return failure.ExitCode;
}
catch (Exception exception) when (exception is AzuriteException or LocalHostException or IOException or UnauthorizedAccessException or OperationCanceledException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return ExitCode.Rejected;
}
catch (AuthenticationFailedException exception)
{
    await Console.Error.WriteLineAsync($"Tidak dapat masuk ke akun penyimpanan; jalankan `az login`, lalu coba lagi / cannot sign in to the storage account; run `az login`, then try again: {FirstLine(exception)}");
    return ExitCode.Rejected;
}
catch (Exception exception) when (exception is RequestFailedException or AggregateException or HttpRequestException)
{
    await Console.Error.WriteLineAsync($"Penyimpanan tidak menjawab seperti diharapkan / the storage did not answer as expected: {FirstLine(exception)}");
    return ExitCode.Rejected;
}

// The storage's own message runs over many lines, and that of several tries begins with advice about trying: what happened is
// in the first line of the first try.
static string FirstLine(Exception exception) =>
    (exception is AggregateException { InnerExceptions: [var first, ..] } ? first : exception).Message.Split('\n')[0].Trim();
