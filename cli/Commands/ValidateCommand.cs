using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using Spectre.Console;

namespace EconomyPipeline.Cli.Commands;

/// <summary><c>economy validate</c>: what would be found in files, without storing anything.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var files = new Inputs.FileOptions(areOptional: true);
        var tables = new BpsOption();
        var format = new Option<string>("--format") { Description = "table (at a terminal), text (a finding is lines that can be searched for) or json", DefaultValueFactory = _ => AnsiConsole.Profile.Out.IsTerminal ? "table" : "text" };
        format.AcceptOnlyFromAmong("table", "text", "json");
        var language = new Option<string>("--language") { Description = "id, en or both", DefaultValueFactory = _ => "both" };
        language.AcceptOnlyFromAmong("id", "en", "both");
        var command = new Command("validate", "Check files and say everything that is found in them / periksa berkas");
        files.AddTo(command);
        tables.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(language);
        command.SetAction(async (result, cancellationToken) =>
        {
            using var pulled = await tables.PullAsync(result, files, cancellationToken);
            var contents = CheckTogether(ObservationFiles.ReadEach([.. files.Files(result), .. pulled.Files], files.Facts(result), cancellationToken));
            var spoken = result.GetValue(language) switch { "id" => TextLanguage.Indonesian, "en" => TextLanguage.English, _ => TextLanguage.Both };
            switch (result.GetValue(format))
            {
                case "json":
                    WriteJson(contents);
                    break;
                case "table":
                    WriteTables(contents, spoken);
                    break;
                default:
                    WriteText(contents, spoken);
                    break;
            }

            return !pulled.HasFailed && contents.All(pair => pair.Content.IsAcceptable) ? ExitCode.Done : ExitCode.Rejected;
        });
        return command;
    }

    // Each finding goes to the file that holds the cell.
    private static IReadOnlyList<(InputFile File, DatasetContent Content)> CheckTogether(IReadOnlyList<(InputFile File, DatasetContent Content)> contents)
    {
        // Most files have no province; then no sums need to be held of their regencies.
        if (!contents.Any(pair => pair.Content.Observations.Any(cell => cell.Region.IsProvince)))
        {
            return contents;
        }

        var placed = contents.SelectMany((pair, file) => pair.Content.Observations.Select(cell => cell with { Dataset = file.ToString(CultureInfo.InvariantCulture) }));
        var found = RegencySums.Compare(placed).ToLookup(pair => pair.Cell.Dataset, pair => pair.Finding, StringComparer.Ordinal);
        return [.. contents.Select((pair, file) => (pair.File, pair.Content with { Findings = [.. pair.Content.Findings, .. found[file.ToString(CultureInfo.InvariantCulture)]] }))];
    }

    private static void WriteTables(IReadOnlyList<(InputFile File, DatasetContent Content)> contents, TextLanguage language)
    {
        var view = new ValidationView(AnsiConsole.Console, language);
        foreach (var (file, content) in contents)
        {
            view.Write(file.Label, content);
        }
    }

    private static void WriteText(IReadOnlyList<(InputFile File, DatasetContent Content)> contents, TextLanguage language)
    {
        foreach (var (file, content) in contents)
        {
            foreach (var finding in content.Findings)
            {
                var target = finding.Severity == Severity.Error ? Console.Error : Console.Out;
                target.WriteLine(FindingText.Render(file.Label, finding, language));
            }

            Console.WriteLine(content.IsAcceptable
                ? $"{file.Label}: diterima / acceptable, {content.Kind}, {content.Observations.Count} sel / cells"
                : $"{file.Label}: ditolak / rejected");
        }
    }

    private static void WriteJson(IReadOnlyList<(InputFile File, DatasetContent Content)> contents)
    {
        IReadOnlyList<DryRunAnswer> answers = [.. contents.Select(pair => new DryRunAnswer(
            pair.Content.Kind ?? "", pair.File.Label, pair.Content.IsAcceptable, DatasetSummary.Of(pair.Content.Observations), pair.Content.Findings))];
        Console.WriteLine(JsonSerializer.Serialize(answers, ApiJson.Default.IReadOnlyListDryRunAnswer));
    }
}
