using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Tables;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Mappings;

/// <summary>Reads a table by a mapping: every value of its rows goes the way of tidy rows, so that all checks are the same.</summary>
internal sealed class MappedReader(DatasetSource source, Mapping mapping, DatasetFacts facts, FindingCollector findings, CancellationToken cancellationToken)
{
    private const int MostRowsAboveHeader = 200;

    private readonly TableRow tidy = new();
    private readonly List<(string Column, HashSet<string> Wanted)> where =
        [.. (mapping.Where ?? new Dictionary<string, IReadOnlyList<string>>()).Select(pair => (pair.Key, pair.Value.Select(Words.Key).ToHashSet()))];

    private readonly SectorScheme scheme = mapping.Sectors is { } sectors ? new MappedScheme(sectors) : SectorScheme.Bps;
    private IReadOnlyList<string>? absent;
    private string closest = "";
    private Memo<bool>? areSubtotals;
    private IKindSession? session;
    private bool hasRows;
    private (CellPlace Place, int Count, string Example) subtotals;

    /// <summary>Reads all sheets that have the columns.</summary>
    /// <param name="kind">The kind that the sender said.</param>
    /// <param name="sheets">Each is read before the next.</param>
    /// <param name="dialect">Of a text file.</param>
    public DatasetContent Read(string? kind, IEnumerable<GridSheet> sheets, TextDialect? dialect = null)
    {
        if (kind is not null && kind != mapping.Kind)
        {
            findings.Add(MappingFindings.OtherKind(kind, mapping.Kind));
            return new DatasetContent(kind, [], findings.ToList());
        }

        try
        {
            foreach (var sheet in sheets)
            {
                ReadSheet(sheet, dialect);
            }

            if (session is null)
            {
                dialect?.Report(findings);
                findings.Add(MappingFindings.AbsentColumns(absent ?? [.. MappedColumns.Named(mapping)], closest));
                return new DatasetContent(mapping.Kind, [], findings.ToList());
            }

            if (!hasRows)
            {
                findings.Add(MappingFindings.NoRow());
            }

            if (subtotals.Count > 0)
            {
                findings.Add(MappingFindings.Subtotals(subtotals.Place, subtotals.Count, subtotals.Example));
            }

            var observations = session.Finish();
            dialect?.Report(findings);
            return new DatasetContent(mapping.Kind, findings.HasErrors ? [] : observations, findings.ToList());
        }
        finally
        {
            session?.Dispose();
        }
    }

    private void ReadSheet(GridSheet sheet, TextDialect? dialect)
    {
        MappedColumns? columns = null;
        var above = 0;
        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (columns is not null)
            {
                AddRow(sheet, columns, row);
            }
            else if (++above > MostRowsAboveHeader)
            {
                return;
            }
            else
            {
                columns = FindColumns(row);
                session ??= columns is null ? null : Open(columns, dialect);
            }
        }
    }

    private MappedColumns? FindColumns(GridRow row)
    {
        var columns = MappedColumns.Read(row, mapping, out var lacking);
        if (columns is null && (absent is null || lacking.Count < absent.Count))
        {
            (absent, closest) = (lacking, row.Line);
        }

        return columns;
    }

    private IKindSession Open(MappedColumns columns, TextDialect? dialect)
    {
        var header = new TidyHeader(columns.Row, TableRow.Columns);
        var title = $"{mapping.Description} {string.Join(' ', columns.Values.Select(value => value.Name))} {source.FileName}";
        var context = new ReadingContext(header, title, facts, findings, source.ThisYear, cancellationToken)
        {
            Scheme = scheme,
            StatedMark = mapping.DecimalMark switch { "." => DecimalMark.Point, "," => DecimalMark.Comma, _ => null },
            Dialect = dialect,
            IsMapped = true,
        };
        return KindReaders.Find(mapping.Kind)!.Open(context, dialect?.Delimiter ?? ',');
    }

    private void AddRow(GridSheet sheet, MappedColumns columns, GridRow row)
    {
        // Below the table stand notes, which fill no column of values.
        if (!columns.Values.Any(value => !row[value.Column].IsBlank) || where.Exists(filter => !filter.Wanted.Contains(Words.Key(row[columns[filter.Column]].Text))))
        {
            return;
        }

        hasRows = true;
        foreach (var (column, name, value) in columns.Values.Where(value => !row[value.Column].IsBlank))
        {
            var valuePlace = new CellPlace(row.Number, column + 1, name, sheet.Name);
            Set(ColumnRole.RegionName, mapping.Region, value.Region, facts.Region?.ToString());
            Set(ColumnRole.Period, mapping.Period, value.Period, facts.Period?.ToString());
            Set(ColumnRole.Unit, mapping.Unit, value.Unit, facts.Unit);
            Set(ColumnRole.Basis, mapping.Basis, value.Basis, facts.Basis?.ToString());
            Set(ColumnRole.Status, mapping.Status, null, null);
            var sector = Set(ColumnRole.SectorName, mapping.Sector, value.Sector, null);
            areSubtotals ??= new Memo<bool>(text => text.Length > 0 && ReferenceEquals(scheme.Read(text), SectorReading.Subtotal));
            if (areSubtotals.Read(sector))
            {
                subtotals = subtotals.Count == 0 ? (valuePlace, 1, sector) : subtotals with { Count = subtotals.Count + 1 };
                continue;
            }

            tidy.SetValue(row[column].Text, row[column].Number, valuePlace);
            session!.Add(tidy);

            string Set(ColumnRole role, MappedFact? fact, string? ofColumn, string? ofSender)
            {
                var at = fact?.Column is { } header ? columns[header] : (int?)null;
                var text = ofColumn ?? (at is { } index ? row[index].Text : fact?.Text ?? ofSender ?? "");
                text = ofColumn is null && fact?.Values?.TryGetValue(text, out var meant) == true ? meant : text;
                tidy.Set(role, text, at is { } place ? new CellPlace(row.Number, place + 1, fact!.Column, sheet.Name) : valuePlace);
                return text;
            }
        }
    }
}
