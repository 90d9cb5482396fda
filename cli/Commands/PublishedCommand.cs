using System.CommandLine;
using EconomyPipeline.Cli.Deployment;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Scores;
using Microsoft.Extensions.DependencyInjection;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy published</c>: what is published of a scope, or was at a moment, as a file.</summary>
internal static class PublishedCommand
{
    private static readonly Dictionary<string, string> KindOfTable = new(StringComparer.Ordinal)
    {
        [IndicatorRun.FileName] = RunKind.Indicators,
        [ForecastRun.ForecastsFile] = RunKind.Forecasts,
        [ForecastRun.BacktestsFile] = RunKind.Forecasts,
        [ForecastScoring.ScoresFile] = RunKind.Forecasts,
    };

    public static Command Create()
    {
        var scope = ScopeArgument.Create();
        var table = new Option<string>("--table")
        {
            Description = string.Join(", ", KindOfTable.Keys),
            DefaultValueFactory = _ => IndicatorRun.FileName,
        }.AcceptOnlyFromAmong([.. KindOfTable.Keys]);
        var vintage = new VintageOptions("--as-of", "--run");
        var output = new Option<FileInfo?>("--out") { Description = "File to write, .csv, .json or .parquet; standard output (CSV) without it" };
        var of = DeploymentAccount.Option("--of");
        var command = new Command("published", "What is published, or was on a day / terbitan sekarang atau pada suatu hari") { scope };
        command.Options.Add(table);
        vintage.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(of);
        command.SetAction(async (result, cancellationToken) =>
        {
            OutputFile.RequireWritable(result.GetValue(output));
            var (code, file) = (ScopeArgument.Read(result, scope), result.GetValue(table)!);
            var services = DeploymentServices.Of(DeploymentAccount.Open(result.GetValue(of)));
            await using (services)
            {
                var publications = services.GetRequiredService<EarlierPublications>();
                var published = await vintage.FindAsync(result, publications, code, KindOfTable[file], cancellationToken)
                    ?? await publications.FindAsync(code, KindOfTable[file], DateTimeOffset.MaxValue, cancellationToken)
                    ?? throw NothingPublished(code);
                await Console.Error.WriteLineAsync($"{code}, {published.Run}, {published.PublishedAt:O}");
                if (file == ForecastScoring.ScoresFile)
                {
                    // Every run has the scores of what came with it; what is asked for is all that was known then.
                    var scores = await services.GetRequiredService<ScoreReader>().ReadAsync(code, since: null, published.PublishedAt, cancellationToken);
                    await OutputFile.WriteAsync(ScoreExport.Table(code.ToString()), [.. scores.Select(one => one.Score)], result.GetValue(output), cancellationToken);
                    return ExitCode.Done;
                }

                var (content, rows) = await publications.ReadFileAsync(code, published, file, cancellationToken);
                await OutputFile.WriteAsync(content, rows, result.GetValue(output), cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }

    internal static CommandFailure NothingPublished(RegionCode scope) => CommandFailure.Rejected($"Tidak ada terbitan / nothing is published: {scope}");
}
