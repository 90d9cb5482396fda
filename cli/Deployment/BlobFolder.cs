using System.Text.Json;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Cli.Deployment;

/// <summary>The blobs of a deployment as files: <c>blobs/{container}/{name}</c>, and their metadata in <c>blobs/{container}.json</c>.</summary>
internal static class BlobFolder
{
    private const string Folder = "blobs";

    public static async Task<int> ExportAsync(StorageAccount account, string root, CopyProgress progress, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var name in StorageNames.Containers)
        {
            var metadata = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
            var container = account.Container(name);
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix: null, cancellationToken))
            {
                var file = Path.Combine([root, Folder, name, .. blob.Name.Split('/').Select(Uri.EscapeDataString)]);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await container.GetBlobClient(blob.Name).DownloadToAsync(file, cancellationToken);
                metadata[blob.Name] = new(blob.Metadata, StringComparer.Ordinal);
                progress.BlobCopied(name, metadata.Count);
            }

            count += metadata.Count;
            progress.ContainerCopied(name, metadata.Count);

            Directory.CreateDirectory(Path.Combine(root, Folder));
            var json = JsonSerializer.Serialize(metadata, DeploymentJson.Default.DictionaryStringDictionaryStringString);
            await File.WriteAllTextAsync(MetadataFile(root, name), json, cancellationToken);
        }

        return count;
    }

    public static async Task<int> ImportAsync(StorageAccount account, string root, IEnumerable<string> containers, CopyProgress progress, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var name in containers)
        {
            var json = await File.ReadAllTextAsync(MetadataFile(root, name), cancellationToken);
            var copied = 0;
            foreach (var (blob, metadata) in JsonSerializer.Deserialize(json, DeploymentJson.Default.DictionaryStringDictionaryStringString) ?? [])
            {
                var file = Path.Combine([root, Folder, name, .. blob.Split('/').Select(Uri.EscapeDataString)]);
                await account.Container(name).GetBlobClient(blob).UploadAsync(file, new BlobUploadOptions { Metadata = metadata }, cancellationToken);
                progress.BlobCopied(name, ++copied);
            }

            count += copied;
            progress.ContainerCopied(name, copied);
        }

        return count;
    }

    private static string MetadataFile(string root, string container) => Path.Combine(root, Folder, $"{container}.json");
}
