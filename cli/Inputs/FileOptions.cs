using System.CommandLine;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Functions.Mappings;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>The arguments and options that all verbs with files share.</summary>
/// <param name="areOptional">Whether something else can stand in the place of files.</param>
internal sealed class FileOptions(bool areOptional = false)
{
    private readonly Argument<string[]> files = new("files")
    {
        Description = "Files, each with its kind before it where the content does not say it: sector-output=grdp.csv",
        Arity = areOptional ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> region = new("--region") { Description = "Region that the files do not say: 6301" };
    private readonly Option<string?> period = new("--period") { Description = "Period that the files do not say: 2023 or 2023-Q1" };
    private readonly Option<string?> unit = new("--unit") { Description = "Unit that the files do not say: \"miliar rupiah\"" };
    private readonly Option<string?> basis = new("--basis") { Description = "Price basis that the files do not say: constant-2010, current" };

    private readonly Option<string?> mapping = new("--mapping") { Description = "How files of another layout or classification are read, but those said to be of another kind: docs/mappings.md" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(files);
        command.Options.Add(region);
        command.Options.Add(period);
        command.Options.Add(unit);
        command.Options.Add(basis);
        command.Options.Add(mapping);
    }

    public IReadOnlyList<InputFile> Files(ParseResult result) => [.. (result.GetValue(files) ?? []).Select(InputFile.Parse)];

    /// <exception cref="CommandFailure">A fact cannot be read.</exception>
    public DatasetFacts Facts(ParseResult result)
    {
        var facts = DatasetFacts.None with { Unit = result.GetValue(unit), Mapping = Mapping(result) };
        if (result.GetValue(region) is { } regionText)
        {
            facts = facts with { Region = RegionCode.TryParse(regionText, out var code) ? code : throw Unreadable("--region", regionText, "6301") };
        }

        if (result.GetValue(period) is { } periodText)
        {
            facts = facts with { Period = Period.TryParse(periodText, out var parsed) ? parsed : throw Unreadable("--period", periodText, "2023, 2023-Q1") };
        }

        if (result.GetValue(basis) is { } basisText)
        {
            facts = facts with { Basis = PriceBasis.TryParse(basisText, out var parsed) ? parsed : throw Unreadable("--basis", basisText, "constant-2010, current, chained-2019") };
        }

        return facts;
    }

    /// <summary>What the options say, by the names of the facts, for uploads.</summary>
    public IReadOnlyDictionary<string, string> FactTexts(ParseResult result)
    {
        _ = Facts(result);
        return new[] { ("region", result.GetValue(region)), ("period", result.GetValue(period)), ("unit", result.GetValue(unit)), ("basis", result.GetValue(basis)), ("mapping", MappingPath(result) is { } path ? MappingStore.NameOf(path) : null) }
            .Where(fact => fact.Item2 is not null)
            .ToDictionary(fact => fact.Item1, fact => fact.Item2!, StringComparer.Ordinal);
    }

    /// <summary>The file of the mapping; null when none was given.</summary>
    /// <exception cref="CommandFailure">It is not there, or its name cannot be a mapping's.</exception>
    public string? MappingPath(ParseResult result)
    {
        if (result.GetValue(mapping) is not { } path)
        {
            return null;
        }

        return MappingStore.IsName(MappingStore.NameOf(InputFile.Parse(path).Path))
            ? path
            : throw Unreadable("--mapping", path, "uk-itl3.json (a-z, 0-9, -)");
    }

    private NamedMapping? Mapping(ParseResult result) =>
        MappingPath(result) is { } path ? MappingFile.Read(MappingStore.NameOf(path), File.ReadAllBytes(path)) : null;

    private static CommandFailure Unreadable(string option, string found, string examples) =>
        CommandFailure.WrongUse($"{option} '{found}' tidak dapat dibaca; contoh: {examples} / cannot be read; examples: {examples}");
}
