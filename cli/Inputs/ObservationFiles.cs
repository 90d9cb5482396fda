using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>Reads files into observations, or ends the command with their findings.</summary>
internal static class ObservationFiles
{
    /// <summary>Reads each file; files that name regions are read first, so that the others are checked against them.</summary>
    public static IReadOnlyList<(InputFile File, DatasetContent Content)> ReadEach(IReadOnlyList<InputFile> files, DatasetFacts facts, CancellationToken cancellationToken)
    {
        var contents = new Dictionary<InputFile, DatasetContent>();
        var known = new List<Observation>();
        foreach (var file in InOrder(files, facts, cancellationToken))
        {
            var content = Read(file, facts with { KnownRegions = new RegionDescriptions(known).All }, cancellationToken);
            contents[file] = content;
            if (content.Kind == DatasetKind.Regions)
            {
                known.AddRange(content.Observations);
            }
        }

        return [.. files.Select(file => (file, contents[file]))];
    }

    /// <summary>All observations of all files; the later file wins where two have a cell.</summary>
    /// <exception cref="CommandFailure">A file was rejected; its findings are on standard error.</exception>
    public static IReadOnlyList<Observation> ReadAll(IReadOnlyList<InputFile> files, DatasetFacts facts, CancellationToken cancellationToken)
    {
        var contents = ReadEach(files, facts, cancellationToken);
        foreach (var (file, content) in contents)
        {
            foreach (var finding in content.Findings.Where(finding => finding.Severity != Severity.Note))
            {
                Console.Error.WriteLine(FindingText.Render(file.Label, finding));
            }
        }

        var rejected = contents.Where(pair => !pair.Content.IsAcceptable).Select(pair => pair.File.Label).ToList();
        return rejected.Count == 0
            ? [.. contents.SelectMany((pair, index) => pair.Content.Observations.Select(observation => observation with { Sequence = index + 1 }))]
            : throw CommandFailure.Rejected($"Ditolak / rejected: {string.Join(", ", rejected)}");
    }

    // What a file is may take reading it; a lone one comes first anyway.
    private static IEnumerable<InputFile> InOrder(IReadOnlyList<InputFile> files, DatasetFacts facts, CancellationToken cancellationToken) =>
        files.Count == 1 ? files : files.OrderByDescending(file => IsRegions(file, facts, cancellationToken));

    private static bool IsRegions(InputFile file, DatasetFacts facts, CancellationToken cancellationToken) =>
        (file.Kind ?? Read(file, facts, cancellationToken).Kind) == DatasetKind.Regions;

    private static DatasetContent Read(InputFile file, DatasetFacts facts, CancellationToken cancellationToken)
    {
        using var stream = File.OpenRead(file.Path);
        var own = UploadMetadata.SaidFacts(file.Said);
        var said = facts with
        {
            Region = own.Region ?? facts.Region,
            Period = own.Period ?? facts.Period,
            Basis = own.Basis ?? facts.Basis,
            Unit = own.Unit ?? facts.Unit,
            Mapping = IsOfAnotherKind(file, facts) ? null : facts.Mapping,
        };
        return DatasetReader.Read(stream, Path.GetFileName(file.Path), file.Kind, said, cancellationToken: cancellationToken);
    }

    // A file said to be of another kind than the mapping's stands beside the mapped ones and is read as it is: their regions, their people.
    private static bool IsOfAnotherKind(InputFile file, DatasetFacts facts) =>
        file.Kind is { } kind && facts.Mapping?.Mapping is { } mapping && mapping.Kind != kind;
}
