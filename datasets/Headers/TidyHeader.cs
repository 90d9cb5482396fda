using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Headers;

/// <summary>The header row as it was understood: which column means what, and what a header itself says of unit and basis.</summary>
internal sealed class TidyHeader
{
    private readonly Dictionary<ColumnRole, TidyColumn> columns = [];

    /// <param name="row">1-based row of the header.</param>
    /// <param name="names">Its cells.</param>
    public TidyHeader(int row, IReadOnlyList<string> names)
    {
        Row = row;
        Names = names;
        for (var index = 0; index < names.Count; index++)
        {
            var column = TidyColumn.Read(index, names[index]);
            if (column is null)
            {
                UnknownColumns.Add(PlaceOf(index));
            }
            else if (column.Role == ColumnRole.Derived)
            {
                DerivedColumns.Add(column);
            }
            else if (column.Role == ColumnRole.Note)
            {
                Note ??= column;
            }
            else if (column.Role != ColumnRole.Remark && !columns.TryAdd(column.Role, column))
            {
                DuplicateColumns.Add((PlaceOf(index), PlaceOf(columns[column.Role].Index)));
            }
        }
    }

    /// <summary>The header of a table whose columns were understood in another way than by one row of names.</summary>
    /// <param name="row">1-based row that findings about the header name.</param>
    /// <param name="columns">Its columns, each of another meaning.</param>
    public TidyHeader(int row, IReadOnlyList<TidyColumn> columns)
    {
        Row = row;
        Names = [.. columns.Select(column => column.Name)];
        this.columns = columns.ToDictionary(column => column.Role);
    }

    /// <summary>The same with columns of meanings that it lacks, which stand nowhere: what a title says of all rows.</summary>
    public TidyHeader(TidyHeader header, IEnumerable<TidyColumn> added)
    {
        (Row, Names, Note, UnknownColumns, DerivedColumns, DuplicateColumns) = (header.Row, header.Names, header.Note, header.UnknownColumns, header.DerivedColumns, header.DuplicateColumns);
        columns = header.columns.Values.Concat(added).ToDictionary(column => column.Role);
    }

    /// <summary>
    /// Whether it is that of a tidy table: columns of different meanings. One label beside years, regions or titles is the
    /// header of a cross table, and one alone in its row is a title.
    /// </summary>
    public bool IsTidy => (columns.Count > 1 || DuplicateColumns.Count > 0 || ((Has(ColumnRole.Value) || Has(ColumnRole.Population)) && Names.Count(name => name.Length > 0) > 1)) && !Names.Any(name => PeriodText.TryParse(name, out _));

    public int Row { get; }

    public IReadOnlyList<string> Names { get; }

    public string Text => string.Join(", ", Names);

    public IEnumerable<ColumnRole> Roles => columns.Keys;

    /// <summary>The first column of remarks, which is none of <see cref="Roles"/>: a title may have remarks beside it and is no header.</summary>
    public TidyColumn? Note { get; }

    /// <summary>Columns whose header is not known, except those without header.</summary>
    public List<CellPlace> UnknownColumns { get; } = [];

    /// <summary>Columns that are computed from the values.</summary>
    public List<TidyColumn> DerivedColumns { get; } = [];

    public List<(CellPlace Place, CellPlace First)> DuplicateColumns { get; } = [];

    public TidyColumn? Find(ColumnRole role) => columns.GetValueOrDefault(role);

    public bool Has(ColumnRole role) => columns.ContainsKey(role);

    /// <summary>The first of these that the file has.</summary>
    public TidyColumn? First(params ColumnRole[] roles) => roles.Select(Find).FirstOrDefault(column => column is not null);

    /// <summary>How many headers of a candidate split are known: what tells the delimiter.</summary>
    public static int CountKnown(IEnumerable<string> names) => names.Count(name => TidyColumn.Read(0, name) is not null);

    private CellPlace PlaceOf(int index) => new(Row, index + 1, Names[index]);
}
