using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>Workbooks of Excel: every table of every visible sheet.</summary>
internal sealed class WorkbookFormat : IDatasetFormat
{
    public bool Recognises(DatasetSource source) => source.Nature is FileNature.ZippedWorkbook or FileNature.BinaryWorkbook;

    public DatasetContent Read(DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken)
    {
        var isZipped = source.Nature == FileNature.ZippedWorkbook;
        if ((isZipped ? WorkbookGuard.Check(source.Content) : CompoundGuard.Check(source.Content)) is { } refused)
        {
            return new DatasetContent(kind, [], [refused]);
        }

        try
        {
            using var sheets = new WorkbookSheets(source.Content, isZipped);
            return SheetsReader.Read(source, kind, facts, sheets.Read(), new FindingCollector(), dialect: null, cancellationToken);
        }
        catch (WorkbookRefusedException exception)
        {
            return new DatasetContent(kind, [], [exception.Finding]);
        }
        catch (InvalidDataException)
        {
            return new DatasetContent(kind, [], [WorkbookFindings.Damaged()]);
        }
    }
}
