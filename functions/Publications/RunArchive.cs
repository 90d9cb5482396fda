using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Publications;

/// <summary>
/// The files of every run, <c>archive/{scope}/{sequence}-{run}/</c>: its summary and its rows. They are written before the
/// run is published and never changed, so pruning a run's table rows loses nothing.
/// </summary>
public sealed class RunArchive(StorageAccount account)
{
    // Readers ask for the current run and the one before; a few more for several scopes. Beyond that the cache starts anew.
    private const int MaxCachedSummaries = 256;

    private readonly ConcurrentDictionary<string, RunSummary> summaries = new(StringComparer.Ordinal);

    public static string FileName(string scope, long sequence, string run, string file) => $"{scope}/{sequence:D12}-{run}/{file}";

    /// <summary>Writes one file.</summary>
    public async Task WriteAsync(string blobName, Func<Stream, Task> write, CancellationToken cancellationToken) =>
        await BlobFile.WriteAsync(account.Container(StorageNames.ArchiveContainer), blobName, write, cancellationToken);

    public Task WriteSummaryAsync(RunSummary summary, CancellationToken cancellationToken) => WriteAsync(
        SummaryName(summary.Scope, summary.Sequence, summary.Run),
        stream => JsonSerializer.SerializeAsync(stream, summary, RunSummaryJson.Default.RunSummary, cancellationToken),
        cancellationToken);

    /// <summary>
    /// The summary of a run as it was published with a sequence: the same inputs, there again after a withdrawal, are the same run
    /// of a later one. It never changes, so it is read once.
    /// </summary>
    public async Task<RunSummary> ReadSummaryAsync(string scope, long sequence, string run, CancellationToken cancellationToken)
    {
        var name = SummaryName(scope, sequence, run);
        if (summaries.TryGetValue(name, out var known))
        {
            return known;
        }

        var blob = account.Container(StorageNames.ArchiveContainer).GetBlobClient(name);
        var content = (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
        var summary = JsonSerializer.Deserialize(content.ToMemory().Span, RunSummaryJson.Default.RunSummary)
            ?? throw new InvalidDataException($"{blob.Name} is empty.");
        if (summaries.Count >= MaxCachedSummaries)
        {
            summaries.Clear();
        }

        return summaries.GetOrAdd(name, summary);
    }

    /// <summary>Removes the files of a run that never was published.</summary>
    /// <param name="run">The run.</param>
    /// <param name="isStillWanted">Asked after the look at each file, before it is deleted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether all of them are gone.</returns>
    public async Task<bool> DeleteAsync(RunRecord run, Func<Task<bool>> isStillWanted, CancellationToken cancellationToken)
    {
        var container = account.Container(StorageNames.ArchiveContainer);
        await foreach (var file in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, FileName(run.PartitionKey, run.Sequence, run.Run, ""), cancellationToken))
        {
            if (!await isStillWanted())
            {
                return false;
            }

            await BlobFile.DeleteVersionAsync(container.GetBlobClient(file.Name), file.Properties.ETag, cancellationToken);
        }

        return true;
    }

    private static string SummaryName(string scope, long sequence, string run) => FileName(scope, sequence, run, "summary.json");
}
