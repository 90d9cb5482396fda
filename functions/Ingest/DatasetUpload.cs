using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>Puts a file into <c>datasets/</c>, or says what would be found in it.</summary>
public sealed class DatasetUpload(StorageAccount account, KnownRegions knownRegions)
{
    /// <summary>Stores the file; the pipeline takes it in from there.</summary>
    /// <param name="id">What it is a version of.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="uploadedBy">Who sends it.</param>
    /// <param name="facts">What the sender says beside the file, by <see cref="UploadMetadata.FactNames"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task StoreAsync(DatasetId id, Stream content, string uploadedBy, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken) =>
        account.Container(StorageNames.DatasetsContainer).GetBlobClient(id.Path).UploadAsync(
            content,
            new BlobUploadOptions { Metadata = UploadMetadata.Create(uploadedBy, facts) },
            cancellationToken);

    /// <summary>Reads and checks the file without keeping anything.</summary>
    public async Task<DatasetContent> CheckAsync(DatasetId id, Stream content, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        var known = await knownRegions.ReadAsync(cancellationToken);
        return DatasetReader.Read(content, id.Name, id.Kind, UploadMetadata.Facts(UploadMetadata.Create("", facts)) with { KnownRegions = known });
    }
}
