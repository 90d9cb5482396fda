using System.CommandLine;
using EconomyPipeline.Cli.Deployment;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy export</c>: a whole deployment as files.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "An empty or new folder" };
        var of = DeploymentAccount.Option("--of");
        var command = new Command("export", "Copy a whole deployment into a folder / salin seluruh data ke folder") { folder };
        command.Options.Add(of);
        command.SetAction(async (result, cancellationToken) =>
        {
            var target = result.GetValue(folder)!;
            if (target.Exists && target.EnumerateFileSystemInfos().Any())
            {
                throw CommandFailure.WrongUse($"Folder tidak kosong / the folder is not empty: {target.FullName}");
            }

            var account = DeploymentAccount.Open(result.GetValue(of));
            var progress = new CopyProgress(Console.Error);
            var blobs = await BlobFolder.ExportAsync(account, target.FullName, progress, cancellationToken);
            var rows = await TableFolder.ExportAsync(account, target.FullName, progress, cancellationToken);
            Console.WriteLine($"{blobs} blob, {rows} baris / rows -> {target.FullName}");
            return ExitCode.Done;
        });
        return command;
    }
}
