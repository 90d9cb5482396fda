using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>What every column reader needs.</summary>
/// <param name="Header">The header row.</param>
/// <param name="Title">What the file calls what it holds: the title of its table, or its header and its name.</param>
/// <param name="Facts">What the sender says beside the file.</param>
/// <param name="Findings">Where findings go.</param>
/// <param name="ThisYear">The year in which the file is read: nothing rests on prices of a later one.</param>
/// <param name="CancellationToken">Gives up.</param>
internal sealed record ReadingContext(TidyHeader Header, string Title, DatasetFacts Facts, FindingCollector Findings, int ThisYear, CancellationToken CancellationToken)
{
    /// <summary>The classification of its sectors.</summary>
    public SectorScheme Scheme { get; init; } = SectorScheme.Bps;

    /// <summary>The mark before decimals, where it is said and not to be found out.</summary>
    public DecimalMark? StatedMark { get; init; }

    /// <summary>Whether a mapping reads it, which may bring regions and currencies that nobody knows beforehand.</summary>
    public bool IsMapped { get; init; }

    /// <summary>Takes in how numbers are written; null where the file is no text.</summary>
    public TextDialect? Dialect { get; init; }

    /// <summary>Tables of the file that are computed from its levels; there may be more until the last row is read.</summary>
    public IReadOnlyList<DerivedTable> DerivedTables { get; init; } = [];
}
