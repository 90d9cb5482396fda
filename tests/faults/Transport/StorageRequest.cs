using Azure.Core;

namespace EconomyPipeline.Faults.Tests.Transport;

/// <summary>A request that is about to be sent, as far as faults depend on it.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Body">The body as text; of a batch the operations.</param>
internal sealed record StorageRequest(string Method, string Path, string Body)
{
    /// <summary>Whether it writes rows of a table in one transaction.</summary>
    public bool IsBatchOf(string table) =>
        Path.Contains("$batch", StringComparison.Ordinal) && Body.Contains($"/{table}", StringComparison.Ordinal);

    /// <summary>Whether it writes a blob of a container.</summary>
    public bool IsBlobOf(string container) =>
        Method == "PUT" && Path.Contains($"/{container}/", StringComparison.Ordinal);

    public static async Task<StorageRequest> ReadAsync(Request request, CancellationToken cancellationToken)
    {
        var body = "";
        if (request.Content is { } content)
        {
            using var copy = new MemoryStream();
            await content.WriteToAsync(copy, cancellationToken);
            body = System.Text.Encoding.Latin1.GetString(copy.ToArray());
        }

        return new StorageRequest(request.Method.Method, request.Uri.PathAndQuery, body);
    }
}
