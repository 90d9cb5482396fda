using System.Text.Json;
using CsvHelper;
using EconomyPipeline.Datasets.Parquet;

namespace EconomyPipeline.Functions.Exports;

/// <summary>A table that can be written in every <see cref="ExportFormat"/>, with the same columns in each.</summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
public sealed class ExportTable<TRow>(IReadOnlyList<ExportColumn<TRow>> columns)
{
    // What a column is held of at once.
    private const int RowsPerGroup = 50_000;

    private static readonly CsvWriterOptions CsvFormat = new() { NewLine = "\n", WriteByteOrderMark = false };

    /// <summary>Writes a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="stream">Written from its position; not disposed.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="about">What a reader must know; of the formats that have a place for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task WriteAsync(ExportFormat format, Stream stream, IReadOnlyList<TRow> rows, ExportAbout about, CancellationToken cancellationToken) => format.Name switch
    {
        "json" => WriteJsonAsync(stream, rows, cancellationToken),
        "csv" => WriteCsvAsync(stream, rows, cancellationToken),
        "xlsx" => WorkbookWriter.WriteAsync(stream, columns, rows, about, cancellationToken),
        "json-stat" => JsonStatWriter.WriteAsync(stream, columns, rows, about, cancellationToken),
        "parquet" => WriteParquetAsync(stream, rows, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format.Name, "Not a format of tables."),
    };

    /// <summary>Writes CSV: UTF-8 without a byte order mark, commas, points, LF.</summary>
    public async Task WriteCsvAsync(Stream stream, IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var csv = CsvWriter.Create(stream, CsvFormat, leaveOpen: true);
        await using (csv)
        {
            await csv.WriteRecordAsync([.. columns.Select(column => column.Name)], cancellationToken);
            foreach (var row in rows)
            {
                await csv.WriteRecordAsync([.. columns.Select(column => column.Text(row) ?? "")], cancellationToken);
            }
        }
    }

    /// <summary>Writes JSON: an array of objects.</summary>
    public async Task WriteJsonAsync(Stream stream, IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(stream);
        await using (json)
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                json.WriteStartObject();
                foreach (var column in columns)
                {
                    column.WriteJson(json, row);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Writes Parquet: every column nullable.</summary>
    public Task WriteParquetAsync(Stream stream, IReadOnlyList<TRow> rows, CancellationToken cancellationToken) => ParquetFile.WriteAsync(
        stream,
        [.. columns.Select(column => column.Column)],
        file =>
        {
            // Tools expect a row group also in a table without rows.
            foreach (var chunk in rows.Chunk(RowsPerGroup).DefaultIfEmpty([]))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var group = file.AppendRowGroup();
                foreach (var column in columns)
                {
                    column.WriteParquet(group, chunk);
                }
            }
        },
        cancellationToken);
}
