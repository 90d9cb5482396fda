using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>Reads the figures of a table that is computed from others, to be compared with them and not to be kept.</summary>
internal sealed class DerivedReader
{
    private readonly Table table;
    private SectorCode? above;

    public DerivedReader(Table table)
    {
        this.table = table;
        var hasQuarters = table.Header.Columns.Any(column => column.Period?.Quarter is not null);
        Found = new DerivedTable(table.HeaderPlace, table.Title.Text, DerivedTitle.Read($"{table.Title.Text} {table.Quantities}", hasQuarters), table.Title.Basis);
    }

    /// <summary>What was read so far.</summary>
    public DerivedTable Found { get; }

    public void Add(GridRow row)
    {
        var labels = table.Labels.Of(row).ToList();
        var sectorText = labels.Where(label => label.Role is ColumnRole.SectorCode or ColumnRole.SectorName).Select(label => label.Cell.Text).FirstOrDefault(text => text.Length > 0) ?? "";
        var regionText = labels.Where(label => label.Role == ColumnRole.RegionName).Select(label => label.Cell.Text).FirstOrDefault(text => text.Length > 0) ?? "";
        var rowSector = SectorOf(sectorText);
        above = rowSector ?? above;
        foreach (var column in table.Header.Columns.Where(column => !row[column.Index].IsBlank && !MissingText.IsDash(row[column.Index].Text)))
        {
            var sector = column.Sector.Length > 0 ? SectorText.Parse(column.Sector) : table.Labels.Has(ColumnRole.SectorName) || table.Labels.Has(ColumnRole.SectorCode) ? rowSector : SectorCode.Total;
            var region = column.Region.Length > 0 ? RegionOf(column.Region) : regionText.Length > 0 ? RegionOf(regionText) : table.Region;
            Found.Add(sector is { } ofSector && region is { } ofRegion && column.Period is { } period && NumberOf(row[column.Index]) is { } printed
                ? new DerivedCell(ofRegion, ofSector, period, printed, new CellPlace(row.Number, column.Index + 1, column.Name, table.Sheet))
                : null);
        }
    }

    private static RegionCode? RegionOf(string text) =>
        text.Length == 4 && text.All(char.IsAsciiDigit) ? RegionCode.Parse(text) : RegionNames.Find(text) is [var only] ? only : null;

    // Of a text that either mark fits nothing is known; its cell is counted as not compared.
    private static decimal? NumberOf(GridCell cell)
    {
        if (cell.Number is { } number)
        {
            return number;
        }

        var (point, comma) = (NumberText.Read(cell.Text, DecimalMark.Point), NumberText.Read(cell.Text, DecimalMark.Comma));
        return point is null ? comma : comma is null || comma == point ? point : null;
    }

    private SectorCode? SectorOf(string text) =>
        text.Length == 0 ? null : SectorText.Parse(text) ?? (above is { } sector ? SectorText.ReadPart(text, sector) : null);
}
