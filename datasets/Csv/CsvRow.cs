using CsvHelper;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>The current row of a tidy CSV file.</summary>
internal sealed class CsvRow(CsvReader parser) : TidyRow
{
    private char[] characters = new char[64];

    /// <summary>1-based line of the file.</summary>
    public int Line => (int)parser.LineNumber;

    public override string Text(TidyColumn? column) =>
        column is null || column.Index >= parser.FieldCount ? "" : parser.GetString(column.Index).Trim();

    public override ReadOnlyMemory<char> Characters(TidyColumn? column)
    {
        if (column is null || column.Index >= parser.FieldCount)
        {
            return default;
        }

        var length = parser.GetSpan(column.Index).Length;
        if (characters.Length < length)
        {
            characters = new char[length];
        }

        return characters.AsMemory(0, parser.GetChars(column.Index, characters)).Trim();
    }

    public override CellPlace Place(TidyColumn? column) => column?.At(Line) ?? new CellPlace(Line);
}
