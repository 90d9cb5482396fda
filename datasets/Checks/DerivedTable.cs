using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>A figure that a file computes from its levels.</summary>
/// <param name="Region">The region that it is of.</param>
/// <param name="Sector">The sector.</param>
/// <param name="Period">The period.</param>
/// <param name="Printed">The figure.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Basis">The price basis of its row; null in a table, whose title says it.</param>
internal readonly record struct DerivedCell(RegionCode Region, SectorCode Sector, Period Period, decimal Printed, CellPlace Place, PriceBasis? Basis = null);

/// <summary>A table of such figures.</summary>
/// <param name="Place">Its header.</param>
/// <param name="Title">As the file has it.</param>
/// <param name="Measure">What it says it is.</param>
/// <param name="Basis">The price basis as the title says it; empty where it says none.</param>
internal sealed record DerivedTable(CellPlace Place, string Title, DerivedMeasure Measure, string Basis)
{
    /// <summary>More are counted and not kept: a table of a publication has some thousands.</summary>
    public const int MostCells = 100_000;

    public List<DerivedCell> Cells { get; } = [];

    /// <summary>Figures whose sector, region or number could not be told, or that were too many.</summary>
    public int Unread { get; private set; }

    public void Add(DerivedCell? cell)
    {
        if (cell is { } known && Cells.Count < MostCells)
        {
            Cells.Add(known);
        }
        else
        {
            Unread++;
        }
    }
}
