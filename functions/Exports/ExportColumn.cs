using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Datasets.Parquet;
using ParquetSharp;

namespace EconomyPipeline.Functions.Exports;

/// <summary>One column of an exported table: its name and how a row's value is written in each format.</summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
public abstract class ExportColumn<TRow>(string name)
{
    public string Name { get; } = name;

    internal abstract Column Column { get; }

    /// <summary>What the column is to a reader of many dimensions, which its name tells.</summary>
    internal ExportRole Role { get; } = ExportRoles.Of(name);

    /// <summary>Whether its values are numbers.</summary>
    internal abstract bool IsNumber { get; }

    internal abstract string? Text(TRow row);

    /// <summary>The number of a row; null where there is none, and where the column holds texts.</summary>
    internal abstract double? Number(TRow row);

    internal abstract void WriteJson(Utf8JsonWriter writer, TRow row);

    internal abstract void WriteParquet(RowGroupWriter group, TRow[] rows);
}

/// <summary>A column of texts.</summary>
public sealed class TextColumn<TRow>(string name, Func<TRow, string?> value) : ExportColumn<TRow>(name)
{
    internal override Column Column { get; } = new Column<string>(name);

    internal override bool IsNumber => false;

    internal override double? Number(TRow row) => null;

    internal override string? Text(TRow row) => value(row);

    internal override void WriteJson(Utf8JsonWriter writer, TRow row) => writer.WriteString(Name, value(row));

    internal override void WriteParquet(RowGroupWriter group, TRow[] rows) => group.Write(Array.ConvertAll(rows, row => value(row)));
}

/// <summary>A column of doubles. NaN is "no value": empty in CSV, null in JSON and Parquet.</summary>
public sealed class NumberColumn<TRow>(string name, Func<TRow, double> value) : ExportColumn<TRow>(name)
{
    internal override Column Column { get; } = new Column<double?>(name);

    internal override bool IsNumber => true;

    internal override double? Number(TRow row) => value(row) is var number && double.IsFinite(number) ? number : null;

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

    internal override void WriteParquet(RowGroupWriter group, TRow[] rows) =>
        group.Write(Array.ConvertAll(rows, row => value(row) is var number && double.IsNaN(number) ? null : (double?)number));
}

/// <summary>A column of whole numbers.</summary>
public sealed class IntegerColumn<TRow>(string name, Func<TRow, long?> value) : ExportColumn<TRow>(name)
{
    internal override Column Column { get; } = new Column<long?>(name);

    internal override bool IsNumber => true;

    internal override double? Number(TRow row) => value(row);

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

    internal override void WriteParquet(RowGroupWriter group, TRow[] rows) => group.Write(Array.ConvertAll(rows, row => value(row)));
}
