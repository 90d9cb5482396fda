using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Publications;

/// <summary>What was published before, from the history and the archive: it can be read for ever, whatever is in the tables.</summary>
public sealed class EarlierPublications(StorageAccount account, PublicationStore publications)
{
    /// <summary>What readers read at a moment; null when nothing was published then, or no more.</summary>
    public async Task<PublicationEvent?> FindAsync(RegionCode scope, string kind, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var latest = (await publications.HistoryAsync(scope, cancellationToken))
            .FirstOrDefault(published => published.PublishedAt <= at && (published.Kind == kind || published.Kind == RunKind.Withdrawal));
        return latest?.Kind == kind ? latest : null;
    }

    /// <summary>The publication of a run; null when it never was published.</summary>
    public async Task<PublicationEvent?> FindAsync(RegionCode scope, string kind, string run, CancellationToken cancellationToken) =>
        (await publications.HistoryAsync(scope, cancellationToken)).FirstOrDefault(published => published.Kind == kind && published.Run == run);

    /// <summary>The publication before this one, of the same kind and of another run; null when it is the first.</summary>
    public async Task<PublicationEvent?> FindBeforeAsync(RegionCode scope, PublicationEvent published, CancellationToken cancellationToken) =>
        (await publications.HistoryAsync(scope, cancellationToken))
            .FirstOrDefault(other => other.Kind == published.Kind && other.PublishedAt < published.PublishedAt && other.Run != published.Run);

    /// <summary>The rows of one file of a run, with the columns of the tables.</summary>
    public async Task<IReadOnlyList<TableEntity>> ReadAsync(RegionCode scope, PublicationEvent published, string file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await DownloadAsync(scope, published, file, content, cancellationToken);
        content.Position = 0;
        return await ExportReader.ReadAsync(content, cancellationToken);
    }

    /// <summary>One file of a run with the columns and the texts that it has.</summary>
    public async Task<(ExportTable<TableEntity> Table, IReadOnlyList<TableEntity> Rows)> ReadFileAsync(
        RegionCode scope, PublicationEvent published, string file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await DownloadAsync(scope, published, file, content, cancellationToken);
        content.Position = 0;
        return await ExportReader.ReadFileAsync(content, cancellationToken);
    }

    /// <summary>One file of a run as it is in the archive.</summary>
    private async Task DownloadAsync(RegionCode scope, PublicationEvent published, string file, Stream target, CancellationToken cancellationToken)
    {
        var name = RunArchive.FileName(scope.ToString(), published.Sequence, published.Run, $"{file}.parquet");
        await account.Container(StorageNames.ArchiveContainer).GetBlobClient(name).DownloadToAsync(target, cancellationToken);
    }
}
