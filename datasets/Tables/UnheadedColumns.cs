using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>Tells of columns that hold values and whose header is not understood: they are not read, and not dropped in silence.</summary>
internal sealed class UnheadedColumns
{
    // What a table holds is seen in its first rows.
    private const int RowsLookedAt = 20;

    private readonly Table table;
    private readonly HashSet<int> known;
    private int rows;

    public UnheadedColumns(Table table)
    {
        this.table = table;
        known = [.. table.Header.Columns.Select(column => column.Index), .. table.Header.Unread];
    }

    public void Look(GridRow row, FindingCollector findings)
    {
        if (rows++ >= RowsLookedAt)
        {
            return;
        }

        foreach (var column in row.Filled.Where(column => column >= table.Header.First && TableCells.IsValue(row[column]) && known.Add(column)))
        {
            findings.Add(TableFindings.UnheadedColumn(new CellPlace(table.Header.Row, column + 1, Sheet: table.Sheet), row.Number));
        }
    }
}
