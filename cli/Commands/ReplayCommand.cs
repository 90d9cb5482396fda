using System.CommandLine;
using EconomyPipeline.Cli.Deployment;
using EconomyPipeline.Functions.Replay;

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
            var account = DeploymentAccount.Open(result.GetValue(of), PoisonReplay.TakeMessagesAsTheyAre);
            var (sent, notes) = await new PoisonReplay(account).ReplayAsync(cancellationToken);
            foreach (var note in notes)
            {
                await Console.Error.WriteLineAsync(note.ToString());
            }

            Console.WriteLine($"{sent} pesan dikirim ulang / messages sent again");
            return ExitCode.Done;
        });
        return command;
    }
}
