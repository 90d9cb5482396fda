using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>
/// Where cells stand. They come down a column, along a row, or row by row in a block, so that a few bytes are held of each such run
/// and nothing of each cell.
/// </summary>
internal sealed class CellPlaces
{
    private readonly CodeBook<(string? Sheet, int? Column, string? Name)> columns = new();
    private readonly PieceList<Run> runs = new();
    private CellPlace last;
    private int lastCode = -1;
    private int count;
    private int found;

    /// <summary>Notes the place of the next cell.</summary>
    public void Add(CellPlace place)
    {
        var code = CodeOf(place);
        if (runs.Count == 0 || !runs[runs.Count - 1].Continues(count, place.Row, code))
        {
            runs.Add(new Run(count, place.Row, code));
        }

        (last, lastCode) = (place, code);
        count++;
    }

    /// <summary>Where a cell stands.</summary>
    /// <param name="index">Its number, in the order in which cells were added.</param>
    public CellPlace this[int index]
    {
        get
        {
            // Cells are mostly asked for in their order.
            if (!Holds(found, index) && !Holds(++found, index))
            {
                found = Find(index);
            }

            var (row, code) = runs[found].At(index);
            var (sheet, column, name) = columns[code];
            return new CellPlace(row, column, name, sheet);
        }
    }

    private bool Holds(int run, int index) => run < runs.Count && runs[run].Start <= index && (run + 1 == runs.Count || index < runs[run + 1].Start);

    private int Find(int index)
    {
        var (low, high) = (0, runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = runs[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private int CodeOf(CellPlace place)
    {
        if (lastCode >= 0 && place.Column == last.Column && ReferenceEquals(place.ColumnName, last.ColumnName) && ReferenceEquals(place.Sheet, last.Sheet))
        {
            return lastCode;
        }

        // Along a row each column follows the one before it, and after the last comes that of the row's first cell.
        return IsOf(lastCode + 1) ? lastCode + 1
            : runs.Count > 0 && runs[runs.Count - 1].Column is var first && IsOf(first) ? first
            : columns.CodeOf((place.Sheet, place.Column, place.ColumnName));

        bool IsOf(int code) => code < columns.Count && columns[code] is var known && known.Column == place.Column && ReferenceEquals(known.Name, place.ColumnName) && ReferenceEquals(known.Sheet, place.Sheet);
    }

    /// <summary>Cells of a row, side by side, or of a block of such rows, each below the one before: a column is a block of width 1.</summary>
    private struct Run(int start, int row, int column)
    {
        // Not known until a cell stands in the next row: the row goes on for as long as it does.
        private int width = int.MaxValue;

        public int Start { get; } = start;

        /// <summary>Code of the first cell's column.</summary>
        public int Column { get; } = column;

        /// <summary>Whether a next cell at this place goes on with the run; the first one in the next row decides on its width.</summary>
        public bool Continues(int index, int nextRow, int nextColumn)
        {
            var distance = index - Start;
            if (width == int.MaxValue && (nextRow, nextColumn) == (row + 1, Column))
            {
                width = distance;
            }

            return (nextRow, nextColumn) == At(index);
        }

        public readonly (int Row, int Column) At(int index) => (row + ((index - Start) / width), Column + ((index - Start) % width));
    }
}
