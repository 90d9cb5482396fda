using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>The sample data, <c>samples/kalsel/{kind}/*</c>.</summary>
internal static class SampleFiles
{
    private static readonly string[] Extensions = [".csv", ".geojson"];

    /// <summary>Names first and output last, so that the first run already has all that it needs.</summary>
    public static IReadOnlyList<InputFile> All =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples", "kalsel"), "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Select(path => new InputFile(Path.GetFileName(Path.GetDirectoryName(path)), path))
            .OrderBy(file => file.Kind == DatasetKind.SectorOutput)
            .ThenBy(file => file.Path, StringComparer.Ordinal),
    ];
}
