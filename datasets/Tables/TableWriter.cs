using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>Gives the values of a table to the session of its kind, one tidy row each.</summary>
internal sealed class TableWriter(Table table, string kind, IKindSession session)
{
    private readonly TableRow tidy = new();

    public void Add(GridRow row)
    {
        var labels = table.Labels.Of(row).ToList();
        foreach (var column in table.Header.Columns)
        {
            var cell = row[column.Index];
            if (cell.IsBlank)
            {
                continue;
            }

            SetShared(row, column);
            foreach (var (role, index, label) in labels)
            {
                tidy.Set(role, label.Text, Place(row.Number, index));
            }

            tidy.SetValue(cell.Text, cell.Number, new CellPlace(row.Number, column.Index + 1, column.Name, table.Sheet));
            session.Add(tidy);
        }
    }

    // What headers and title say; the labels of the row are set after it.
    private void SetShared(GridRow row, ValueColumn column)
    {
        var header = Place(table.Header.Row, column.Index);
        tidy.Set(ColumnRole.RegionName, column.Region.Length > 0 ? column.Region : table.Region?.ToString() ?? "", header);
        tidy.Set(ColumnRole.SectorCode, "", Place(row.Number, 0));
        tidy.Set(ColumnRole.SectorName, column.Sector.Length > 0 ? column.Sector : IsTotals ? "TOTAL" : "", header);
        tidy.Set(ColumnRole.Period, column.Period?.ToString() ?? "", header);
        tidy.Set(ColumnRole.Unit, table.Unit, header);
        tidy.Set(ColumnRole.Basis, kind == DatasetKind.SectorOutput ? table.BasisOf(column) : "", header);
        tidy.Set(ColumnRole.Status, column.Status switch { ObservationStatus.Final => "", ObservationStatus.Preliminary => "*", _ => "**" }, header);
    }

    // A table of output without sectors is of totals.
    private bool IsTotals => kind == DatasetKind.SectorOutput && !table.Labels.Has(ColumnRole.SectorCode) && !table.Labels.Has(ColumnRole.SectorName);

    private CellPlace Place(int row, int column) => new(row, column + 1, null, table.Sheet);
}
