using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>
/// Labels that go on in the next row, as printed tables have them: the values stand beside their first line, beside their last, or
/// below. Lines are joined only where what they make is a known sector or region; else each row stays as it is.
/// </summary>
internal sealed class WrappedLabels(Table table)
{
    private const int MostLines = 3;

    // Lines with nothing but a label, since the last row of values or blank row.
    private readonly List<string> before = [];

    /// <summary>Takes note of a row without values.</summary>
    public void Look(GridRow row)
    {
        if (LineOf(row) is { } line)
        {
            before.Add(line);
        }
        else
        {
            before.Clear();
        }
    }

    /// <summary>A row of values with its whole label; null where it has none and no lines above make one.</summary>
    /// <param name="row">The row, which is the first of the window.</param>
    /// <param name="window">Rows that come.</param>
    /// <param name="taken">How many of the rows that come belong to its label.</param>
    public GridRow? Whole(GridRow row, RowWindow window, out int taken)
    {
        (string? label, taken) = (null, 0);
        if (table.Labels.NameColumn is { } column && !row.Filled.Any(filled => filled < table.Header.First && filled != column))
        {
            label = Label(row[column].Text, window, out taken);
        }

        before.Clear();
        if (label is null || label == row[table.Labels.NameColumn!.Value].Text)
        {
            return table.Header.HasValue(row) ? row : null;
        }

        var cells = row.Cells.ToArray();
        cells[table.Labels.NameColumn!.Value] = new GridCell(label);
        return new GridRow(row.Number, cells);
    }

    private string? Label(string own, RowWindow window, out int taken)
    {
        taken = 0;
        var isKnown = own.Length > 0 && IsKnown(own);

        // "Pertanian, Kehutanan, dan" above "Perikanan", which is a sector by itself: the lines above that are none make it another.
        for (var lines = Math.Min(MostLines, before.Count); lines > 0; lines--)
        {
            var above = before[^lines..];
            var whole = string.Join(' ', above.Append(own)).Trim();
            if ((own.Length == 0 || !IsKnown(above[0])) && !above.Exists(line => line.Contains('/', StringComparison.Ordinal)) && IsKnown(whole))
            {
                return whole;
            }
        }

        if (isKnown || own.Length == 0)
        {
            return isKnown ? own : null;
        }

        var below = own;
        for (var lines = 1; lines <= MostLines && window.Peek(lines) is { } next && LineOf(next) is { } line; lines++)
        {
            below = $"{below} {line}";
            if (IsKnown(below))
            {
                taken = lines;
                return below;
            }
        }

        return null;
    }

    // A code may stand before it.
    private string? LineOf(GridRow row) =>
        table.Labels.NameColumn is { } name && !row[name].IsBlank && row.Filled.All(column => column <= name && row[column].Number is null) ? row.Line : null;

    private bool IsKnown(string text) => SectorText.Parse(text) is not null || table.Header.Regions.IsKnown(text);
}
