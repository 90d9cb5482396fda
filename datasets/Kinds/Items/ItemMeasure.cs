using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>A measure of things of which a region has several: commodities, industries, indicators.</summary>
/// <param name="Name">One of <see cref="Economy.Observations.Measure"/>.</param>
/// <param name="Least">The least value that can be.</param>
/// <param name="Most">The greatest value that can be.</param>
/// <param name="Columns">What its column may mean; the first that the file has is read.</param>
internal sealed record ItemMeasure(string Name, decimal Least, decimal Most, params ColumnRole[] Columns);
