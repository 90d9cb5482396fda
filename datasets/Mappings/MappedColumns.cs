using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Tables;

namespace EconomyPipeline.Datasets.Mappings;

/// <summary>The header row of a file as a mapping understands it: where each of its columns stands.</summary>
internal sealed class MappedColumns
{
    private readonly Dictionary<string, int> positions = [];

    private MappedColumns(GridRow row, Mapping mapping)
    {
        Row = row.Number;
        foreach (var column in row.Filled)
        {
            positions.TryAdd(Words.Key(row[column].Text), column);
        }

        Values = [.. mapping.Values.SelectMany(value => value.Periods ? Periods(row, value) : [(positions.GetValueOrDefault(Words.Key(value.Column!), -1), value.Column!, value)])];
    }

    /// <summary>1-based row of the header.</summary>
    public int Row { get; }

    /// <summary>Columns of values, with their headers.</summary>
    public IReadOnlyList<(int Column, string Name, MappedValue Value)> Values { get; }

    /// <summary>0-based column of a header that is there.</summary>
    public int this[string header] => positions[Words.Key(header)];

    /// <summary>Reads a row as the header; null when columns are absent, which it then gives.</summary>
    public static MappedColumns? Read(GridRow row, Mapping mapping, out IReadOnlyList<string> absent)
    {
        var columns = new MappedColumns(row, mapping);
        absent = [.. Named(mapping).Where(name => !columns.positions.ContainsKey(Words.Key(name)))];
        return absent.Count == 0 && columns.Values.Count > 0 ? columns : null;
    }

    /// <summary>Headers that a mapping names.</summary>
    public static IEnumerable<string> Named(Mapping mapping) => MappingCheck.Facts(mapping).Select(fact => fact.Fact?.Column)
        .Concat(mapping.Values.Select(value => value.Column))
        .Concat(mapping.Where?.Keys ?? [])
        .OfType<string>()
        .Distinct();

    // "1998" or a number that is a year; what a header says of its period stands in the value's own.
    private static IEnumerable<(int Column, string Name, MappedValue Value)> Periods(GridRow row, MappedValue value) =>
        row.Filled.Where(column => PeriodHeader.Read(row[column]) is { Year: not null }).Select(column => (column, row[column].Text, value with { Period = row[column].Text }));
}
