using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>What every column reader needs.</summary>
internal sealed record ReadingContext(TidyHeader Header, DatasetFacts Facts, FindingCollector Findings);
