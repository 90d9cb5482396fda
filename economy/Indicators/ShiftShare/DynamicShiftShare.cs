using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>
/// Dynamic shift-share: the sum of Dunn's decompositions of every year against the year before, from the first year with sectors
/// (<c>from</c>) to the last; each change counts once. Millions of the currency. The three parts sum to the change over the span.
/// </summary>
/// <remarks>
/// Structure and reference growth are brought up to date every year. A span in which a year is missing is undefined with a reason,
/// and so is a sector that cannot be compared in one of the years. Source: Barff and Knight (1988), Dynamic shift-share analysis, Growth and Change 19(2).
/// </remarks>
public sealed class DynamicShiftShare : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("national", new("pertumbuhan acuan", "reference growth"), "e_{i,t}·G_t"),
        Define("mix", new("bauran industri", "industry mix"), "e_{i,t}·(G_{i,t} − G_t)"),
        Define("competitive", new("daya saing", "competitive share"), "(e_{i,t+1} − e_{i,t}·(1 + G_{i,t}))"),
    ];

    /// <summary>National, mix and competitive part by sector of one year after another, summed. NaN where one of the years cannot be compared.</summary>
    public static double[][] Decompose(IReadOnlyList<ShiftShareTable> years)
    {
        var count = years[0].From.Length;
        var (national, mix, competitive) = (new double[count], new double[count], new double[count]);
        foreach (var year in years)
        {
            for (var sector = 0; sector < count; sector++)
            {
                var parts = year.IsComparable(sector)
                    ? DunnShiftShare.Decompose(year.From[sector], year.To[sector], year.ReferenceFrom[sector], year.ReferenceTo[sector], year.ReferenceTotalFrom, year.ReferenceTotalTo)
                    : new DunnParts(double.NaN, double.NaN, double.NaN);
                national[sector] += parts.National;
                mix[sector] += parts.Mix;
                competitive[sector] += parts.Competitive;
            }
        }

        return [national, mix, competitive];
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Periods.Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            ShiftShareSpans.OrOne(totals, Definitions, ReferencePairs.Of(totals).SelectMany(pair => Rows(totals, pair.Region, pair.Reference))));

    private static IndicatorDefinition Define(string id, Bilingual name, string formula) => new()
    {
        Id = $"dunn-dynamic-{id}",
        Name = new($"Shift-share dinamis: {name.Id}", $"Dynamic shift-share: {name.En}"),
        Unit = "million {currency}",
        Formula = $"Σ_t {formula}, over every year t from the first to the last but one; symbols as in Dunn's shift-share",
        Source = "Barff and Knight (1988), Dynamic shift-share analysis, Growth and Change 19(2)",
        Reading = new(
            "Jumlah penguraian tahunan, sehingga perubahan struktur di tengah rentang ikut terhitung; berbeda dari membandingkan dua ujung saja. Tahun awal dan akhir tertulis.",
            "The sum of yearly decompositions, so that changes of structure within the span count; it differs from comparing the two ends alone. The first and last year are stated."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    private IEnumerable<IndicatorValue> Rows(RegionTotals totals, int region, int reference)
    {
        var panel = totals.Panel;
        var years = Enumerable.Range(0, panel.Periods.Count)
            .Where(period => totals.HasSectors(period, region) && totals.HasSectors(period, reference)).ToList();
        if (years.Count < 2)
        {
            return [];
        }

        var (first, last) = (years[0], years[^1]);
        if (last - first + 1 != years.Count)
        {
            var gap = Figure.Undefined(ShiftShareReasons.WithoutYear(panel.Periods[first], panel.Periods[last]));
            return Definitions.Select(definition => gap.ToValue(
                definition, panel, panel.Regions[region], panel.Periods[last], Classification.SectorCode.Total, panel.Periods[first], panel.Regions[reference],
                unit: definition.UnitIn(totals.Accounts.Currency)));
        }

        var tables = Enumerable.Range(first, years.Count - 1).Select(period => ShiftShareSpans.Table(totals, region, reference, period, period + 1)).ToList();
        var sectors = tables[0].Sectors;
        var growth = tables[0].Reference;
        foreach (var table in tables.Skip(1))
        {
            sectors = [.. sectors.Zip(table.Sectors, (left, right) => Figure.From(left.Value + right.Value, left, right))];
            growth = Figure.From(growth.Value + table.Reference.Value, growth, table.Reference);
        }

        return ShiftShareSpans.Values(totals, Definitions, Decompose([.. tables.Select(table => table.Table)]), sectors, growth, (region, reference, first, last));
    }
}
