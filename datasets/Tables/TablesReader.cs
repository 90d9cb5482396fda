using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>
/// Reads every cross table of every sheet, row by row: its title, its header, its body. Tables may stand below one another;
/// what is between them is title or footnote. Values go the way of tidy rows, so that all checks are the same.
/// </summary>
internal sealed class TablesReader(DatasetSource source, string? kind, DatasetFacts facts, FindingCollector findings, CancellationToken cancellationToken)
{
    private const int MostTitleLines = 40;

    // What has no table in so many rows is no sheet of tables; looking at each row for a header takes its time.
    private const int MostRowsOutside = 2_000;

    private readonly List<GridRow> lines = [];
    private readonly NamedRegions regions = new(facts.KnownRegions);
    private IKindReader? kindReader;
    private IKindSession? session;
    private TidyTables? tidyTables;
    private readonly List<DerivedTable> derivedTables = [];
    private (CellPlace Place, string Text)? unread;

    /// <summary>Reads all of it.</summary>
    /// <param name="sheets">Each is read before the next.</param>
    /// <param name="dialect">Of a text file: what numbers are doubtful depends on it. Reported with what its numbers show.</param>
    public DatasetContent Read(IEnumerable<GridSheet> sheets, TextDialect? dialect = null)
    {
        try
        {
            foreach (var sheet in sheets)
            {
                ReadSheet(sheet, dialect);
            }

            if (kindReader is null)
            {
                dialect?.Report(findings);
                findings.Add(NothingRead());
                return new DatasetContent(kind, [], findings.ToList());
            }

            List<IReadOnlyCollection<Observation>> read = [.. session is null ? [] : new[] { session.Finish() }, .. tidyTables?.Finish() ?? []];
            dialect?.Report(findings);
            return new DatasetContent(kindReader.Kind, findings.HasErrors ? [] : read is [var only] ? only : [.. read.SelectMany(part => part)], findings.ToList());
        }
        finally
        {
            session?.Dispose();
            tidyTables?.Dispose();
        }
    }

    private Finding NothingRead()
    {
        var title = string.Join(' ', lines.Select(line => line.Line).Append(source.FileName));
        return derivedTables.Count > 0 || TableTitle.IsDerived(title)
            ? TableFindings.OnlyDerived(source.FileName)
            : findings.HasErrors ? TableFindings.NoTableRead() : TableFindings.NoTable(unread?.Place, unread?.Text);
    }

