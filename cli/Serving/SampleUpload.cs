using EconomyPipeline.Cli.Commands;
using EconomyPipeline.Cli.Inputs;
using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Uploads the sample data.</summary>
internal static class SampleUpload
{
    /// <returns>The paths of the uploads.</returns>
    public static async Task<IReadOnlyList<string>> UploadAsync(DatasetUpload upload, CancellationToken cancellationToken)
    {
        var paths = new List<string>();
        foreach (var (file, content) in ObservationFiles.ReadEach(SampleFiles.All, DatasetFacts.None, cancellationToken))
        {
            paths.Add(await UploadCommand.StoreAsync(upload, file, content, new Dictionary<string, string>(), cancellationToken));
        }

        return paths;
    }
}
