using System.Globalization;
using Azure.Data.Tables;
using EconomyPipeline.Datasets.Parquet;
using ParquetSharp;

namespace EconomyPipeline.Functions.Exports;

/// <summary>Reads the Parquet file of an exported table as the rows that the tables of the storage had.</summary>
public static class ExportReader
{
    // What people read is one text in both languages; a reader of the tables has one column for each.
    private const string Reason = "Reason";
    private const string ReasonEn = "ReasonEn";
    private const string BothLanguages = " / ";

    /// <summary>Rows with the columns of the tables: <c>backtest_error</c> is <c>BacktestError</c>, and what is null is absent.</summary>
    /// <param name="stream">Seekable; not disposed.</param>
    /// <param name="cancellationToken">Stops between columns.</param>
    public static async Task<IReadOnlyList<TableEntity>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var (_, rows) = await ReadFileAsync(stream, cancellationToken);
        foreach (var row in rows)
        {
            SplitReason(row);
        }

        return rows;
    }

    /// <summary>The same rows with the texts that the file has, and the table that writes them with the columns of the file.</summary>
    public static Task<(ExportTable<TableEntity> Table, IReadOnlyList<TableEntity> Rows)> ReadFileAsync(Stream stream, CancellationToken cancellationToken) =>
        ParquetFile.ReadAsync(stream, file => Read(file, cancellationToken), cancellationToken);

    private static (ExportTable<TableEntity> Table, IReadOnlyList<TableEntity> Rows) Read(ParquetFileReader file, CancellationToken cancellationToken)
    {
        var schema = file.FileMetaData.Schema;
        ColumnDescriptor[] columns = [.. Enumerable.Range(0, schema.NumColumns).Select(schema.Column)];
        var rows = new List<TableEntity>();
        for (var index = 0; index < file.FileMetaData.NumRowGroups; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var group = file.RowGroup(index);
            var start = rows.Count;
            rows.AddRange(Enumerable.Range(0, checked((int)group.MetaData.NumRows)).Select(_ => new TableEntity()));
            for (var position = 0; position < columns.Length; position++)
            {
                var column = ColumnName(columns[position].Name);
                foreach (var (row, value) in ReadColumn(group, position, columns[position]).Index())
                {
                    if (value is not null)
                    {
                        rows[start + row][column] = value;
                    }
                }
            }
        }

        return (new ExportTable<TableEntity>([.. columns.Select(ColumnOf)]), rows);
    }

    private static ExportColumn<TableEntity> ColumnOf(ColumnDescriptor column)
    {
        var name = ColumnName(column.Name);
        return column.PhysicalType switch
        {
            PhysicalType.Double => new NumberColumn<TableEntity>(column.Name, row => row.GetDouble(name) ?? double.NaN),
            PhysicalType.Int64 => new IntegerColumn<TableEntity>(column.Name, row => row.TryGetValue(name, out var value) ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null),
            _ => new TextColumn<TableEntity>(column.Name, row => row.GetString(name)),
        };
    }

    private static IEnumerable<object?> ReadColumn(RowGroupReader group, int position, ColumnDescriptor column) => column.PhysicalType switch
    {
        PhysicalType.Double => group.Read<double?>(position).Select(number => (object?)number),

        // Only the sequence needs 64 bits; counts are 32 bits in the tables.
        PhysicalType.Int64 => group.Read<long?>(position).Select(integer => integer is { } whole && column.Name != "sequence" ? (object?)checked((int)whole) : integer),
        _ => group.Read<string?>(position),
    };

    private static string ColumnName(string name) =>
        string.Concat(name.Split('_').Select(word => string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(word[0])}{word[1..]}")));

    private static void SplitReason(TableEntity row)
    {
        if (row.GetString(Reason) is { } both && row.GetString(ReasonEn) is { } english)
        {
            row[Reason] = both[..^(BothLanguages.Length + english.Length)];
        }
    }
}
