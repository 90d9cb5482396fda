using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>A file of establishments being read: each with its workers, or size classes with how many there are and their workers together.</summary>
internal sealed class EstablishmentsSession(ReadingContext context, char delimiter) : ItemsSession(
    context,
    delimiter,
    DatasetKind.Establishments,
    SectorCode.Total,
    new ItemMeasure(Measure.EstablishmentWorkers, 0, MostPeople, ColumnRole.Workers),
    new ItemMeasure(Measure.Establishments, 1, MostPeople, ColumnRole.Establishments))
{
    private const decimal MostPeople = 100_000_000;

    private readonly TidyColumn? name = context.Header.Find(ColumnRole.Establishment);

    protected override string? ItemOf(TidyRow row) => name is null ? "" : ReadItem(row, name);

    protected override ItemUnit? UnitOf(TidyRow row, ItemMeasure measure, string item) => new ItemUnit(measure.Name == Measure.Establishments ? "establishment" : "person");
}
