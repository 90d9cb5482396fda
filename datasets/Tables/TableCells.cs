using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>What cells and rows of a table are by themselves, whatever stands above them.</summary>
internal static class TableCells
{
    /// <summary>Whether a row numbers the columns: (1), (2), which Excel may have turned into −1, −2.</summary>
    public static bool NumbersColumns(GridRow row)
    {
        // Most rows are told by their first cell.
        var first = 0;
        while (first < row.Cells.Count && row[first].IsBlank)
        {
            first++;
        }

        if (first == row.Cells.Count || Bare(row[first]) is not ("1" or "2"))
        {
            return false;
        }

        var cells = row.Filled.Select(column => Bare(row[column])).ToList();
        return cells.Count > 1 && cells.TrueForAll(text => text.Length is 1 or 2 && text.All(char.IsAsciiDigit));

        static string Bare(GridCell cell) => cell.Text.Trim('(', ')', '-');
    }

    /// <summary>
    /// Whether a row below a header numbers the columns. Plain digits over the values alone may be quarters; in brackets, or
    /// with the labels numbered too, they are not.
    /// </summary>
    public static bool NumbersHeader(GridRow row) => NumbersColumns(row) && (!row[0].IsBlank || row.Filled.All(column => row[column].Text.StartsWith('(') || row[column].Number < 0));

    /// <summary>Whether a cell is a number, or a dash in the place of one.</summary>
    public static bool IsValue(GridCell cell) => cell.Number is not null || (cell.Text.Length > 0 && (NumberText.IsNumber(cell.Text) || MissingText.IsDash(cell.Text)));
}
