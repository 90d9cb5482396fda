using System.CommandLine;
using EconomyPipeline.Cli.Deployment;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Mappings;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy upload</c>: checks files and answers of BPS's WebAPI, and puts them into <c>datasets/</c>, where the pipeline takes them in.</summary>
internal static class UploadCommand
{
    public static Command Create()
    {
        var files = new Inputs.FileOptions(areOptional: true);
        var tables = new BpsOption();
        var to = DeploymentAccount.Option("--to");
        var command = new Command("upload", "Check files and upload them / periksa dan unggah berkas");
        files.AddTo(command);
        tables.AddTo(command);
        command.Options.Add(to);
        command.SetAction(async (result, cancellationToken) =>
        {
            using var pulled = await tables.PullAsync(result, files, cancellationToken);
            var contents = ObservationFiles.ReadEach([.. files.Files(result), .. pulled.Files], files.Facts(result), cancellationToken);
            Report(contents);
            if (pulled.HasFailed || contents.Any(pair => !pair.Content.IsAcceptable))
            {
                throw CommandFailure.Rejected("Tidak ada yang diunggah / nothing was uploaded");
            }

            var account = DeploymentAccount.Open(result.GetValue(to));
            if (files.MappingPath(result) is { } mapping)
            {
                // Before the files: without it they would be refused, if only until it is there.
                await new MappingStore(account).WriteAsync(MappingStore.NameOf(mapping), BinaryData.FromBytes(await File.ReadAllBytesAsync(mapping, cancellationToken)), cancellationToken);
                Console.WriteLine($"{mapping} -> {StorageNames.MappingsContainer}/{MappingStore.NameOf(mapping)}.json");
            }

            var upload = new DatasetUpload(account);
            foreach (var (file, content) in contents)
            {
                var path = await StoreAsync(upload, file, content, files.FactTexts(result), cancellationToken);
                Console.WriteLine($"{file.Label} -> datasets/{path}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Stores one checked file under its own name.</summary>
    /// <returns>Its path in the container <c>datasets</c>.</returns>
    /// <exception cref="CommandFailure">The file's name cannot be a dataset's.</exception>
    public static async Task<string> StoreAsync(
        DatasetUpload upload, InputFile file, DatasetContent content, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        if (!DatasetName.TryParse($"{content.Kind}/{Path.GetFileName(file.Path)}", out var kind, out var name, out var finding))
        {
            throw CommandFailure.Rejected(FindingText.Render(file.Label, finding));
        }

        var stream = File.OpenRead(file.Path);
        await using (stream)
        {
            var id = new DatasetId(kind, name);
            var said = facts.Where(fact => !file.Said.ContainsKey(fact.Key)).Concat(file.Said).ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
            await upload.StoreAsync(id, stream, Environment.UserName, said, cancellationToken);
            return id.Path;
        }
    }

    private static void Report(IEnumerable<(InputFile File, DatasetContent Content)> contents)
    {
        foreach (var (file, content) in contents)
        {
            foreach (var finding in content.Findings)
            {
                Console.Error.WriteLine(FindingText.Render(file.Label, finding));
            }
        }
    }
}
