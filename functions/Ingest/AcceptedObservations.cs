using System.Globalization;
using EconomyPipeline.Datasets.Parquet;
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
    public async Task WriteAsync(string blobName, DatasetId id, long sequence, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        var stamped = observations.Select(observation => observation with { Dataset = id.Path, Sequence = sequence }).ToList();
        var buffer = new MemoryStream();
        await using (buffer)
        {
            await ObservationParquet.WriteAsync(stamped, buffer, cancellationToken);
            buffer.Position = 0;
            await account.Container(StorageNames.ObservationsContainer).GetBlobClient(blobName).UploadAsync(buffer, overwrite: true, cancellationToken);
        }
    }

    /// <summary>
    /// The observations of the accepted versions of these datasets. Their sequence is the rank of their dataset, by when it
    /// was uploaded and then by sequence number: the order in which one replaces another cell by cell.
    /// </summary>
    public async Task<IReadOnlyList<Observation>> ReadAsync(IEnumerable<DatasetRecord> records, CancellationToken cancellationToken)
    {
        var all = new List<Observation>();
        foreach (var (rank, record) in DatasetRecord.InOrder(records).Index())
        {
            var blob = account.Container(StorageNames.ObservationsContainer).GetBlobClient(record.ObservationsBlob);
            var content = (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToStream();
            await using (content)
            {
                all.AddRange((await ObservationParquet.ReadAsync(content, cancellationToken)).Select(observation => observation with { Sequence = rank + 1 }));
            }
        }

        return all;
    }

    public Task DeleteAsync(string blobName, CancellationToken cancellationToken) =>
        account.Container(StorageNames.ObservationsContainer).GetBlobClient(blobName).DeleteIfExistsAsync(cancellationToken: cancellationToken);
}
