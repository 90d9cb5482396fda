using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>
/// A file of One Village One Product certificates being read. That a region is named says that it received one; how many, and
/// with how many stars, is kept where it is said and never made up.
/// </summary>
internal sealed class OvopSession(ReadingContext context, char delimiter) : ItemsSession(
    context,
    delimiter,
    DatasetKind.Ovop,
    sector: null,
    new ItemMeasure(Measure.CertificateCount, 1, 10_000, ColumnRole.Certificates),
    new ItemMeasure(Measure.Stars, 1, 5, ColumnRole.Stars))
{
    private readonly Dictionary<(CellKey Key, string Item), CellPlace> awarded = [];
    private readonly TidyColumn? product = context.Header.Find(ColumnRole.Commodity);

    protected override string? ItemOf(TidyRow row) => row.Text(product).Length == 0 ? "" : ReadItem(row, product);

    protected override ItemUnit? UnitOf(TidyRow row, ItemMeasure measure, string item) => new ItemUnit(measure.Name == Measure.CertificateCount ? "certificate" : "star");

    protected override void AddOthers(TidyRow row, CellKey key, string item)
    {
        if (!awarded.TryAdd((key, item), row.Place(null)))
        {
            var place = row.Place(null);
            Repeated.Count(() => (place, awarded[(key, item)], $"{key.Name} {item}".Trim()));
        }
    }

    protected override IEnumerable<Observation> Others() => awarded.Select(pair => Observe(pair.Key.Key, pair.Key.Item, Measure.Certificates, pair.Value) with { Value = 1, Unit = "yes" });
}
