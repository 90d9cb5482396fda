using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>A row of a tidy table in a sheet, with what the title says of all rows in columns behind its own.</summary>
/// <param name="width">How many columns the sheet's own are.</param>
internal sealed class SheetRow(int width) : TidyRow
{
    private GridRow row = new(0, []);
    private string? sheet;
    private IReadOnlyList<string> said = [];

    public void MoveTo(GridRow to, string? ofSheet, IReadOnlyList<string> title) => (row, sheet, said) = (to, ofSheet, title);

    public override string Text(TidyColumn? column) => column is null ? "" : column.Index < width ? row[column.Index].Text : said[column.Index - width];

    public override decimal? Number(TidyColumn? column) => column is not null && column.Index < width ? row[column.Index].Number : null;

    public override CellPlace Place(TidyColumn? column) =>
        column is not null && column.Index < width ? new CellPlace(row.Number, column.Index + 1, column.Name, sheet) : new CellPlace(row.Number, Sheet: sheet);
}
