using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Tables;
using ExcelDataReader.Exceptions;

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
            return new TablesReader(source, kind, facts, new FindingCollector(), cancellationToken).Read(sheets.Read());
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return new DatasetContent(kind, [], [WorkbookFindings.Damaged()]);
        }
    }

    // What the library throws over a file that is not what it says is any of these, by what is broken in it.
    private static bool IsDamage(Exception exception) => exception
        is ExcelReaderException
        or System.Xml.XmlException
        or InvalidDataException
        or EndOfStreamException
        or FormatException
        or OverflowException
        or ArgumentException
        or IndexOutOfRangeException
        or InvalidOperationException
        or NullReferenceException
        or KeyNotFoundException
        or NotSupportedException;
}
