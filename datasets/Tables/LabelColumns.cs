using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>What the columns before the values are: regions, sectors, periods, or nothing that matters.</summary>
internal sealed class LabelColumns
{
    private const int RowsLookedAt = 40;
    private const double LeastShare = 0.5;

    private readonly Dictionary<int, ColumnRole> roles = [];
    private readonly Dictionary<int, GridCell> above = [];

    /// <summary>Understands the labels by their headers, and where these say nothing, by what most of the next rows hold.</summary>
    public LabelColumns(TableHeader header, RowWindow window)
    {
        var rows = window.Ahead(header.Rows + RowsLookedAt).Skip(header.Rows).Where(row => header.HasValue(row) && !TableCells.NumbersColumns(row)).ToList();
        for (var column = 0; column < header.First; column++)
        {
            var cells = rows.Select(row => row[column]).Where(cell => !cell.IsBlank).ToList();
            var headed = ByHeader(header.Label(column));
            if (cells.Count == 0 || ((headed is ColumnRole.Quarter or ColumnRole.Unit or ColumnRole.Basis ? headed : ByContent(cells, header.Regions) ?? headed) is { } role && !roles.ContainsValue(role) && roles.TryAdd(column, role)))
            {
                continue;
            }

            // The first column may number the rows.
            if (column > 0 && cells.FindAll(TableCells.IsValue).Count > LeastShare * cells.Count)
            {
                Unread.Add(column);
            }
        }

        NameColumn = roles.OrderByDescending(role => role.Value == ColumnRole.SectorName).Where(role => role.Value is ColumnRole.SectorName or ColumnRole.RegionName).Select(role => (int?)role.Key).FirstOrDefault();
    }

    /// <summary>Columns of values that stand among the labels since their headers are not known, 0-based.</summary>
    public List<int> Unread { get; } = [];

    /// <summary>The column of the names of sectors, else of regions, 0-based; null where neither is there.</summary>
    public int? NameColumn { get; }

    public bool Has(ColumnRole role) => roles.ContainsValue(role);

    /// <summary>The labels of a row. A region or a period that is merged over several rows is that of the row above.</summary>
    public IEnumerable<(ColumnRole Role, int Column, GridCell Cell)> Of(GridRow row)
    {
        foreach (var (column, role) in roles)
        {
            var cell = row[column];
            if (!cell.IsBlank)
            {
                above[column] = cell;
            }
            else if (role is ColumnRole.RegionName or ColumnRole.Period or ColumnRole.Unit or ColumnRole.Basis && above.TryGetValue(column, out var merged))
            {
                cell = merged;
            }

            yield return (role, column, cell);
        }
    }

    private static ColumnRole? ByHeader(string header) => TidyColumn.Read(0, header)?.Role switch
    {
        ColumnRole.RegionCode or ColumnRole.RegionName => ColumnRole.RegionName,
        ColumnRole.SectorCode => ColumnRole.SectorCode,
        ColumnRole.SectorName => ColumnRole.SectorName,
        ColumnRole.Period => ColumnRole.Period,
        ColumnRole.Quarter => ColumnRole.Quarter,
        ColumnRole.Unit => ColumnRole.Unit,
        ColumnRole.Basis => ColumnRole.Basis,
        _ => null,
    };

    private static ColumnRole? ByContent(List<GridCell> cells, NamedRegions regions)
    {
        var texts = cells.ConvertAll(cell => cell.Text);
        return Most(cell => PeriodHeader.Read(cell) is { Year: not null }) ? ColumnRole.Period
            : Most(cell => regions.IsKnown(cell.Text) || IsRegionCode(cell.Text)) ? ColumnRole.RegionName
            : Most(cell => SectorText.Parse(cell.Text) is not null) ? (texts.TrueForAll(text => text.Length <= 8) ? ColumnRole.SectorCode : ColumnRole.SectorName)
            : null;

        bool Most(Predicate<GridCell> isOne) => cells.FindAll(isOne).Count > LeastShare * cells.Count;
    }

    private static bool IsRegionCode(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && Provinces.IsPlausible(text);
}
