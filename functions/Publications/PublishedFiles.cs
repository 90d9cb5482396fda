using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Publications;

/// <summary>The files <c>published/{scope}/*.csv</c> and <c>.parquet</c>, which Power BI, Spark and pandas read.</summary>
public sealed class PublishedFiles(StorageAccount account)
{
    /// <summary>Replaces the CSV and the Parquet file of one table. Two files may be of different runs for a moment; their columns say which.</summary>
    public async Task WriteAsync<TRow>(string scope, string name, ExportTable<TRow> table, IReadOnlyList<TRow> rows, CancellationToken cancellationToken)
    {
        var container = account.Container(StorageNames.PublishedContainer);
        await BlobFile.WriteAsync(container, $"{scope}/{name}.parquet", stream => table.WriteParquetAsync(stream, rows, cancellationToken), cancellationToken);
        await BlobFile.WriteAsync(container, $"{scope}/{name}.csv", stream => table.WriteCsvAsync(stream, rows, cancellationToken), cancellationToken);
    }
}
