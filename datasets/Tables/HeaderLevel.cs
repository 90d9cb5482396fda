using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>What the columns of one header row are told apart by.</summary>
internal enum LevelKind
{
    Period,
    Region,
    Sector,
    Basis,

    /// <summary>What is measured: a title of its own for every column.</summary>
    Quantity,
}

/// <summary>One row of a header that tells columns of values apart.</summary>
/// <param name="Kind">By what.</param>
/// <param name="First">0-based column of the first value; what stands before it are labels.</param>
/// <param name="Row">The row.</param>
internal sealed record HeaderLevel(LevelKind Kind, int First, GridRow Row)
{
    // A header may have columns beside those of its level: a growth rate after the years.
    private const double LeastShare = 0.6;

    /// <summary>Reads a row as a level of a header; null when it is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isBelow">Whether a level stands above, so that one column is enough to be another.</param>
    /// <param name="regions">The regions that it may name.</param>
    public static HeaderLevel? Read(GridRow row, bool isBelow, NamedRegions regions) =>
        Level(row, LevelKind.Period, cell => PeriodHeader.Read(cell) is not null, 1, IsPeriodLevel)
        ?? Level(row, LevelKind.Basis, cell => cell.Number is null && BasisText.IsStated(cell.Text), isBelow ? 1 : 2, _ => true)
        ?? Level(row, LevelKind.Sector, cell => cell.Number is null && SectorText.Parse(cell.Text) is not null, HasLabelHeader(row) ? 1 : 3, _ => true)
        ?? Level(row, LevelKind.Region, cell => cell.Number is null && regions.IsKnown(cell.Text), HasLabelHeader(row) ? 1 : 2, _ => true)
        ?? Quantities(row);

    private static HeaderLevel? Level(GridRow row, LevelKind kind, Func<GridCell, bool> isOne, int fewest, Func<List<GridCell>, bool> isEnough)
    {
        var filled = row.Filled.ToList();
        var first = filled.Find(column => column > 0 && isOne(row[column]));
        if (first == 0)
        {
            return null;
        }

        var values = filled.Where(column => column >= first).ToList();
        var found = values.Select(column => row[column]).Where(isOne).ToList();
        return found.Count >= fewest && found.Count >= LeastShare * values.Count && filled.TakeWhile(column => column < first).All(column => IsLabelHeader(row[column])) && isEnough(found)
            ? new HeaderLevel(kind, first, row)
            : null;
    }

    // Before the values stand headers of labels: "2021, 1996" is a label and its value, and no two years.
    private static bool IsLabelHeader(GridCell cell) => cell.Number is null && PeriodHeader.Read(cell) is null or { Year: null };

    // "Tahun", "Wilayah": beside one of these a single column is enough.
    private static bool HasLabelHeader(GridRow row) =>
        row.Filled.FirstOrDefault(-1) is >= 0 and var first
        && TidyColumn.Read(first, row[first].Text)?.Role is ColumnRole.Period or ColumnRole.RegionName or ColumnRole.RegionCode or ColumnRole.SectorName or ColumnRole.SectorCode;

    // Years, or quarters of which there are several: one lone "I" is a column letter and one "Jumlah" a label.
    private static bool IsPeriodLevel(List<GridCell> cells)
    {
        var periods = cells.ConvertAll(cell => PeriodHeader.Read(cell)!.Value);
        return periods.Exists(period => period.Year is not null) || periods.Select(period => period.Quarter).OfType<int>().Distinct().Count() > 1;
    }

    // "Provinsi, Laju Pertumbuhan …": a known header of the labels, and beside it what is measured.
    private static HeaderLevel? Quantities(GridRow row)
    {
        var filled = row.Filled.ToList();
        return filled is [0, _, ..] && filled.TrueForAll(column => row[column].Number is null)
            && TidyColumn.Read(0, row[0].Text)?.Role is ColumnRole.RegionName or ColumnRole.RegionCode or ColumnRole.SectorName or ColumnRole.SectorCode
            ? new HeaderLevel(LevelKind.Quantity, filled.Find(column => TidyColumn.Read(column, row[column].Text)?.Role is null or ColumnRole.Value or ColumnRole.Population), row)
            : null;
    }
}
