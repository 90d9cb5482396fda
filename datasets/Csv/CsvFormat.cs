using System.Globalization;
using CsvHelper;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>
/// CSV: tidy (a header row, then one observed cell per row) or a cross table. Read as a stream, row by row; what is held of a
/// row is a few bytes (<see cref="Cells.Cell"/>).
/// </summary>
internal sealed class CsvFormat : IDatasetFormat
{
    private const int LongestRecordBytes = 256 * 1024;
    private static readonly string[] Extensions = [".csv", ".tsv", ".txt", ""];

    public bool Recognises(DatasetSource source) => Extensions.Contains(source.Extension) && source.Nature == FileNature.Text;

    public DatasetContent Read(DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken)
    {
        var findings = new FindingCollector();
        var text = source.Text;
        if (text.Damage != TextDamage.None)
        {
            // Damage this early is a file of another nature: what the rest would say of it helps nobody.
            findings.Add(FileFindings.Damaged(text.Damage, text.DamagedLine));
            return Rejected(kind, findings);
        }

        var dialect = new TextDialect(text.EncodingName, Delimiter.Detect(text.Start));
        using var parser = Open(text, dialect.Delimiter, findings);
        if (!TryMoveToRow(parser, findings) || (Delimiter.IsStatement(parser.GetString(0)) && !TryMoveToRow(parser, findings)))
        {
            findings.Add(FileFindings.EmptyFile());
            return Rejected(kind, findings);
        }

        var header = new TidyHeader((int)parser.LineNumber, [.. Enumerable.Range(0, parser.FieldCount).Select(index => parser.GetString(index).Trim())]);
        if (facts.Mapping is not null || !header.IsTidy || Delimiter.HasPeriodsBelow(text.Start, dialect.Delimiter))
        {
            return SheetsReader.Read(source, kind, facts, [new GridSheet(null, Grid(parser, text, findings))], findings, dialect, cancellationToken);
        }

        if (KindReaders.Choose(kind, header, findings) is not { } reader)
        {
            dialect.Report(findings);
            return Rejected(kind, findings);
        }

        // What is missing beside that (a unit, a basis) does not keep the rows from being checked.
        reader.CheckHeader(header, findings);
        var isReadable = !findings.HasErrors;

        // Opened in any case: facts that are missing are to be told together with columns that are.
        using var session = reader.Open(new ReadingContext(header, $"{header.Text} {source.FileName}", facts, findings, source.ThisYear, cancellationToken) { Dialect = dialect }, dialect.Delimiter);
        if (!isReadable)
        {
            dialect.Report(findings);
            return Rejected(reader.Kind, findings);
        }

        var rows = ReadRows(parser, header, reader, session, findings, cancellationToken);
        if (text.Damage != TextDamage.None)
        {
            findings.Add(FileFindings.Damaged(text.Damage, text.DamagedLine));
        }
        else if (rows == 0)
        {
            findings.Add(FileFindings.EmptyFile());
        }

        var observations = session.Finish();
        dialect.Report(findings);
        return new DatasetContent(reader.Kind, findings.HasErrors ? [] : observations, findings.ToList());
    }

    // The first row is read already.
    private static IEnumerable<GridRow> Grid(CsvReader parser, GuardedTextReader text, FindingCollector findings)
    {
        do
        {
            yield return new GridRow((int)parser.LineNumber, [.. Enumerable.Range(0, parser.FieldCount).Select(index => new GridCell(parser.GetString(index).Replace('\u00A0', ' ').Trim()))]);
        }
        while (TryMoveToRow(parser, findings));
        if (text.Damage != TextDamage.None)
        {
            findings.Add(FileFindings.Damaged(text.Damage, text.DamagedLine));
        }
    }

    private static DatasetContent Rejected(string? kind, FindingCollector findings) => new(kind, [], findings.ToList());

    private static CsvReader Open(TextReader text, char delimiter, FindingCollector findings) => CsvReader.Create(
        text,
        new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,

            // Codes, units and periods repeat themselves, and the same object is the sooner known again.
            PoolStrings = true,
            FormatProvider = CultureInfo.InvariantCulture,

            // A quote that is never closed must not swallow the rest of the file, nor a line without end the memory.
            AllowLineBreaksInQuotes = false,
            MaxRecordSize = LongestRecordBytes,
            OnMalformedRecord = record => findings.Add(CellFindings.BrokenQuote(new CellPlace((int)record.LineNumber))),
        },
        leaveOpen: true);

    private static int ReadRows(CsvReader parser, TidyHeader header, IKindReader reader, IKindSession session, FindingCollector findings, CancellationToken cancellationToken)
    {
        var fewest = FewestCells(reader, header);
        var row = new CsvRow(parser);
        var rows = 0;
        while (TryMoveToRow(parser, findings))
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows++;
            if (parser.FieldCount < fewest || HasCellsBeyond(parser, header.Names.Count))
            {
                findings.Add(CellFindings.FieldCount(new CellPlace(row.Line), parser.FieldCount, header.Names.Count));
            }
            else
            {
                session.Add(row);
            }
        }

        return rows;
    }

    // Spreadsheets leave blank cells at the end of a row out; a row that ends before what it must say is cut off.
    private static int FewestCells(IKindReader reader, TidyHeader header) => reader.Required
        .Concat([[ColumnRole.RegionCode, ColumnRole.RegionName], [ColumnRole.Period], [ColumnRole.Unit], [ColumnRole.Basis]])
        .Max(group => group.Min(role => header.Find(role)?.Index) + 1 ?? 0);

    /// <summary>Moves to the next row that is not blank. False at the end, or at a row too long to be one.</summary>
    private static bool TryMoveToRow(CsvReader parser, FindingCollector findings)
    {
        try
        {
            while (parser.Read())
            {
                if (HasCellsBeyond(parser, 0))
                {
                    return true;
                }
            }
        }
        catch (CsvFormatException exception)
        {
            findings.Add(FileFindings.RecordTooLong(Math.Max(1, (int)exception.LineNumber), LongestRecordBytes));
        }

        return false;
    }

    private static bool HasCellsBeyond(CsvReader parser, int count)
    {
        for (var index = count; index < parser.FieldCount; index++)
        {
            // Most cells are told by their first byte.
            if (parser.GetSpan(index) is [> (byte)' ' and < 0x80, ..] || !string.IsNullOrWhiteSpace(parser.GetString(index)))
            {
                return true;
            }
        }

        return false;
    }
}
