using EconomyPipeline.Datasets.Parquet;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>The observations of accepted versions, as Parquet blobs.</summary>
public sealed class AcceptedObservations(StorageAccount account)
{
    public static string BlobName(DatasetId id, long sequence) => $"{id.Kind}/{sequence:D12}-{id.Key}.parquet";

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

    /// <summary>The observations of the accepted versions of these datasets.</summary>
    public async Task<IReadOnlyList<Observation>> ReadAsync(IEnumerable<DatasetRecord> records, CancellationToken cancellationToken)
    {
        var all = new List<Observation>();
        foreach (var record in records.Where(record => record.IsAccepted))
        {
            var blob = account.Container(StorageNames.ObservationsContainer).GetBlobClient(record.ObservationsBlob);
            var content = (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToStream();
            await using (content)
            {
                all.AddRange(await ObservationParquet.ReadAsync(content, cancellationToken));
            }
        }

        return all;
    }

    public Task DeleteAsync(string blobName, CancellationToken cancellationToken) =>
        account.Container(StorageNames.ObservationsContainer).GetBlobClient(blobName).DeleteIfExistsAsync(cancellationToken: cancellationToken);
}
