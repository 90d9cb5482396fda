namespace EconomyPipeline.Datasets.Findings;

/// <summary>Where in a file: a row, and the column where it matters.</summary>
/// <param name="Row">1-based.</param>
/// <param name="Column">1-based; null for a whole row, or where the column is absent.</param>
/// <param name="ColumnName">Header of the column.</param>
internal readonly record struct CellPlace(int Row, int? Column = null, string? ColumnName = null);
