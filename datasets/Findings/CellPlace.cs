using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Where in a file: a row, and the column and the sheet where they matter.</summary>
/// <param name="Row">1-based.</param>
/// <param name="Column">1-based; null for a whole row, or where the column is absent.</param>
/// <param name="ColumnName">Header of the column.</param>
/// <param name="Sheet">Sheet of a workbook; null for other files.</param>
internal readonly record struct CellPlace(int Row, int? Column = null, string? ColumnName = null, string? Sheet = null)
{
    /// <summary>This place as a text beside another one: its row, and the column and the sheet where they are not the other's.</summary>
    public Bilingual Beside(CellPlace other)
    {
        var (id, en) = ($"baris {Row}", $"row {Row}");
        if (Column is { } column && Column != other.Column)
        {
            (id, en) = ($"{id} kolom {column}", $"{en} column {column}");
        }

        return Sheet is { } sheet && Sheet != other.Sheet
            ? new($"{id} lembar {FindingPlaces.Printable(sheet)}", $"{en} of sheet {FindingPlaces.Printable(sheet)}")
            : new(id, en);
    }
}
