using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Functions.Api.Tables;

/// <summary>The catalogue as a table.</summary>
internal static class CatalogueTable
{
    public static ExportTable<CatalogueEntry> Table { get; } = new(
    [
        new TextColumn<CatalogueEntry>("id", row => row.Id),
        new TextColumn<CatalogueEntry>("family", row => row.Family),
        new TextColumn<CatalogueEntry>("name_id", row => row.Name.Id),
        new TextColumn<CatalogueEntry>("name_en", row => row.Name.En),
        new TextColumn<CatalogueEntry>("unit", row => row.Unit),
        new TextColumn<CatalogueEntry>("tier", row => row.Tier),
        new IntegerColumn<CatalogueEntry>("smallest_n", row => row.SmallestN),
        new TextColumn<CatalogueEntry>("formula", row => row.Formula),
        new TextColumn<CatalogueEntry>("source", row => row.Source),
        new TextColumn<CatalogueEntry>("reading_id", row => row.Reading.Id),
        new TextColumn<CatalogueEntry>("reading_en", row => row.Reading.En),
        new TextColumn<CatalogueEntry>("needs_id", row => row.Needs.Id),
        new TextColumn<CatalogueEntry>("needs_en", row => row.Needs.En),
        new TextColumn<CatalogueEntry>("interval_id", row => row.IntervalMeaning?.Id),
        new TextColumn<CatalogueEntry>("interval_en", row => row.IntervalMeaning?.En),
    ]);
}
