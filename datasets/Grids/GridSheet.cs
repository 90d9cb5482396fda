namespace EconomyPipeline.Datasets.Grids;

/// <summary>A sheet of a workbook, or a text file as one.</summary>
/// <param name="Name">Null for a text file.</param>
/// <param name="Rows">Its rows from the first, read once, one at a time.</param>
internal sealed record GridSheet(string? Name, IEnumerable<GridRow> Rows);
