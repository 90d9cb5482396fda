namespace EconomyPipeline.Datasets.Mappings;

/// <summary>
/// Columns that hold values: one by its header, or every column whose header is a period. What the column itself says comes
/// before what the mapping says of the row.
/// </summary>
/// <param name="Column">Header of the column; null where <paramref name="Periods"/> is true.</param>
/// <param name="Periods">Every column whose header is a year or a quarter.</param>
/// <param name="Region">The region of the column's values.</param>
/// <param name="Sector">The sector of the column's values.</param>
/// <param name="Period">The period of the column's values.</param>
/// <param name="Unit">The unit of the column's values.</param>
/// <param name="Basis">The price basis of the column's values.</param>
public sealed record MappedValue(
    string? Column = null, bool Periods = false, string? Region = null, string? Sector = null, string? Period = null, string? Unit = null, string? Basis = null);
