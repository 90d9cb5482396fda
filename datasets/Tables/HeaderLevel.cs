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

    private static readonly HashSet<string> RowNumbers = ["no", "nomor", "number"];
    private static readonly string[] RegionLabels = ["wilayah", "kabupatenkota", "kabkota"];

    /// <summary>Reads a row as a level of a header; null when it is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isBelow">Whether a level stands above, so that one column is enough to be another.</param>
    /// <param name="regions">The regions that it may name.</param>
    public static HeaderLevel? Read(GridRow row, bool isBelow, NamedRegions regions) =>
        Level(row, LevelKind.Period, cell => PeriodHeader.Read(cell) is not null, 1, cells => IsPeriodLevel(cells) && !(isBelow && IsLabelled(row, regions)))
        ?? Level(row, LevelKind.Basis, cell => cell.Number is null && BasisText.IsStated(cell.Text), isBelow ? 1 : 2, _ => true)
        ?? Level(row, LevelKind.Sector, cell => cell.Number is null && SectorText.Parse(cell.Text) is not null, HasLabelHeader(row) ? 1 : 3, _ => true)
        ?? Level(row, LevelKind.Region, cell => cell.Number is null && regions.IsKnown(cell.Text), HasLabelHeader(row) ? 1 : 2, _ => true)
        ?? Quantities(row, regions);

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

    // "Konstruksi, 1, 2, 3, 4" below years are small values and no quarters.
    private static bool IsLabelled(GridRow row, NamedRegions regions) =>
        row.Filled.FirstOrDefault(-1) is >= 0 and var first && PeriodHeader.Read(row[first]) is null && (regions.IsKnown(row[first].Text) || SectorText.Parse(row[first].Text) is { IsTotal: false });

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

    // "Provinsi, Laju Pertumbuhan …": a known header of the labels, and beside it what is measured. Numbers of the rows may stand
    // before the labels.
    private static HeaderLevel? Quantities(GridRow row, NamedRegions regions)
    {
        var filled = row.Filled.ToList();
        if (filled is not [0, _, ..] || filled.Exists(column => row[column].Number is not null))
        {
            return null;
        }

        var label = RowNumbers.Contains(Words.Key(row[0].Text)) ? filled[1] : 0;
        var first = filled.Find(column => column > label && TidyColumn.Read(column, row[column].Text)?.Role is null or ColumnRole.Value or ColumnRole.Population);
        return first > label && IsLabel(row[label].Text, regions) ? new HeaderLevel(LevelKind.Quantity, first, row) : null;
    }

    // "Wilayah Kalimantan Selatan", "Kabupaten/Kota se-Kalimantan Selatan": over labels the region of all of them may be said.
    private static bool IsLabel(string text, NamedRegions regions) =>
        TidyColumn.Read(0, text)?.Role is ColumnRole.RegionName or ColumnRole.RegionCode or ColumnRole.SectorName or ColumnRole.SectorCode
        || (!regions.IsKnown(text) && Array.Exists(RegionLabels, label => Words.Key(text).StartsWith(label, StringComparison.Ordinal)));
}
