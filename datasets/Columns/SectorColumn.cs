using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The sector of a row: from its code, else its label.</summary>
internal sealed class SectorColumn(ReadingContext context)
{
    private readonly TidyColumn? code = context.Header.Find(ColumnRole.SectorCode);
    private readonly TidyColumn? label = context.Header.Find(ColumnRole.SectorName);
    private readonly Memo<SectorReading> memo = new(SectorText.Read);
    private int subSectors;
    private (CellPlace Place, string Text) firstSubSector;

    /// <summary>The sector, or null when it is not known or not kept; a finding then says so.</summary>
    public SectorCode? Read(TidyRow row)
    {
        var column = row.Text(code).Length > 0 || label is null ? code : label;
        var text = row.Text(column);
        if (text.Length == 0)
        {
            context.Findings.Add(CellFindings.MissingText(row.Place(column), column?.Name ?? "sector_code"));
            return null;
        }

        var reading = memo.Read(text);
        if (reading.IsSubSector)
        {
            // Sub-sectors would be counted twice beside their category: accounts know the 17 categories.
            firstSubSector = subSectors++ == 0 ? (row.Place(column), text) : firstSubSector;
            return null;
        }

        if (reading.Code is null)
        {
            context.Findings.Add(CellFindings.UnknownSector(row.Place(column), text, reading));
        }

        return reading.Code;
    }

    public void Finish()
    {
        if (subSectors > 0)
        {
            context.Findings.Add(CellFindings.SubSectorsLeftOut(firstSubSector.Place, firstSubSector.Text, subSectors));
        }
    }
}
