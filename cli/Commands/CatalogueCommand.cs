using System.CommandLine;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy catalogue</c>: every indicator explained, with an example from the sample; <c>docs/indicators.md</c> is its output.</summary>
internal static class CatalogueCommand
{
    public static Command Create()
    {
        var output = new Option<FileInfo?>("--out") { Description = "File to write, Markdown; standard output without it" };
        var command = new Command("catalogue", "Explain every indicator, with an example from the sample / jelaskan setiap indikator");
        command.Options.Add(output);
        command.SetAction(async (result, cancellationToken) =>
        {
            var observations = ObservationFiles.ReadAll(SampleFiles.All, DatasetFacts.None, cancellationToken);
            var accounts = AccountsBuilder.Build(AccountsBuilder.Scopes(observations).Single(), observations, new AccountsOptions());
            var text = CatalogueDocument.Write(accounts, [.. IndicatorCatalogue.Compute(accounts)]);
            await (result.GetValue(output) is { } file ? File.WriteAllTextAsync(file.FullName, text, cancellationToken) : Console.Out.WriteAsync(text));
            return ExitCode.Done;
        });
        return command;
    }
}
