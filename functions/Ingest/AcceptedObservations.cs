using System.Globalization;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Parquet;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>The observations of accepted versions, as Parquet blobs.</summary>
public sealed class AcceptedObservations(StorageAccount account)
{
    /// <summary>A name of its own for every attempt: two attempts at one sequence number must not share a blob.</summary>
    public static string NewBlobName(DatasetId id, long sequence) => $"{id.Kind}/{sequence:D12}-{id.Key}-{Guid.NewGuid():N}.parquet";

    /// <summary>The sequence number for which a blob was written; of one that has none, a number beyond all that are given out.</summary>
    public static long SequenceOf(string blobName) =>
        blobName.Split('/')[^1].Split('-')[0] is { Length: 12 } digits && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : long.MaxValue;

    /// <summary>Writes the observations of one version, stamped with their dataset and sequence number.</summary>
    /// <returns>What acceptance notes of them.</returns>
    public async Task<ObservedFacts> WriteAsync(string blobName, DatasetId id, long sequence, IEnumerable<Observation> observations, CancellationToken cancellationToken)
    {
        var facts = new ObservedFacts();
        var stamped = observations.Select(observation => facts.Note(observation with { Dataset = id.Path, Sequence = sequence }));
        await BlobFile.WriteAsync(
            account.Container(StorageNames.ObservationsContainer), blobName, stream => ObservationParquet.WriteAsync(stamped, stream, cancellationToken), cancellationToken);
        return facts;
    }

    /// <summary>
    /// The observations of the accepted versions of these datasets. Their sequence is the rank of their dataset, by when it
    /// was uploaded and then by sequence number: the order in which one replaces another cell by cell.
    /// </summary>
    public Task<IReadOnlyList<Observation>> ReadAsync(IEnumerable<DatasetRecord> records, CancellationToken cancellationToken) =>
        ReadAsync(records, scope: null, cancellationToken);

    /// <summary>
    /// Those of <see cref="ReadAsync(IEnumerable{DatasetRecord}, CancellationToken)"/> that enter the accounts of a scope, and all
    /// that describe regions: of a national dataset one province holds its own part in memory.
    /// </summary>
    public async Task<IReadOnlyList<Observation>> ReadAsync(IEnumerable<DatasetRecord> records, RegionCode? scope, CancellationToken cancellationToken)
    {
        var ranked = DatasetRecord.InOrder(records).Select((record, index) => (Record: record, Rank: index + 1L)).ToList();
        var read = new List<Observation>();
        foreach (var (record, rank) in ranked.Where(one => one.Record.Kind == DatasetKind.Regions))
        {
            read.AddRange(await ReadAsync(record, rank, _ => true, cancellationToken));
        }

        var parents = new RegionParents(read);
        foreach (var (record, rank) in ranked.Where(one => one.Record.Kind != DatasetKind.Regions))
        {
            read.AddRange(await ReadAsync(record, rank, region => scope is not { } one || parents.Concerns(region, one), cancellationToken));
        }

        return read;
    }

    /// <summary>The observations of one accepted version in some regions, with its own sequence number.</summary>
    public Task<IEnumerable<Observation>> ReadAsync(DatasetRecord record, Predicate<RegionCode> isWanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);

        return ReadAsync(record, record.AcceptedSequence, isWanted, cancellationToken);
    }

    public Task DeleteAsync(string blobName, CancellationToken cancellationToken) =>
        account.Container(StorageNames.ObservationsContainer).GetBlobClient(blobName).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<IEnumerable<Observation>> ReadAsync(DatasetRecord record, long rank, Predicate<RegionCode> isWanted, CancellationToken cancellationToken)
    {
        var file = TemporaryFile.Create();
        await using (file)
        {
            await account.Container(StorageNames.ObservationsContainer).GetBlobClient(record.ObservationsBlob).DownloadToAsync(file, cancellationToken);
            file.Position = 0;
            return (await ObservationParquet.ReadAsync(file, isWanted, cancellationToken)).Select(observation => observation with { Sequence = rank });
        }
    }
}
