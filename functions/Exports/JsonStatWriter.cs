using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EconomyPipeline.Functions.Exports;

/// <summary>
/// Writes a table as JSON-stat 2.0 (json-stat.org/format): its dimensions are the columns that tell rows apart, and one of the
/// measures, its numbers. Cells are sparse; a cell that the table has without a value is null. Texts that are neither a dimension
/// nor the status of a figure are left out: the format has no place for them.
/// </summary>
internal static class JsonStatWriter
{
    private const string None = "-";
    private const string Measure = "measure";
    private const string Row = "row";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync<TRow>(
        Stream stream, IReadOnlyList<ExportColumn<TRow>> columns, IReadOnlyList<TRow> rows, ExportAbout about, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(stream, Options);
        await using (json)
        {
            Write(json, columns, rows, about, cancellationToken);
        }
    }

    private static void Write<TRow>(Utf8JsonWriter json, IReadOnlyList<ExportColumn<TRow>> columns, IReadOnlyList<TRow> rows, ExportAbout about, CancellationToken cancellationToken)
    {
        var measures = columns.Where(column => column.Role == ExportRole.Value && column.IsNumber).ToList();
        var status = columns.FirstOrDefault(column => column.Role == ExportRole.Status);
        var dimensions = Dimensions(columns, rows);
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        json.WriteString("label", about.Title.ToString());
        WriteText(json, "source", about.Source?.ToString());
        WriteText(json, "updated", about.PublishedAt?.ToString("O", CultureInfo.InvariantCulture));
        WriteShape(json, dimensions, measures.Count);
        json.WriteStartObject("dimension");
        foreach (var dimension in dimensions)
        {
            WriteDimension(json, dimension.Name, dimension.Codes, about.Labels.GetValueOrDefault(dimension.Name));
        }

        WriteDimension(json, Measure, [.. measures.Select(measure => measure.Name)], null);
        json.WriteEndObject();
        WriteCells(json, "value", Places(dimensions, rows, measures.Count), (row, measure) => WriteValue(json, measures[measure].Number(rows[row])), measures.Count, _ => true, cancellationToken);
        if (status is not null)
        {
            WriteCells(json, "status", Places(dimensions, rows, measures.Count), (row, _) => json.WriteStringValue(status.Text(rows[row])), measures.Count, row => status.Text(rows[row]) is not null, cancellationToken);
        }

        json.WriteStartObject("extension");
        WriteText(json, "scope", about.Scope);
        WriteText(json, "run", about.Run);
        json.WriteStartArray("definitions");
        foreach (var definition in about.Definitions)
        {
            json.WriteStartObject();
            json.WriteString("id", definition.Id);
            json.WriteString("name", definition.Name.ToString());
            json.WriteString("unit", definition.Unit);
            json.WriteString("formula", definition.Formula);
            json.WriteString("source", definition.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A column that says nothing in any row is none; where rows are not told apart, their number tells them.
    private static List<Dimension> Dimensions<TRow>(IReadOnlyList<ExportColumn<TRow>> columns, IReadOnlyList<TRow> rows)
    {
        var dimensions = columns
            .Where(column => column.Role is ExportRole.Dimension or ExportRole.Time or ExportRole.Place)
            .Select(column => new Dimension(column.Name, column.Role, [.. rows.Select(row => column.Text(row) ?? None)]))
            .Where(dimension => rows.Count == 0 || dimension.Codes.Count > 1 || dimension.Codes[0] != None)
            .ToList();
        var isUnique = Enumerable.Range(0, rows.Count).Select(row => string.Join('\u001f', dimensions.Select(dimension => dimension.OfRow[row]))).Distinct(StringComparer.Ordinal).Count() == rows.Count;
        return isUnique ? dimensions : [.. dimensions, new Dimension(Row, ExportRole.Dimension, [.. Enumerable.Range(1, rows.Count).Select(row => row.ToString(CultureInfo.InvariantCulture))])];
    }

    private static IEnumerable<(int Row, Int128 First)> Places<TRow>(List<Dimension> dimensions, IReadOnlyList<TRow> rows, int measures) => Enumerable.Range(0, rows.Count)
        .Select(row => (row, dimensions.Aggregate((Int128)0, (place, dimension) => (place * dimension.Codes.Count) + dimension.Position(row)) * measures))
        .OrderBy(place => place.Item2);

    private static void WriteShape(Utf8JsonWriter json, List<Dimension> dimensions, int measures)
    {
        json.WriteStartArray("id");
        dimensions.ForEach(dimension => json.WriteStringValue(dimension.Name));
        json.WriteStringValue(Measure);
        json.WriteEndArray();
        json.WriteStartArray("size");
        dimensions.ForEach(dimension => json.WriteNumberValue(dimension.Codes.Count));
        json.WriteNumberValue(measures);
        json.WriteEndArray();
        json.WriteStartObject("role");
        WriteRole(json, "time", dimensions.Where(dimension => dimension.Role == ExportRole.Time).Select(dimension => dimension.Name));
        WriteRole(json, "geo", dimensions.Where(dimension => dimension.Role == ExportRole.Place).Select(dimension => dimension.Name));
        WriteRole(json, "metric", [Measure]);
        json.WriteEndObject();
    }

    private static void WriteRole(Utf8JsonWriter json, string role, IEnumerable<string> names)
    {
        if (names.ToList() is { Count: > 0 } known)
        {
            json.WriteStartArray(role);
            known.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }

    private static void WriteDimension(Utf8JsonWriter json, string name, IReadOnlyList<string> codes, IReadOnlyDictionary<string, string>? labels)
    {
        json.WriteStartObject(name);
        json.WriteString("label", name);
        json.WriteStartObject("category");
        json.WriteStartArray("index");
        foreach (var code in codes)
        {
            json.WriteStringValue(code);
        }

        json.WriteEndArray();
        json.WriteStartObject("label");
        foreach (var code in codes)
        {
            json.WriteString(code, labels?.GetValueOrDefault(code) ?? code);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCells(
        Utf8JsonWriter json, string name, IEnumerable<(int Row, Int128 First)> places, Action<int, int> write, int measures, Predicate<int> isWanted, CancellationToken cancellationToken)
    {
        json.WriteStartObject(name);
        foreach (var (row, first) in places.Where(place => isWanted(place.Row)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var measure = 0; measure < measures; measure++)
            {
                json.WritePropertyName((first + measure).ToString(CultureInfo.InvariantCulture));
                write(row, measure);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>A column that tells rows apart.</summary>
    private sealed class Dimension
    {
        private readonly Dictionary<string, int> positions;

        public Dimension(string name, ExportRole role, string[] ofRow)
        {
            (Name, Role, OfRow) = (name, role, ofRow);

            // Times are in their order, whatever row comes first.
            var codes = ofRow.Distinct(StringComparer.Ordinal);
            Codes = [.. role == ExportRole.Time ? codes.Order(StringComparer.Ordinal) : codes];
            positions = Codes.Index().ToDictionary(code => code.Item, code => code.Index, StringComparer.Ordinal);
        }

        public string Name { get; }

        public ExportRole Role { get; }

        public string[] OfRow { get; }

        public List<string> Codes { get; }

        public int Position(int row) => positions[OfRow[row]];
    }
}
