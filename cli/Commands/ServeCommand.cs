using System.CommandLine;
using System.Net;
using EconomyPipeline.Cli.Serving;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy serve</c>: the whole pipeline on this machine.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var sample = new Option<bool>("--sample") { Description = "Upload the sample data first" };
        var port = new Option<int>("--port") { Description = "Port of the page and the API", DefaultValueFactory = _ => 7071 };
        var listen = new Option<string>("--listen") { Description = "Address at which the page and the API answer; 0.0.0.0 is every one of this machine", DefaultValueFactory = _ => "127.0.0.1" };
        var data = new Option<string>("--data") { Description = "Folder for the data", DefaultValueFactory = _ => ServeFolder.Default.Path };
        var verbose = new Option<bool>("--verbose") { Description = "Show what the functions log" };
        var command = new Command("serve", "Run everything on this machine / jalankan semuanya di komputer ini") { sample, port, listen, data, verbose };
        command.SetAction(async (result, cancellationToken) =>
        {
            var chosen = result.GetValue(port) is var number and >= 0 and <= 65535 ? number : throw CommandFailure.WrongUse("--port: 0 .. 65535");
            var address = IPAddress.TryParse(result.GetValue(listen), out var parsed) ? parsed : throw CommandFailure.WrongUse("--listen: 127.0.0.1, 0.0.0.0, ::");
            var session = new ServeSession(new ServeFolder(result.GetValue(data)!), new IPEndPoint(address, chosen), result.GetValue(verbose));
            await session.RunAsync(result.GetValue(sample), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
