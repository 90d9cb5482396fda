using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Regions;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>Takes tables that stand beside one another apart. Columns keep their places: what is of the other table is blank.</summary>
internal sealed class TablesBeside
{
    /// <summary>Rows that are held to be gone through twice.</summary>
    public const int MostRows = 20_000;

    private readonly int column;
    private readonly List<GridRow> left = [];
    private readonly List<GridRow> right = [];
    private readonly List<GridRow> between = [];

    /// <summary>Gathers the tables, and those below them that stand so too.</summary>
    /// <param name="first">The header that begins at the first row of the window.</param>
    /// <param name="column">0-based column at which the second table begins.</param>
    /// <param name="lines">What stands above.</param>
    /// <param name="window">The rows.</param>
    /// <param name="regions">The regions that headers may name.</param>
    public TablesBeside(TableHeader first, int column, List<GridRow> lines, RowWindow window, NamedRegions regions)
    {
        this.column = column;
        lines.ForEach(AddTitle);
        var header = first;
        while (!IsTooLong && (header?.Beside == column || (header is null && window.Peek(0) is not null)))
        {
            var rows = window.Ahead(header?.Rows ?? 1).ToList();
            if (header is not null || first.IsBody(rows[0]))
            {
                between.ForEach(AddTitle);
                between.Clear();
                rows.ForEach(Add);
            }
            else
            {
                between.AddRange(rows);
            }

            window.Skip(rows.Count);
            header = window.Peek(0) is not { } next || first.IsBody(next) ? null : TableHeader.Find(window, regions);
        }
    }

    public bool IsTooLong => left.Count + between.Count >= MostRows;

    /// <summary>The rows of each, from the left.</summary>
    public IEnumerable<IReadOnlyList<GridRow>> Parts => [left, right];

    /// <summary>What stands below them: footnotes, and the title of what comes next.</summary>
    public IReadOnlyList<GridRow> Rest => between;

    // A line that stands over the left only is the title of both.
    private void AddTitle(GridRow row)
    {
        left.Add(Part(row, 0, column));
        right.Add(row.Filled.All(filled => filled < column) ? row : Part(row, column, row.Cells.Count));
    }

    private void Add(GridRow row)
    {
        left.Add(Part(row, 0, column));
        right.Add(Part(row, column, row.Cells.Count));
    }

    private static GridRow Part(GridRow row, int start, int end) =>
        new(row.Number, [.. row.Cells.Take(end).Select((cell, index) => index < start ? GridCell.Blank : cell)]);
}
