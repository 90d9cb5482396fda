using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>Tidy Parquet: a column for each meaning, as in tidy CSV, of any type that holds it; also the pipeline's own observations.</summary>
internal sealed class ParquetFormat : IDatasetFormat
{
    // A header of remarks, which are not read: what stored observations say beside the cell is not of it.
    private const string NotOfTheCell = "note";
    private static readonly HashSet<string> OwnOnly = ["kind", "frequency", "measure", "currency", "dataset", "sequence", "sheet", "row", "column", "text", "item"];

    // Of other kinds a row of stored observations is not a cell of a tidy table: it has an item, or a text.
    private static readonly HashSet<string> ReadBack = [DatasetKind.SectorOutput, DatasetKind.Population, DatasetKind.PopulationProjection, DatasetKind.Employment];

    public bool Recognises(DatasetSource source) => source.Nature == FileNature.Parquet;

    public DatasetContent Read(DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Mapping is not null)
        {
            return new DatasetContent(kind, [], [MappingFindings.OfAnotherFormat()]);
        }

        var findings = new FindingCollector();
        try
        {
            using var table = new ParquetTable(source.Content);
            return table.Refusal is { } refusal ? new DatasetContent(kind, [], [refusal]) : Read(table, source, kind, facts, findings, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return new DatasetContent(kind, [], [ParquetFindings.Damaged()]);
        }
    }

    private static DatasetContent Read(ParquetTable table, DatasetSource source, string? kind, DatasetFacts facts, FindingCollector findings, CancellationToken cancellationToken)
    {
        var isOwn = string.Join(' ', table.Names) == ObservationColumns.Names;
        using var rows = table.Rows(cancellationToken).GetEnumerator();
        var row = new ParquetRow(table.Names);
        if (!Next())
        {
            return new DatasetContent(kind, [], [FileFindings.EmptyFile()]);
        }

        var stored = isOwn ? row.Text(ObservationColumns.Kind) : null;
        var header = new TidyHeader(1, [.. table.Names.Select(name => IsOfTheCell(name) ? name : NotOfTheCell)]);
        if ((stored is null ? KindReaders.Choose(kind, header, findings) : KindReaders.Find(stored)) is not { } reader)
        {
            if (stored is not null)
            {
                findings.Add(FileFindings.UnknownKind(stored));
            }

            return new DatasetContent(kind, [], findings.ToList());
        }

        if (stored is not null && !ReadBack.Contains(stored))
        {
            return new DatasetContent(stored, [], [ParquetFindings.NotReadBack(stored)]);
        }

        if (stored is not null && kind is not null && kind != stored)
        {
            return new DatasetContent(kind, [], [FileFindings.KindMismatch(1, kind, stored)]);
        }

        reader.CheckHeader(header, findings);
        var isReadable = !findings.HasErrors;
        var title = $"{header.Text} {(isOwn ? row.Text(ObservationColumns.Measure) : "")} {source.FileName}";
        using var session = reader.Open(new ReadingContext(header, title, facts, findings, source.ThisYear, cancellationToken), ',');
        if (!isReadable)
        {
            return new DatasetContent(reader.Kind, [], findings.ToList());
        }

        var isMixed = false;
        do
        {
            if (!isMixed && stored is not null && row.Text(ObservationColumns.Kind) != stored)
            {
                isMixed = true;
                findings.Add(ParquetFindings.MixedKinds(row.Place(null), row.Text(ObservationColumns.Kind), stored));
            }

            session.Add(row);
        }
        while (Next());

        var observations = session.Finish();
        if (row.DatesTakenForYears > 0)
        {
            findings.Add(ParquetFindings.DatesAsYears(row.DatesTakenForYears));
        }

        return new DatasetContent(reader.Kind, findings.HasErrors ? [] : observations, findings.ToList());

        // Observations of people have neither sector nor basis, those of people who work no basis.
        bool IsOfTheCell(string name) => name != ParquetRow.BaseYear && (stored is null || (!OwnOnly.Contains(name) && (stored == DatasetKind.SectorOutput || name != "basis") && (stored is DatasetKind.SectorOutput or DatasetKind.Employment || name != "sector")));

        bool Next()
        {
            if (!rows.MoveNext())
            {
                return false;
            }

            row.MoveTo(rows.Current.Batch, rows.Current.Index, rows.Current.Number);
            return true;
        }
    }
}
