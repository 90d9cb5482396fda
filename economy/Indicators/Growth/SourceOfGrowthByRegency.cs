using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// SOG_j = 100·Δy_j / Y_{−1}, percentage points: what each regency adds to the growth of the scope, in total and sector by sector.
/// With the row <c>DISCREPANCY</c> (growth of the published scope − Σ of the regencies' contributions) they sum to that growth.
/// </summary>
/// <remarks>Years against the year before; quarters against the quarter before and against the same quarter of the year before (<c>from</c> tells them apart). A regency whose ends cannot be compared is undefined with a reason, and its part is in the discrepancy (Partial). Where the scope's own total is partial, so is what each adds to its growth.</remarks>
public sealed class SourceOfGrowthByRegency : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "source-of-growth-regency",
        Name = new("Sumber pertumbuhan menurut kabupaten/kota", "Sources of growth by regency"),
        Unit = "percentage points",
        Formula = "100·(y_{j,t} − y_{j,s}) / Y_s; y_j = GRDP of regency j (total or a sector), Y = the same of the province as published, s = the period compared with; DISCREPANCY = growth of Y − Σ_j",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Berapa poin persen dari pertumbuhan provinsi yang berasal dari kabupaten/kota ini. Baris DISCREPANCY adalah selisih karena jumlah kabupaten/kota tidak sama dengan angka provinsi.",
            "How many percentage points of the province's growth come from this regency. The row DISCREPANCY is there because the regencies do not sum to the published province."),
        Needs = CatalogueTexts.NeedsRegenciesAndScopeOfAnyFrequency,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        Compute(accounts, Definition, null, GrowthSpans.BeforeAndYearBefore);

    /// <summary>The sources of growth over all panels of a frequency, between the spans that are compared in each period.</summary>
    internal static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IndicatorDefinition definition, Frequency? frequency, Func<OutputPanel, int, IEnumerable<GrowthSpans>> spansOf) =>
        PanelComputation.Run(accounts, [definition], frequency, IndicatorInputs.Sums | IndicatorInputs.Scope, totals =>
            from period in Enumerable.Range(0, totals.Panel.Periods.Count)
            from spans in spansOf(totals.Panel, period)
            from value in OfSpans(totals, definition, spans)
            select value);

    private static IEnumerable<IndicatorValue> OfSpans(RegionTotals totals, IndicatorDefinition definition, GrowthSpans spans) =>
        from row in RowChanges.Of(totals, totals.Panel.IndexOf(totals.Accounts.Scope), spans.From, spans.To)
        where row.Change.IsDefined && row.Change.From > 0 && row.Sector != SectorCode.Unpublished && row.Sector != SectorCode.TotalExcludingOilAndGas
        from value in Rows(totals, definition, spans, row.Sector, row.Change)
        select value;

    private static IEnumerable<IndicatorValue> Rows(
        RegionTotals totals, IndicatorDefinition definition, GrowthSpans spans, SectorCode sector, Change whole)
    {
        var panel = totals.Panel;
        var (from, to, position) = (spans.From, spans.To, panel.IndexOf(sector));
        var growth = GrowthRate.Percent(whole.From, whole.To);
        var province = whole.ToFigure(growth, Reasons.ZeroBase);
        var (explained, absent, gaps, status) = (0.0, new List<string>(), new List<Bilingual?>(), whole.Status);
        foreach (var region in RegencySums.Regencies(totals))
        {
            var change = position < 0 ? Changes.OfTotal(totals, region, from, to) : Changes.OfSector(totals, region, position, from, to);
            var contribution = SourceOfGrowth.Contribution(change.From, change.To, whole.From);
            if (change.IsDefined)
            {
                (explained, status) = (explained + contribution, status.LeastSettled(change.Status));
                gaps.Add(change.Reason);
            }
            else
            {
                absent.Add(totals.Label(region));
            }

            yield return Value(panel.Regions[region], change.IsDefined ? Figure.From(contribution, change.ToFigure(contribution, Reasons.ZeroBase), province) : change.ToFigure(contribution, Reasons.ZeroBase));
        }

        var reason = Reasons.Join(gaps.Prepend(absent.Count > 0 ? Reasons.WithoutRegions(absent) : null).Prepend(whole.Reason));
        var quality = reason is null ? Quality.Complete : Quality.Partial;
        yield return Value(RegionCode.Discrepancy, new Figure(growth - explained, quality, status, reason));
        yield return Value(totals.Accounts.Scope, province);

        IndicatorValue Value(RegionCode region, Figure figure) => figure.ToValue(
            definition, panel, region, panel.Periods[to.Last], sector, panel.Periods[from.Last], totals.Accounts.Scope);
    }
}
