using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>A file of targets being read: what an indicator of the catalogue is to be in a year, in the unit of the indicator.</summary>
internal sealed class TargetsSession(ReadingContext context, char delimiter) : ItemsSession(
    context,
    delimiter,
    DatasetKind.Targets,
    SectorCode.Total,
    new ItemMeasure(Measure.Target, decimal.MinValue, decimal.MaxValue, ColumnRole.Value))
{
    private static readonly Dictionary<string, string> Ids = IndicatorCatalogue.Definitions.Values
        .SelectMany(definition => new[] { definition.Id, definition.Name.Id, definition.Name.En }.Select(Words.Key).Distinct(), (definition, key) => (key, definition.Id))
        .GroupBy(pair => pair.key, pair => pair.Id, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);

    private readonly TidyColumn? indicator = context.Header.Find(ColumnRole.Indicator);
    private readonly Memo<string?> memo = new(text => Ids.GetValueOrDefault(Words.Key(text)));

    protected override string? ItemOf(TidyRow row)
    {
        if (ReadItem(row, indicator) is not { } text)
        {
            return null;
        }

        var id = memo.Read(text);
        if (id is null)
        {
            Context.Findings.Add(ItemFindings.UnknownIndicator(row.Place(indicator), text, IndicatorCatalogue.Alike(text)));
        }

        return id;
    }

    protected override ItemUnit? UnitOf(TidyRow row, ItemMeasure measure, string item) => new ItemUnit(IndicatorCatalogue.Definitions[item].Unit);
}
