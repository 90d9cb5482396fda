using EconomyPipeline.Datasets.Grids;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>Takes tables that stand beside one another apart. Columns keep their places: what is of the other table is blank.</summary>
/// <param name="column">0-based column at which the second begins.</param>
internal sealed class TablesBeside(int column)
{
    /// <summary>Rows that are held to be gone through twice.</summary>
    public const int MostRows = 20_000;

    private readonly List<GridRow> left = [];
    private readonly List<GridRow> right = [];

    public int Count => left.Count;

    /// <summary>The rows of each, from the left.</summary>
    public IEnumerable<IReadOnlyList<GridRow>> Parts => [left, right];

    /// <summary>Takes a line above the tables: one that stands over the left only is the title of both.</summary>
    public void AddTitle(GridRow row)
    {
        left.Add(Part(row, 0, column));
        right.Add(row.Filled.All(filled => filled < column) ? row : Part(row, column, row.Cells.Count));
    }

    public void Add(GridRow row)
    {
        left.Add(Part(row, 0, column));
        right.Add(Part(row, column, row.Cells.Count));
    }

    private static GridRow Part(GridRow row, int start, int end) =>
        new(row.Number, [.. row.Cells.Take(end).Select((cell, index) => index < start ? GridCell.Blank : cell)]);
}
