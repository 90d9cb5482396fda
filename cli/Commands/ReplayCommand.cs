using System.CommandLine;
using EconomyPipeline.Cli.Deployment;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy replay</c>: sends what was given up into the pipeline again.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var of = DeploymentAccount.Option("--of", "Connection string of the storage account; without it AzureWebJobsStorage, or the running serve");
        var command = new Command("replay", "Send poison messages again / kirim ulang pesan yang gagal");
        command.Options.Add(of);
        command.SetAction(async (result, cancellationToken) =>
        {
            var count = await new PoisonReplay(DeploymentAccount.Open(result.GetValue(of))).ReplayAsync(cancellationToken);
            Console.WriteLine($"{count} pesan dikirim ulang / messages sent again");
            return ExitCode.Done;
        });
        return command;
    }
}
