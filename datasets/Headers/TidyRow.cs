using CsvHelper;
using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Headers;

/// <summary>The current row of the file; it changes when the parser moves on.</summary>
internal sealed class TidyRow(CsvReader parser)
{
    /// <summary>1-based line of the file.</summary>
    public int Line => (int)parser.LineNumber;

    /// <summary>The text of a cell without blanks around it; empty where the column or the cell is absent.</summary>
    public string Text(TidyColumn? column) =>
        column is null || column.Index >= parser.FieldCount ? "" : parser.GetString(column.Index).Trim();

    public CellPlace Place(TidyColumn? column) => column?.At(Line) ?? new CellPlace(Line);
}
