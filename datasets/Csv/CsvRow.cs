using CsvHelper;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>The current row of a tidy CSV file.</summary>
internal sealed class CsvRow(CsvReader parser) : TidyRow
{
    /// <summary>1-based line of the file.</summary>
    public int Line => (int)parser.LineNumber;

    public override string Text(TidyColumn? column) =>
        column is null || column.Index >= parser.FieldCount ? "" : parser.GetString(column.Index).Trim();

    public override CellPlace Place(TidyColumn? column) => column?.At(Line) ?? new CellPlace(Line);
}
