using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Html;
using EconomyPipeline.Datasets.Json;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Parquet;
using EconomyPipeline.Datasets.PrintedTables;
using EconomyPipeline.Datasets.Workbooks;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets;

/// <summary>Reads an uploaded file: finds its format and layout, checks everything, and reports all findings together.</summary>
public static class DatasetReader
{
    // A format that recognises a file reads it. The first wins.
    private static readonly IDatasetFormat[] Formats = [new WorkbookFormat(), new ParquetFormat(), new JsonFormat(), new HtmlFormat(), new PrintedTableFormat(), new CsvFormat()];

    /// <summary>Reads a file. Bad data never throws: it becomes findings.</summary>
    /// <param name="content">The file, from its beginning. Read once, not disposed.</param>
    /// <param name="fileName">Its name, for its extension and for the findings.</param>
    /// <param name="kind">The kind, when the sender has said it; else it is read from the header.</param>
    /// <param name="facts">What the sender says beside the file.</param>
    /// <param name="clock">Tells the year, which no base year is later than; the system's when null.</param>
    /// <param name="cancellationToken">Gives up, between two rows.</param>
    /// <returns>Observations without dataset and sequence, which acceptance adds; none when there is an error.</returns>
    /// <exception cref="IOException">The stream itself fails.</exception>
    public static DatasetContent Read(Stream content, string fileName, string? kind, DatasetFacts facts, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(facts);

        if (kind is not null && KindReaders.Find(kind) is null)
        {
            return new DatasetContent(kind, [], [FileFindings.UnknownKind(kind)]);
        }

        if (facts.Mapping is { Mapping: null } unusable)
        {
            return new DatasetContent(kind, [], unusable.Findings);
        }

        using var source = new DatasetSource(content, fileName, (clock ?? TimeProvider.System).GetUtcNow().Year);
        var format = Array.Find(Formats, candidate => candidate.Recognises(source));
        return format is null
            ? new DatasetContent(kind, [], [FileFindings.UnsupportedFormat(source.Nature, source.Extension)])
            : format.Read(source, kind, facts, cancellationToken);
    }
}
