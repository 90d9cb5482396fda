using System.CommandLine;
using EconomyPipeline.Cli.Deployment;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Functions.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy withdraw</c>: takes datasets back. What was published of them before stays in the archive.</summary>
internal static class WithdrawCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("dataset") { Description = "KIND/NAME, as in the list of datasets", Arity = ArgumentArity.OneOrMore };
        var of = DeploymentAccount.Option("--of");
        var command = new Command("withdraw", "Take datasets back / tarik kembali data") { names };
        command.Options.Add(of);
        command.SetAction(async (result, cancellationToken) =>
        {
            var ids = result.GetValue(names)!.Select(Parse).ToList();
            var services = DeploymentServices.Of(DeploymentAccount.Open(result.GetValue(of)));
            await using (services)
            {
                var acceptance = services.GetRequiredService<DatasetAcceptance>();
                foreach (var id in ids)
                {
                    var record = await acceptance.WithdrawAsync(id, Environment.UserName, cancellationToken)
                        ?? throw CommandFailure.Rejected($"Tidak pernah diunggah / never uploaded: {id.Path}");
                    Console.WriteLine($"{id.Path}: ditarik / withdrawn, {record.AcceptedSequence}");
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static DatasetId Parse(string path) => DatasetName.TryParse(path, out var kind, out var name, out var finding)
        ? new DatasetId(kind, name)
        : throw CommandFailure.WrongUse(FindingText.Render(path, finding));
}
