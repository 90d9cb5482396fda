using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace EconomyPipeline.Functions.Exports;

/// <summary>A table that can be written as CSV, JSON or Parquet, with the same columns in each.</summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
public sealed class ExportTable<TRow>(IReadOnlyList<ExportColumn<TRow>> columns)
{
    /// <summary>Writes CSV: UTF-8 without a byte order mark, commas, points, LF.</summary>
    public async Task WriteCsvAsync(Stream stream, IEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await using (text)
        {
            var csv = new CsvWriter(text, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
            await using (csv)
            {
                foreach (var column in columns)
                {
                    csv.WriteField(column.Name);
                }

                await csv.NextRecordAsync();
                foreach (var row in rows)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    foreach (var column in columns)
                    {
                        csv.WriteField(column.Text(row));
                    }

                    await csv.NextRecordAsync();
                }
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

    /// <summary>Writes Parquet: one row group, every column nullable.</summary>
    public async Task WriteParquetAsync(Stream stream, IReadOnlyList<TRow> rows, CancellationToken cancellationToken)
    {
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        var writer = await ParquetWriter.CreateAsync(schema, stream, cancellationToken: cancellationToken);
        await using (writer)
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in columns)
            {
                await column.WriteParquetAsync(group, rows);
            }
        }
    }
}
