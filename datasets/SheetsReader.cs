using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Datasets.Tables;

namespace EconomyPipeline.Datasets;

/// <summary>Reads the tables of sheets, whatever format these come in: by the mapping that the sender named, else by their structure.</summary>
internal static class SheetsReader
{
    /// <param name="source">The file.</param>
    /// <param name="kind">The kind that the sender said.</param>
    /// <param name="facts">What else the sender said.</param>
    /// <param name="sheets">Each is read before the next.</param>
    /// <param name="findings">Where findings go; what the format finds while it gives rows is among them.</param>
    /// <param name="dialect">Of a text file; null for others.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static DatasetContent Read(
        DatasetSource source, string? kind, DatasetFacts facts, IEnumerable<GridSheet> sheets, FindingCollector findings, TextDialect? dialect, CancellationToken cancellationToken) =>
        facts.Mapping?.Mapping is { } mapping
            ? new MappedReader(source, mapping, facts, findings, cancellationToken).Read(kind, sheets, dialect)
            : new TablesReader(source, kind, facts, findings, cancellationToken).Read(sheets, dialect);
}
