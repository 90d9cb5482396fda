using System.CommandLine;
using EconomyPipeline.Cli.Serving;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy serve</c>: the whole pipeline on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var sample = new Option<bool>("--sample") { Description = "Upload the sample data first" };
        var port = new Option<int>("--port") { Description = "Port of the page and the API", DefaultValueFactory = _ => 7071 };
        var data = new Option<string>("--data") { Description = "Folder for the data", DefaultValueFactory = _ => ServeFolder.Default.Path };
        var verbose = new Option<bool>("--verbose") { Description = "Show what the functions log" };
        var command = new Command("serve", "Run everything on this machine / jalankan semuanya di komputer ini") { sample, port, data, verbose };
        command.SetAction(async (result, cancellationToken) =>
        {
            var chosen = result.GetValue(port) is var number and >= 0 and <= 65535 ? number : throw CommandFailure.WrongUse("--port: 0 .. 65535");
            var session = new ServeSession(new ServeFolder(result.GetValue(data)!), chosen, result.GetValue(verbose));
            await session.RunAsync(result.GetValue(sample), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
