using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;

namespace EconomyPipeline.Datasets.PrintedTables;

/// <summary>
/// One table whose columns stand below one another. A column is what its values cover in all lines. Nothing is guessed: two
/// texts of a line in one column, a value without a header above it, and a header that does not begin over the first values
/// (it may be centred over several columns) are findings.
/// </summary>
internal sealed class AlignedTable(List<PrintedLine> lines)
{
    private readonly List<(int Start, int End)> columns = Columns(lines);

    public IEnumerable<GridRow> Rows(FindingCollector findings)
    {
        var firstValues = FirstValues();
        var hasHeader = new bool[columns.Count];
        var isBody = false;
        foreach (var line in lines)
        {
            isBody |= line.IsBody;
            if (line.Cells.Count < 2)
            {
                if (isBody && RunsIntoValues(line, firstValues))
                {
                    findings.Add(TableFindings.UnclearColumns(new CellPlace(line.Number), line.Text));
                    yield break;
                }

                yield return new GridRow(line.Number, [.. line.Cells.Select(cell => new GridCell(cell.Text))]);
                continue;
            }

            var cells = Place(line);
            if (cells is null || !IsClear(line, cells, firstValues, isBody, hasHeader))
            {
                findings.Add(TableFindings.UnclearColumns(new CellPlace(line.Number), line.Text));
                yield break;
            }

            yield return new GridRow(line.Number, cells);
        }
    }

    private static List<(int Start, int End)> Columns(List<PrintedLine> lines)
    {
        var columns = new List<(int Start, int End)>();
        foreach (var cell in lines.Where(line => line.HasValues).SelectMany(line => line.Cells).OrderBy(cell => cell.Start))
        {
            if (columns.Count > 0 && cell.Start < columns[^1].End)
            {
                columns[^1] = (columns[^1].Start, Math.Max(columns[^1].End, cell.End));
            }
            else
            {
                columns.Add((cell.Start, cell.End));
            }
        }

        return columns;
    }

    // A header stands in the first of the columns that it is over.
    private int ColumnOf(PrintedCell cell) => columns.FindIndex(column => cell.Start < column.End && column.Start < cell.End);

    private int FirstValues() => lines.Where(line => line.IsBody).Select(line => ColumnOf(line.Cells.Skip(1).First(cell => cell.IsValue))).DefaultIfEmpty(1).Min();

    private GridCell[]? Place(PrintedLine line)
    {
        var cells = new GridCell[columns.Count];
        Array.Fill(cells, GridCell.Blank);
        foreach (var cell in line.Cells)
        {
            var column = ColumnOf(cell);
            if (column < 0 || !cells[column].IsBlank)
            {
                return null;
            }

            cells[column] = new GridCell(cell.Text);
        }

        return cells;
    }

    private static bool IsClear(PrintedLine line, GridCell[] cells, int firstValues, bool isBody, bool[] hasHeader)
    {
        var filled = Enumerable.Range(0, cells.Length).Where(column => column >= firstValues && !cells[column].IsBlank).ToList();
        if (isBody)
        {
            return !line.IsBody || filled.TrueForAll(column => hasHeader[column]);
        }

        filled.ForEach(column => hasHeader[column] = true);
        return filled.Count == 0 || filled[0] == firstValues;
    }

    // A label so long that one blank is left before its value is no line without values.
    private bool RunsIntoValues(PrintedLine line, int firstValues) =>
        line.Cells is [var only] && firstValues < columns.Count && only.End > columns[firstValues].Start
        && new PrintedCell(0, 0, only.Text[(only.Text.LastIndexOf(' ') + 1)..]) is { IsValue: true, IsPeriod: false };
}
