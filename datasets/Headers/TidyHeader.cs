using EconomyPipeline.Datasets.Findings;

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
            else if (column.Role != ColumnRole.Remark && !columns.TryAdd(column.Role, column))
            {
                DuplicateColumns.Add((PlaceOf(index), PlaceOf(columns[column.Role].Index)));
            }
        }
    }

    public int Row { get; }

    public IReadOnlyList<string> Names { get; }

    public string Text => string.Join(", ", Names);

    public IEnumerable<ColumnRole> Roles => columns.Keys;

    /// <summary>Columns whose header is not known, except those without header.</summary>
    public List<CellPlace> UnknownColumns { get; } = [];

    public List<(CellPlace Place, CellPlace First)> DuplicateColumns { get; } = [];

    public TidyColumn? Find(ColumnRole role) => columns.GetValueOrDefault(role);

    public bool Has(ColumnRole role) => columns.ContainsKey(role);

    /// <summary>The first of these that the file has.</summary>
    public TidyColumn? First(params ColumnRole[] roles) => roles.Select(Find).FirstOrDefault(column => column is not null);

    /// <summary>How many headers of a candidate split are known: what tells the delimiter.</summary>
    public static int CountKnown(IEnumerable<string> names) => names.Count(name => TidyColumn.Read(0, name) is not null);

    private CellPlace PlaceOf(int index) => new(Row, index + 1, Names[index]);
}
