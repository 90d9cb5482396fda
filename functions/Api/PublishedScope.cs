using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Tables;

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

    /// <summary>The pointer of a scope for a request that may ask for an earlier publication.</summary>
    /// <exception cref="ApiProblemException">404: nothing is published for it, or ever was where that is enough.</exception>
    public Task<Publication> FindAsync(string scope, Vintage? vintage, CancellationToken cancellationToken) =>
        vintage is null ? FindAsync(scope, cancellationToken) : EverPublishedAsync(scope, cancellationToken);

    /// <summary>The pointer of a scope of which something is or was published: that stays readable when all of it is withdrawn.</summary>
    /// <exception cref="ApiProblemException">404: nothing ever was published for it.</exception>
    public async Task<Publication> EverPublishedAsync(string scope, CancellationToken cancellationToken) =>
        RegionCode.TryParse(scope, out var code) && await publications.FindAsync(code, cancellationToken) is { } publication
            ? publication
            : await FindAsync(scope, cancellationToken);

    /// <summary>
    /// Reads rows of what is published. When their run was replaced twice meanwhile, its rows may have been removed under the
    /// reader's hand: then what is published now is read instead.
    /// </summary>
    /// <param name="publication">What was published when the request came.</param>
    /// <param name="read">Reads rows of a run that the pointer names, and says of which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ApiProblemException">404: nothing is published for it any more.</exception>
    public async Task<T> ReadAsync<T>(Publication publication, Func<Publication, Task<(T Answer, string Run)>> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (answer, run) = await read(publication);
            publication = await FindAsync(publication.PartitionKey, cancellationToken);
            if (publication.Keeps(run))
            {
                return answer;
            }
        }
    }

    /// <summary>The summary of one of the two runs that a publication keeps.</summary>
    public Task<RunSummary> SummaryAsync(Publication publication, string run, CancellationToken cancellationToken) => archive.ReadSummaryAsync(
        publication.PartitionKey,
        run == publication.IndicatorRun ? publication.IndicatorSequence : publication.PreviousIndicatorSequence,
        run,
        cancellationToken);

    /// <summary>The summary of an indicator run, published now or earlier.</summary>
    public Task<RunSummary> SummaryAsync(RunRecord run, CancellationToken cancellationToken) =>
        archive.ReadSummaryAsync(run.PartitionKey, run.Sequence, run.Run, cancellationToken);

    /// <summary>The region with this code in a run, or the row by which the regencies differ from the province.</summary>
    /// <exception cref="ApiProblemException">404: it is not there.</exception>
    internal static RegionSummary Region(RunSummary summary, string region)
    {
        var code = RegionCode.TryParse(region, out var parsed) ? parsed.ToString() : region;
        var all = summary.Regions.Concat(summary.References).Append(Discrepancy).ToList();
        return all.FirstOrDefault(known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) ?? throw ApiProblems.UnknownRegion(region, all.Select(known => known.Code));
    }

    /// <summary>The partition of an indicator in a run, in the prices and against the reference that are asked for.</summary>
    /// <exception cref="ApiProblemException">404: it is not there.</exception>
    internal static IndicatorPartition Partition(RunSummary summary, string id, QueryReader query) =>
        summary.Choose(id, query.Basis, query.Reference) ?? throw ApiProblems.NotComputed(
            id,
            summary.Partitions
                .Where(partition => partition.Indicator == id)
                .Select(partition => $"{partition.Basis ?? TableKey.None}/{partition.Reference ?? TableKey.None}"));

    /// <summary>The sector or total with this code in a run, as the rows spell it.</summary>
    /// <exception cref="ApiProblemException">404: it is not there. A filter that nothing can pass is a slip, and an empty answer would look like a fact.</exception>
    internal static string Sector(RunSummary summary, string sector)
    {
        var known = summary.Sectors
            .Concat([SectorCode.Total.ToString(), SectorCode.TotalExcludingOilAndGas.ToString(), SectorCode.Unpublished.ToString()])
            .Distinct()
            .ToList();

        // Other classifications may tell codes apart by case alone.
        return known.Find(code => code == sector)
            ?? known.Find(code => code.Equals(sector, StringComparison.OrdinalIgnoreCase))
            ?? throw ApiProblems.UnknownSector(sector, known);
    }
}
