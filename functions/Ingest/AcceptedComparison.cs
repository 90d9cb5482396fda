using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// Compares a file that may be accepted with what is: the regions of the file, their provinces and the regencies of these. What is
/// found says something about the file and never decides on it.
/// </summary>
public sealed class AcceptedComparison(DatasetStore datasets, AcceptedObservations observations)
{
    // Both sides are held while they are compared, some 200 bytes a cell.
    private const int MostCells = 200_000;

    private static readonly HashSet<string> Kinds = [DatasetKind.SectorOutput, DatasetKind.Population, DatasetKind.Employment, DatasetKind.Welfare];

    /// <summary>Adds the findings to those of the file.</summary>
    /// <param name="id">The dataset.</param>
    /// <param name="content">What was read of the file.</param>
    /// <param name="input">Of what the file is a version (<see cref="UploadedBlob.Input"/>); null when it is only looked at.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DatasetContent> AddToAsync(DatasetId id, DatasetContent content, string? input, CancellationToken cancellationToken)
    {
        if (!content.IsAcceptable || !Kinds.Contains(id.Kind) || content.Observations.Count == 0)
        {
            return content;
        }

        var records = (await datasets.ListAsync(cancellationToken)).Where(record => record.Kind == id.Kind).ToList();
        if (input is not null && records.Find(record => record.Id == id && record.AcceptedInput == input) is { } itself)
        {
            records = await BeforeAsync(itself, records, cancellationToken);
        }

        var regions = content.Observations.Select(observation => observation.Region).ToHashSet();
        var provinces = regions.Where(region => region.IsProvince).Concat(regions.Select(region => region.IsRegency ? region.Parent : null).OfType<RegionCode>()).ToHashSet();
        bool IsWanted(RegionCode region) => regions.Contains(region) || provinces.Contains(region) || (region.IsRegency && provinces.Contains(region.Parent!.Value));
        var touched = DatasetRecord.InOrder(records).Where(record => record.Regions.Any(IsWanted)).ToList();
        if (touched.Count == 0)
        {
            return content;
        }

        var count = content.Observations.Count + touched.Sum(record => (long)record.AcceptedObservations);
        if (count > MostCells)
        {
            return content with { Findings = [.. content.Findings, AcceptedCheck.TooMany(count, MostCells)] };
        }

        var accepted = new List<Observation>();
        foreach (var record in touched)
        {
            accepted.AddRange(await observations.ReadAsync(record, IsWanted, cancellationToken));
        }

        return content with { Findings = [.. content.Findings, .. AcceptedCheck.Compare(content.Observations, accepted)] };
    }

    // A file that is accepted already is looked at as it was then: beside the version before it, and without what came later.
    private async Task<List<DatasetRecord>> BeforeAsync(DatasetRecord itself, List<DatasetRecord> records, CancellationToken cancellationToken)
    {
        var earlier = records.Where(record => record.AcceptedSequence < itself.AcceptedSequence).ToList();
        var versions = await datasets.VersionsAsync(1, itself.AcceptedSequence - 1, cancellationToken);
        if (versions.LastOrDefault(version => version.Kind == itself.Kind && version.Name == itself.Name) is { ObservationsBlob.Length: > 0 } before)
        {
            earlier.Add(new DatasetRecord
            {
                Kind = before.Kind,
                Name = before.Name,
                AcceptedSequence = before.Sequence,
                AcceptedLastModified = before.LastModified,
                AcceptedObservations = before.Observations,
                AcceptedRegions = itself.EverRegions,
                ObservationsBlob = before.ObservationsBlob,
            });
        }

        return earlier;
    }
}
