using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;

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
    /// <summary>Tables of the file that are computed from its levels; there may be more until the last row is read.</summary>
    public IReadOnlyList<DerivedTable> DerivedTables { get; init; } = [];
}
