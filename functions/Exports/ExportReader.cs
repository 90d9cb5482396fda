using System.Globalization;
using Azure.Data.Tables;
using Parquet;
using Parquet.Schema;

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
    public static async Task<(ExportTable<TableEntity> Table, IReadOnlyList<TableEntity> Rows)> ReadFileAsync(Stream stream, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        ExportTable<TableEntity> table;
        var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellationToken);
        await using (reader)
        {
            table = new ExportTable<TableEntity>([.. reader.Schema.DataFields.Select(ColumnOf)]);
            for (var index = 0; index < reader.RowGroupCount; index++)
            {
                using var group = reader.OpenRowGroupReader(index);
                var count = checked((int)group.RowCount);
                var start = rows.Count;
                rows.AddRange(Enumerable.Range(0, count).Select(_ => new TableEntity()));
                foreach (var field in reader.Schema.DataFields)
                {
                    var values = await ReadColumnAsync(group, field, count, cancellationToken);
                    var column = ColumnName(field.Name);
                    for (var row = 0; row < count; row++)
                    {
                        if (values[row] is { } value)
                        {
                            rows[start + row][column] = value;
                        }
                    }
                }
            }
        }

        return (table, rows);
    }

    private static ExportColumn<TableEntity> ColumnOf(DataField field)
    {
        var column = ColumnName(field.Name);
        return field.ClrType == typeof(double) ? new NumberColumn<TableEntity>(field.Name, row => row.GetDouble(column) ?? double.NaN)
            : field.ClrType == typeof(long) ? new IntegerColumn<TableEntity>(field.Name, row => row.TryGetValue(column, out var value) ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null)
            : new TextColumn<TableEntity>(field.Name, row => row.GetString(column));
    }

    private static async Task<IReadOnlyList<object?>> ReadColumnAsync(ParquetRowGroupReader group, DataField field, int count, CancellationToken cancellationToken)
    {
        if (field.ClrType == typeof(double))
        {
            var numbers = new double?[count];
            await group.ReadAsync<double>(field, numbers.AsMemory(), cancellationToken: cancellationToken);
            return [.. numbers.Select(number => (object?)number)];
        }

        if (field.ClrType == typeof(long))
        {
            var integers = new long?[count];
            await group.ReadAsync<long>(field, integers.AsMemory(), cancellationToken: cancellationToken);

            // Only the sequence needs 64 bits; counts are 32 bits in the tables.
            return [.. integers.Select(integer => integer is { } whole && field.Name != "sequence" ? (object?)checked((int)whole) : integer)];
        }

        var texts = new string?[count];
        await group.ReadAsync(field, texts.AsMemory(), cancellationToken: cancellationToken);
        return texts;
    }

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
