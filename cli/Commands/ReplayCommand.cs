using System.CommandLine;
using Azure.Core;
using Azure.Storage.Queues;
using EconomyPipeline.Cli.Deployment;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy replay</c>: sends what was given up into the pipeline again.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var of = DeploymentAccount.Option("--of");
        var command = new Command("replay", "Send poison messages again / kirim ulang pesan yang gagal");
        command.Options.Add(of);
        command.SetAction(async (result, cancellationToken) =>
        {
            var account = DeploymentAccount.Open(result.GetValue(of), TakeMessagesAsTheyAre);
            var count = await new PoisonReplay(account).ReplayAsync(cancellationToken);
            Console.WriteLine($"{count} pesan dikirim ulang / messages sent again");
            return ExitCode.Done;
        });
        return command;
    }

    // A message that cannot be decoded would end the whole replay inside the client.
    private static void TakeMessagesAsTheyAre(ClientOptions options)
    {
        if (options is QueueClientOptions queues)
        {
            queues.MessageEncoding = QueueMessageEncoding.None;
        }
    }
}
