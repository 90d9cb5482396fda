using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api;

/// <summary>The publication that a request reads, and the summary of its run.</summary>
public sealed class PublishedScope(PublicationStore publications, RunArchive archive)
{
    private static readonly RegionSummary Discrepancy = new(RegionCode.Discrepancy.ToString(), "Diskrepansi / discrepancy", null);

    /// <summary>The pointer of a scope.</summary>
    /// <exception cref="ApiProblemException">404: nothing is published for it.</exception>
    public async Task<Publication> FindAsync(string scope, CancellationToken cancellationToken)
    {
        if (RegionCode.TryParse(scope, out var code)
            && await publications.FindAsync(code, cancellationToken) is { IndicatorRun.Length: > 0 } publication)
        {
            return publication;
        }

        var known = await publications.PublishedAsync(cancellationToken);
        throw ApiProblems.UnknownScope(scope, [.. known.Select(other => other.PartitionKey)]);
    }

    /// <summary>The summary of one of the two runs that a publication keeps.</summary>
    public Task<RunSummary> SummaryAsync(Publication publication, string run, CancellationToken cancellationToken) => archive.ReadSummaryAsync(
        publication.PartitionKey,
        run == publication.IndicatorRun ? publication.IndicatorSequence : publication.PreviousIndicatorSequence,
        run,
        cancellationToken);

    /// <summary>The region with this code in a run, or the row by which the regencies differ from the province.</summary>
    /// <exception cref="ApiProblemException">404: it is not there.</exception>
    internal static RegionSummary Region(RunSummary summary, string region)
    {
        var code = RegionCode.TryParse(region, out var parsed) ? parsed.ToString() : region;
        var all = summary.Regions.Concat(summary.References).Append(Discrepancy).ToList();
        return all.FirstOrDefault(known => known.Code == code) ?? throw ApiProblems.UnknownRegion(region, all.Select(known => known.Code));
    }
}
