using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>A file of linkages of an input–output table being read; both are multiples of the average industry's, which is 1.</summary>
internal sealed class LinkagesSession(ReadingContext context, char delimiter) : ItemsSession(
    context,
    delimiter,
    DatasetKind.Linkages,
    SectorCode.Total,
    new ItemMeasure(Measure.BackwardLinkage, 0, MostTimesTheAverage, ColumnRole.BackwardLinkage),
    new ItemMeasure(Measure.ForwardLinkage, 0, MostTimesTheAverage, ColumnRole.ForwardLinkage))
{
    private const decimal MostTimesTheAverage = 100;

    private readonly TidyColumn? industry = context.Header.Find(ColumnRole.Industry);
    private readonly TidyColumn? name = context.Header.Find(ColumnRole.IndustryName);

    protected override string? ItemOf(TidyRow row) => ReadItem(row, industry);

    protected override ItemUnit? UnitOf(TidyRow row, ItemMeasure measure, string item) => new ItemUnit("ratio");

    protected override string? TextOf(TidyRow row) => row.Text(name) is { Length: > 0 } text ? text : null;
}
