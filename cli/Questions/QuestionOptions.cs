using System.CommandLine;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Scenarios;

namespace EconomyPipeline.Cli.Questions;

/// <summary>The options that ask something of a forecast.</summary>
internal sealed class QuestionOptions
{
    private readonly Option<string[]> probability = new("--probability") { Description = "How probable: 'williamson<2025@2029'; may be repeated (docs/scenarios.md)" };
    private readonly Option<FileInfo[]> scenario = new("--scenario") { Description = "What a scenario changes: a JSON file; may be repeated (docs/scenarios.md)" };
    private readonly Option<string[]> need = new("--need") { Description = "What a target needs: 'manufacturing-share>=15@2029 by C'; may be repeated" };
    private readonly Option<string[]> indicator = IndicatorOption.Create();
    private readonly Option<string?> on = new("--on") { Description = "Price basis of the questions: constant-2010, current; constant prices without it" };

    public void AddTo(Command command)
    {
        command.Options.Add(probability);
        command.Options.Add(scenario);
        command.Options.Add(need);
        command.Options.Add(indicator);
        command.Options.Add(on);
    }

    /// <summary>What is asked; null where nothing is.</summary>
    /// <exception cref="CommandFailure">A file is not there, or an option is said that asks nothing.</exception>
    public QuestionSet? Read(ParseResult result)
    {
        var files = result.GetValue(scenario) ?? [];
        var basis = result.GetValue(on) is { } text ? Basis(text) : (PriceBasis?)null;
        var ids = IndicatorOption.Read(result, indicator);
        var set = new QuestionSet(
            result.GetValue(probability) ?? [], [.. files.Select(Read)], result.GetValue(need) ?? [], ids.Length == 0 ? ScenarioEffects.CoreIndicators : ids, ids.Length > 0, basis);
        if (ids.Length > 0 && files.Length == 0)
        {
            throw CommandFailure.WrongUse("--indicator berlaku bersama --scenario / goes with --scenario");
        }

        return set.IsEmpty && basis is not null
            ? throw CommandFailure.WrongUse("--on berlaku bersama --probability, --scenario, --need / goes with --probability, --scenario, --need")
            : set.IsEmpty ? null : set;
    }

    private static ScenarioInput Read(FileInfo file)
    {
        if (!file.Exists)
        {
            throw CommandFailure.WrongUse($"Berkas tidak ada / there is no file: {file}");
        }

        // One more byte than is read tells that it is too large.
        using var stream = file.OpenRead();
        var bytes = new byte[Math.Min(file.Length, ScenarioReader.LargestBytes + 1)];
        stream.ReadExactly(bytes);
        return new ScenarioInput(file.Name, bytes);
    }

    private static PriceBasis Basis(string text) => PriceBasis.TryParse(text, out var basis)
        ? basis
        : throw CommandFailure.WrongUse($"--on '{text}' tidak dapat dibaca; contoh: constant-2010, current / cannot be read; examples: constant-2010, current");
}
