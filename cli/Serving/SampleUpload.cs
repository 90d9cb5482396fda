using EconomyPipeline.Cli.Commands;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Uploads the sample data, <c>samples/{place}/{kind}/*.csv</c>.</summary>
internal static class SampleUpload
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <returns>The paths of the uploads.</returns>
    public static async Task<IReadOnlyList<string>> UploadAsync(DatasetUpload upload, CancellationToken cancellationToken)
    {
        // Names first and output last, so that the first run already has all that it needs.
        var files = Directory.EnumerateFiles(Folder, "*.csv", SearchOption.AllDirectories)
            .Select(path => new InputFile(Path.GetFileName(Path.GetDirectoryName(path)), path))
            .OrderBy(file => file.Kind == DatasetKind.SectorOutput)
            .ThenBy(file => file.Path, StringComparer.Ordinal)
            .ToList();
        var paths = new List<string>();
        foreach (var (file, content) in ObservationFiles.ReadEach(files, DatasetFacts.None, cancellationToken))
        {
            paths.Add(await UploadCommand.StoreAsync(upload, file, content, new Dictionary<string, string>(), cancellationToken));
        }

        return paths;
    }
}
