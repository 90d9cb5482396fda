using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>The header of a tidy table in a sheet: columns of different meanings, of which one is the value or what tells its kind.</summary>
/// <param name="Reader">Reads its rows.</param>
/// <param name="Header">With columns for what the title says and no column does.</param>
/// <param name="Said">What that is.</param>
internal sealed record TidyTable(IKindReader Reader, TidyHeader Header, IReadOnlyList<string> Said)
{
    // Their figures with nothing but labels beside them are read as a cross table of one column, whose labels may be merged.
    private static readonly HashSet<string> KindsOfCrossTables = [DatasetKind.SectorOutput, DatasetKind.Population, DatasetKind.PopulationProjection, DatasetKind.Employment];

    /// <summary>Tables with the same columns are one.</summary>
    public string Key => $"{Reader.Kind}\n{string.Join('\n', Header.Names)}\n{string.Join(' ', Header.Roles)}";

    /// <summary>Reads a row as such a header; null when it is none.</summary>
    public static TidyTable? Find(GridRow row, string? kind, Func<TableTitle> titleOf)
    {
        if (row.Filled.Any(column => row[column].Number is not null))
        {
            return null;
        }

        var header = new TidyHeader(row.Number, [.. row.Cells.Select(cell => cell.Text)]);
        if (!header.IsTidy || KindReaders.Complete(kind, header) is not { } reader || !IsClear(header, reader))
        {
            return null;
        }

        var title = titleOf();
        var values = header.First(ColumnRole.Value, ColumnRole.Population, ColumnRole.Workers);
        (ColumnRole Role, bool IsThere, string Text)[] facts =
        [
            (ColumnRole.RegionName, header.Has(ColumnRole.RegionCode), title.Region(null)?.ToString() ?? ""),
            (ColumnRole.Period, false, title.Period("")?.ToString() ?? ""),
            (ColumnRole.Unit, values?.Unit is not null, title.Unit),
            (ColumnRole.Basis, values?.Basis is not null, BasisText.TryParse(title.Basis, out _) ? title.Basis : ""),
        ];
        var said = facts.Where(fact => !fact.IsThere && fact.Text.Length > 0 && !header.Has(fact.Role) && reader.Roles.Contains(fact.Role)).ToList();
        return new TidyTable(
            reader,
            new TidyHeader(header, said.Select((fact, index) => new TidyColumn(fact.Role, header.Names.Count + index, ColumnSpellings.All[fact.Role][0]))),
            said.ConvertAll(fact => fact.Text));
    }

    /// <summary>Whether a row can only be one of this table, and no header: under a column of numbers stands one.</summary>
    public bool IsBody(GridRow row) => TableCells.IsValue(row[(Header.First(ColumnRole.Value, ColumnRole.Population, ColumnRole.Workers, ColumnRole.Period) ?? Header.First(ColumnRole.RegionCode))?.Index ?? 0]);

    private static bool IsClear(TidyHeader header, IKindReader reader) =>
        reader.Kind == DatasetKind.Regions ? header.Has(ColumnRole.Group) || header.Has(ColumnRole.Area) || header.Has(ColumnRole.Parent)
        : !KindsOfCrossTables.Contains(reader.Kind) || header.Has(ColumnRole.Unit) || header.Has(ColumnRole.Basis) || header.Has(ColumnRole.Status);
}
