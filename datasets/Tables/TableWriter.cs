using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>Gives the values of a table to the session of its kind, one tidy row each.</summary>
internal sealed class TableWriter
{
    private readonly Table table;
    private readonly IKindSession session;
    private readonly TableRow tidy = new();
    private readonly List<(ValueColumn Column, List<(ColumnRole Role, string Text)> Facts)> columns;

    public TableWriter(Table table, string kind, IKindSession session)
    {
        this.table = table;
        this.session = session;
        columns = [.. table.Header.Columns.Select(column => (column, FactsOf(column, kind).ToList()))];

        // A table of output or employment without sectors is of totals.
        var isTotals = kind is DatasetKind.SectorOutput or DatasetKind.Employment && !table.Labels.Has(ColumnRole.SectorCode) && !table.Labels.Has(ColumnRole.SectorName);
        tidy.Set(ColumnRole.RegionName, table.Region?.ToString() ?? "", table.HeaderPlace);
        tidy.Set(ColumnRole.SectorName, isTotals ? "TOTAL" : "", table.HeaderPlace);
        tidy.Set(ColumnRole.Unit, table.Unit, table.HeaderPlace);
        tidy.Set(ColumnRole.Period, table.Period?.ToString() ?? "", table.HeaderPlace);
    }

    public void Add(GridRow row)
    {
        foreach (var (role, index, label) in table.Labels.Of(row))
        {
            tidy.Set(role, label.Text, new CellPlace(row.Number, index + 1, null, table.Sheet));
        }

        foreach (var (column, facts) in columns)
        {
            var cell = row[column.Index];
            if (cell.IsBlank)
            {
                continue;
            }

            foreach (var (role, text) in facts)
            {
                tidy.Set(role, text, new CellPlace(table.Header.Row, column.Index + 1, null, table.Sheet));
            }

            tidy.SetValue(cell.Text, cell.Number, new CellPlace(row.Number, column.Index + 1, column.Name, table.Sheet));
            session.Add(tidy);
        }
    }

    // What differs from one column to the next; where a header says nothing, the labels or the title do.
    private IEnumerable<(ColumnRole Role, string Text)> FactsOf(ValueColumn column, string kind)
    {
        if (column.Region.Length > 0)
        {
            yield return (ColumnRole.RegionName, column.Region);
        }

        if (column.Sector.Length > 0)
        {
            yield return (ColumnRole.SectorName, column.Sector);
        }

        if (column.Period is { } period)
        {
            yield return (ColumnRole.Period, period.ToString());
        }

        if (kind == DatasetKind.SectorOutput && !table.Labels.Has(ColumnRole.Basis))
        {
            yield return (ColumnRole.Basis, table.BasisOf(column));
        }

        yield return (ColumnRole.Status, column.Status switch { ObservationStatus.Final => "", ObservationStatus.Preliminary => "*", _ => "**" });
    }
}
