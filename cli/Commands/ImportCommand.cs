using System.CommandLine;
using EconomyPipeline.Cli.Deployment;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy import</c>: an exported deployment into an account that holds none.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder that export wrote" };
        var to = DeploymentAccount.Option("--to");
        var command = new Command("import", "Copy an exported deployment into a storage account / pulihkan seluruh data dari folder") { folder };
        command.Options.Add(to);
        command.SetAction(async (result, cancellationToken) =>
        {
            var source = result.GetValue(folder)!;
            if (!source.Exists)
            {
                throw CommandFailure.WrongUse($"Folder tidak ada / there is no folder: {source.FullName}");
            }

            if (!TableFolder.IsExport(source.FullName))
            {
                throw CommandFailure.WrongUse($"Bukan hasil `economy export` / not written by `economy export`: {source.FullName}");
            }

            var account = DeploymentAccount.Open(result.GetValue(to));
            await account.CreateMissingAsync(cancellationToken);
            await TableFolder.RequireEmptyAsync(account, cancellationToken);

            // What the tables point at comes before them. Uploads come last: functions that run meanwhile find each one
            // accepted already, instead of taking it in as new.
            string[] uploads = [StorageNames.DatasetsContainer];
            var progress = new CopyProgress(Console.Error);
            var blobs = await BlobFolder.ImportAsync(account, source.FullName, StorageNames.Containers.Except(uploads), progress, cancellationToken);
            var rows = await TableFolder.ImportAsync(account, source.FullName, progress, cancellationToken);
            blobs += await BlobFolder.ImportAsync(account, source.FullName, uploads, progress, cancellationToken);
            Console.WriteLine($"{source.FullName} -> {blobs} blob, {rows} baris / rows");
            return ExitCode.Done;
        });
        return command;
    }
}
