using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Datasets.Tables;

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
            return facts.Mapping?.Mapping is { } mapping
                ? new MappedReader(source, mapping, facts, new FindingCollector(), cancellationToken).Read(kind, sheets.Read())
                : new TablesReader(source, kind, facts, new FindingCollector(), cancellationToken).Read(sheets.Read());
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
