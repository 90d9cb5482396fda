namespace EconomyPipeline.Datasets.Grids;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Cells">By column, from the first; what is beyond them is blank.</param>
internal sealed record GridRow(int Number, IReadOnlyList<GridCell> Cells)
{
    /// <param name="column">0-based.</param>
    public GridCell this[int column] => column < Cells.Count ? Cells[column] : GridCell.Blank;

    public bool IsBlank => Filled.FirstOrDefault(-1) < 0;

    /// <summary>The columns that are not blank, 0-based.</summary>
    public IEnumerable<int> Filled => Enumerable.Range(0, Cells.Count).Where(column => !Cells[column].IsBlank);

    /// <summary>Its texts in one line.</summary>
    public string Line => string.Join(' ', Filled.Select(column => Cells[column].Text));
}
