using Azure.Storage.Blobs.Models;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>Puts a file into the container <c>datasets</c>; the pipeline takes it in from there.</summary>
public sealed class DatasetUpload(StorageAccount account)
{
    /// <summary>Stores the file as the blob of its dataset.</summary>
    /// <param name="id">What it is a version of.</param>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="uploadedBy">Who sends it.</param>
    /// <param name="facts">What the sender says beside the file, by <see cref="UploadMetadata.FactNames"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task StoreAsync(DatasetId id, Stream content, string uploadedBy, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken) =>
        account.Container(StorageNames.DatasetsContainer).GetBlobClient(id.Path).UploadAsync(
            content,
            new BlobUploadOptions { Metadata = UploadMetadata.Create(uploadedBy, facts, PipelineTrace.Current) },
            cancellationToken);
}
