using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>The columns in which cells stand. Those of a tidy file are all in one, and then nothing is held of each.</summary>
internal sealed class CellColumns
{
    private readonly CodeBook<(string? Sheet, int? Column, string? Name)> columns = new();
    private List<int>? codes;
    private (CellPlace Place, int Code)? last;
    private int count;

    /// <summary>Notes the column of the next cell.</summary>
    public void Add(CellPlace place)
    {
        var code = CodeOf(place);
        if (codes is null && code > 0)
        {
            codes = [.. Enumerable.Repeat(0, count)];
        }

        codes?.Add(code);
        count++;
    }

    /// <summary>Where a cell stands.</summary>
    /// <param name="index">Its number, in the order in which cells were added.</param>
    /// <param name="row">Its row.</param>
    public CellPlace At(int index, int row)
    {
        var (sheet, column, name) = columns[codes?[index] ?? 0];
        return new CellPlace(row, column, name, sheet);
    }

    private int CodeOf(CellPlace place)
    {
        if (last is not { } known || known.Place.Column != place.Column || !ReferenceEquals(known.Place.ColumnName, place.ColumnName) || known.Place.Sheet != place.Sheet)
        {
            last = known = (place, columns.CodeOf((place.Sheet, place.Column, place.ColumnName)));
        }

        return known.Code;
    }
}
