using System.Globalization;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace EconomyPipeline.Functions.Exports;

/// <summary>One column of an exported table: its name and how a row's value is written in each format.</summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
public abstract class ExportColumn<TRow>(string name)
{
    public string Name { get; } = name;

    internal abstract DataField Field { get; }

    internal abstract string? Text(TRow row);

    internal abstract void WriteJson(Utf8JsonWriter writer, TRow row);

    internal abstract Task WriteParquetAsync(ParquetRowGroupWriter writer, IReadOnlyList<TRow> rows);
}

/// <summary>A column of texts.</summary>
public sealed class TextColumn<TRow>(string name, Func<TRow, string?> value) : ExportColumn<TRow>(name)
{
    internal override DataField Field { get; } = new DataField<string>(name, nullable: true);

    internal override string? Text(TRow row) => value(row);

    internal override void WriteJson(Utf8JsonWriter writer, TRow row) => writer.WriteString(Name, value(row));

    internal override Task WriteParquetAsync(ParquetRowGroupWriter writer, IReadOnlyList<TRow> rows) =>
        writer.WriteAsync(Field, (IReadOnlyCollection<string>)[.. rows.Select(row => value(row)!)]);
}

/// <summary>A column of doubles. NaN is "no value": empty in CSV, null in JSON and Parquet.</summary>
public sealed class NumberColumn<TRow>(string name, Func<TRow, double> value) : ExportColumn<TRow>(name)
{
    internal override DataField Field { get; } = new DataField<double>(name, nullable: true);

    internal override string? Text(TRow row) =>
        value(row) is var number && double.IsNaN(number) ? null : number.ToString("R", CultureInfo.InvariantCulture);

    internal override void WriteJson(Utf8JsonWriter writer, TRow row)
    {
        var number = value(row);
        if (double.IsNaN(number))
        {
            writer.WriteNull(Name);
        }
        else
        {
            writer.WriteNumber(Name, number);
        }
    }

    internal override Task WriteParquetAsync(ParquetRowGroupWriter writer, IReadOnlyList<TRow> rows)
    {
        double?[] numbers = [.. rows.Select(row => value(row) is var number && double.IsNaN(number) ? null : (double?)number)];
        return writer.WriteAsync<double>(Field, numbers);
    }
}

/// <summary>A column of whole numbers.</summary>
public sealed class IntegerColumn<TRow>(string name, Func<TRow, long?> value) : ExportColumn<TRow>(name)
{
    internal override DataField Field { get; } = new DataField<long>(name, nullable: true);

    internal override string? Text(TRow row) => value(row)?.ToString(CultureInfo.InvariantCulture);

    internal override void WriteJson(Utf8JsonWriter writer, TRow row)
    {
        if (value(row) is { } number)
        {
            writer.WriteNumber(Name, number);
        }
        else
        {
            writer.WriteNull(Name);
        }
    }

    internal override Task WriteParquetAsync(ParquetRowGroupWriter writer, IReadOnlyList<TRow> rows)
    {
        long?[] numbers = [.. rows.Select(value)];
        return writer.WriteAsync<long>(Field, numbers);
    }
}
