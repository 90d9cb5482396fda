using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Rows;

/// <summary>
/// What a file says of one cell, whatever the file looks like: a row of a tidy table, or a value of a cross table with its
/// headers and titles. The same object changes when its reader moves on.
/// </summary>
internal abstract class TidyRow
{
    /// <summary>The text of a cell without blanks around it; empty where the column or the cell is absent.</summary>
    public abstract string Text(TidyColumn? column);

    /// <summary>The same characters without a string of their own where the file has no such; valid until the next row.</summary>
    public virtual ReadOnlyMemory<char> Characters(TidyColumn? column) => Text(column).AsMemory();

    /// <summary>The number of a cell that the file holds as a number and not as a text; null for a text.</summary>
    public virtual decimal? Number(TidyColumn? column) => null;

    /// <summary>Where the cell of a column stands; the row alone where the column is absent.</summary>
    public abstract CellPlace Place(TidyColumn? column);
}
