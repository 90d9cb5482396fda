using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>Workbooks of Excel: every table of every visible sheet.</summary>
internal sealed class WorkbookFormat : IDatasetFormat
{
    public bool Recognises(DatasetSource source) => source.Nature is FileNature.ZippedWorkbook or FileNature.BinaryWorkbook;

    public DatasetContent Read(DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken)
    {
        if (source.Nature == FileNature.ZippedWorkbook && WorkbookGuard.Check(source.Content) is { } refused)
        {
            return new DatasetContent(kind, [], [refused]);
        }

        try
        {
            using var sheets = new WorkbookSheets(source.Content);
            return SheetsReader.Read(source, kind, facts, sheets.Read(), new FindingCollector(), dialect: null, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return new DatasetContent(kind, [], [WorkbookFindings.Damaged()]);
        }
    }
}