    private void ReadSheet(GridSheet sheet, TextDialect? dialect)
    {
        lines.Clear();
        Economy.Classification.RegionCode? region = null;
        var outside = 0;
        using var window = new RowWindow(sheet.Rows);
        while (window.Peek(0) is { } row)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var header = TableHeader.Find(window, regions);
            if (header is null or { IsOfQuantities: true } && FindTidy(row, sheet) is { } tidy)
            {
                (outside, region) = (0, null);
                ReadTidy(tidy, sheet, window, dialect);
                continue;
            }

            if (header is null)
            {
                if (++outside > MostRowsOutside)
                {
                    findings.Add(TableFindings.NoMoreTables(new CellPlace(row.Number, Sheet: sheet.Name), MostRowsOutside));
                    return;
                }

                unread ??= row.IsBlank ? null : (new CellPlace(row.Number, Sheet: sheet.Name), row.Line);
                AddLine(row);
                window.Skip(1);
                continue;
            }

            outside = 0;
            if (header.Beside is { } second)
            {
                ReadBeside(sheet, new TablesBeside(header, second, lines, window, regions), dialect);
                continue;
            }

            var title = new TableTitle([.. lines, .. header.Titles], sheet.Name, source.FileName, regions);
            var table = new Table(sheet.Name, title, header, new LabelColumns(header, window), title.Region(region));
            region = table.Region ?? region;
            lines.Clear();
            window.Skip(header.Rows);
            ReadTable(table, window, dialect);
        }
    }

    private TidyTable? FindTidy(GridRow row, GridSheet sheet) => TidyTable.Find(row, kind, () => new TableTitle(lines, sheet.Name, source.FileName, regions));

    private void ReadTidy(TidyTable table, GridSheet sheet, RowWindow window, TextDialect? dialect)
    {
        var isRead = IsOfKind(table.Reader, new CellPlace(table.Header.Row, Sheet: sheet.Name));
        kindReader ??= table.Reader;
        lines.Clear();
        tidyTables ??= new TidyTables(found => ContextOf(found.Header, found.Header.Text, dialect), findings, dialect);
        tidyTables.Read(table, isRead, sheet.Name, window, () => TableHeader.Find(window, regions) is not null || FindTidy(window.Peek(0)!, sheet) is not null, AddLine, cancellationToken);
    }

    /// <summary>Reads tables that stand beside one another, each by itself.</summary>
    private void ReadBeside(GridSheet sheet, TablesBeside beside, TextDialect? dialect)
    {
        foreach (var part in beside.Parts)
        {
            ReadSheet(sheet with { Rows = part }, dialect);
        }

        if (beside.IsTooLong)
        {
            findings.Add(TableFindings.BesideTooLong(new CellPlace(beside.Parts.First()[0].Number, Sheet: sheet.Name), TablesBeside.MostRows));
        }

        lines.Clear();
        foreach (var line in beside.Rest)
        {
            AddLine(line);
        }
    }

    private void ReadTable(Table table, RowWindow window, TextDialect? dialect)
    {
        var derived = table.IsDerived ? new DerivedReader(table) : null;
        var writer = table.IsDerived ? null : Open(table, dialect);
        if (table.IsDerived)
        {
            derivedTables.Add(derived!.Found);
            findings.Add(TableFindings.Derived(table.HeaderPlace, table.Title.Text));
        }

        var unknown = writer is null ? null : new UnheadedColumns(table);
        var labels = new WrappedLabels(table);
        while (window.Peek(0) is { } row && (table.Header.IsBody(row) || TableHeader.Find(window, regions) is null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var taken = 0;
            if (!table.Header.HasValueInColumns(row))
            {
                labels.Look(row);
                AddLine(row);
            }
            else if (!TableCells.NumbersColumns(row))
            {
                if (labels.Whole(row, window, out taken) is { } whole)
                {
                    lines.Clear();
                    writer?.Add(whole);
                    unknown?.Look(whole, findings);
                    derived?.Add(whole);
                }
                else
                {
                    findings.Add(TableFindings.UnlabelledValues(new CellPlace(row.Number, Sheet: table.Sheet), row.Line));
                }
            }

            window.Skip(1 + taken);
        }
    }

    /// <summary>What takes the values of a table in; null, with findings, when the table cannot be read.</summary>
    private TableWriter? Open(Table table, TextDialect? dialect)
    {
        if (table.Kind(kind, findings) is not { } tableKind || KindReaders.Find(tableKind) is not { } reader)
        {
            return null;
        }

        if (!IsOfKind(reader, table.HeaderPlace))
        {
            return null;
        }

        foreach (var place in table.UnreadColumns)
        {
            findings.Add(HeaderFindings.UnknownColumn(place, reader.Kind));
        }

        if (!table.HasFacts(reader.Kind, facts, findings))
        {
            return null;
        }

        if (table.Period is { } period)
        {
            findings.Add(TableFindings.PeriodOfTitle(table.HeaderPlace, period));
        }

        kindReader = reader;
        session ??= reader.Open(
            ContextOf(new TidyHeader(table.Header.Row, TableRow.Columns), $"{table.Title.Text} {table.Quantities}", dialect),
            dialect?.Delimiter ?? ',');
        return new TableWriter(table, reader.Kind, session);
    }

    // A file is of one kind: that of its first table.
    private bool IsOfKind(IKindReader reader, CellPlace place)
    {
        if (kindReader is null || kindReader == reader)
        {
            return true;
        }

        findings.Add(TableFindings.OtherKind(place, reader.Kind, kindReader.Kind));
        return false;
    }

    private ReadingContext ContextOf(TidyHeader header, string title, TextDialect? dialect) =>
        new(header, $"{title} {source.FileName}", facts, findings, source.ThisYear, cancellationToken) { Dialect = dialect, DerivedTables = derivedTables };

    private void AddLine(GridRow row)
    {
        if (!row.IsBlank)
        {
            lines.Add(row);
        }

        if (lines.Count > MostTitleLines)
        {
            lines.RemoveAt(0);
        }
    }
}
