using System.CommandLine;
using EconomyPipeline.Cli.Deployment;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using Microsoft.Extensions.DependencyInjection;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy revisions</c>: every figure that two publications of a scope tell differently.</summary>
internal static class RevisionsCommand
{
    public static Command Create()
    {
        var scope = ScopeArgument.Create();
        var indicator = IndicatorOption.Create();
        var (since, vintage) = (new VintageOptions("--since", "--since-run"), new VintageOptions("--as-of", "--run"));
        var output = new Option<FileInfo?>("--out") { Description = "File to write, .csv, .json or .parquet; standard output (CSV) without it" };
        var of = DeploymentAccount.Option("--of");
        var command = new Command("revisions", "What changed between two publications / apa yang berubah di antara dua terbitan") { scope };
        command.Options.Add(indicator);
        since.AddTo(command);
        vintage.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(of);
        command.SetAction(async (result, cancellationToken) =>
        {
            var ids = IndicatorOption.Read(result, indicator);
            OutputFile.RequireWritable(result.GetValue(output));
            var code = ScopeArgument.Read(result, scope);
            var services = DeploymentServices.Of(DeploymentAccount.Open(result.GetValue(of)));
            await using (services)
            {
                var publications = services.GetRequiredService<EarlierPublications>();
                var after = await vintage.FindAsync(result, publications, code, RunKind.Indicators, cancellationToken)
                    ?? await publications.FindAsync(code, RunKind.Indicators, DateTimeOffset.MaxValue, cancellationToken)
                    ?? throw PublishedCommand.NothingPublished(code);
                var before = await since.FindAsync(result, publications, code, RunKind.Indicators, cancellationToken)
                    ?? await publications.FindBeforeAsync(code, after, cancellationToken)
                    ?? throw CommandFailure.Rejected($"Terbitan pertama, belum ada revisi / the first publication, there are no revisions: {after.Run}");
                await Console.Error.WriteLineAsync($"{code}, {before.Run}, {before.PublishedAt:O} -> {after.Run}, {after.PublishedAt:O}");
                var then = await publications.ReadAsync(code, before, IndicatorRun.FileName, cancellationToken);
                var now = await publications.ReadAsync(code, after, IndicatorRun.FileName, cancellationToken);
                var revisions = Revision.Between(then, now).Where(revision => ids.Length == 0 || ids.Contains(revision.Row.GetString("Indicator"))).ToList();
                await OutputFile.WriteAsync(RevisionExport.Table(code.ToString(), before, after), revisions, result.GetValue(output), cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
