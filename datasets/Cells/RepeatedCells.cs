using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>Cells that a file holds more than once with the same value, of which the first is kept: told once for the whole file.</summary>
internal sealed class RepeatedCells
{
    private int count;
    private (CellPlace Place, CellPlace First, string Name) example;

    /// <param name="describe">Where the cell stands, where it stood first, and what it is of.</param>
    public void Count(Func<(CellPlace Place, CellPlace First, string Name)> describe)
    {
        if (count++ == 0)
        {
            example = describe();
        }
    }

    public void Report(FindingCollector findings)
    {
        if (count > 0)
        {
            findings.Add(CellFindings.RepeatedCells(example.Place, example.First, example.Name, count));
        }
    }
}
