using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Mappings;

/// <summary>The container <c>mappings</c>: one blob <c>{name}.json</c> for each mapping.</summary>
public sealed partial class MappingStore(StorageAccount account)
{
    private const string Extension = ".json";

    /// <summary>Whether a name can be that of a mapping.</summary>
    public static bool IsName(string name) => NamePattern().IsMatch(name);

    /// <summary>The name of the mapping in a file or a blob.</summary>
    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path).ToLowerInvariant();

    /// <summary>The mapping of this name with the ETag of its blob; one that is absent, with an empty ETag, when there is none.</summary>
    public async Task<(NamedMapping Mapping, string ETag)> FindAsync(string name, CancellationToken cancellationToken) =>
        await ReadAsync(name, cancellationToken) is { } blob
            ? (MappingFile.Read(name, blob.Content.ToMemory().Span), ETagText.Of(blob.Details.ETag))
            : (NamedMapping.Absent(name), "");

    /// <summary>Gives an upload the mapping that its sender named.</summary>
    public async Task AddToAsync(UploadedBlob upload, CancellationToken cancellationToken)
    {
        if (upload.Facts.Mapping is { } named)
        {
            var (mapping, eTag) = await FindAsync(named.Name, cancellationToken);
            (upload.Facts, upload.MappingETag) = (upload.Facts with { Mapping = mapping }, eTag);
        }
    }

    /// <summary>The file of a mapping as it was sent; null when there is none.</summary>
    public async Task<BlobDownloadResult?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        if (!IsName(name))
        {
            return null;
        }

        try
        {
            return (await account.Container(StorageNames.MappingsContainer).GetBlobClient(name + Extension).DownloadContentAsync(cancellationToken)).Value;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Stores a mapping, in place of the one of this name.</summary>
    public Task WriteAsync(string name, BinaryData json, CancellationToken cancellationToken) =>
        account.Container(StorageNames.MappingsContainer).GetBlobClient(name + Extension).UploadAsync(
            json, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } }, cancellationToken);

    /// <summary>Every mapping by name, with when it was changed.</summary>
    public async Task<IReadOnlyList<(string Name, string ETag, DateTimeOffset? ChangedAt)>> ListAsync(CancellationToken cancellationToken)
    {
        var blobs = account.Container(StorageNames.MappingsContainer).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken);
        return await blobs
            .Where(blob => blob.Name.EndsWith(Extension, StringComparison.Ordinal) && IsName(blob.Name[..^Extension.Length]))
            .Select(blob => (blob.Name[..^Extension.Length], ETagText.Of(blob.Properties.ETag), blob.Properties.LastModified))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The ETag of every mapping by its name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ETagsAsync(CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).ToDictionary(mapping => mapping.Name, mapping => mapping.ETag, StringComparer.Ordinal);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,47}$")]
    private static partial Regex NamePattern();
}
