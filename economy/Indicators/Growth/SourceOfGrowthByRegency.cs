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
/// <remarks>A regency whose ends cannot be compared is undefined with a reason, and its part is in the discrepancy (Partial). Where the scope's own total is partial, so is what each adds to its growth.</remarks>
public sealed class SourceOfGrowthByRegency : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "source-of-growth-regency",
        Name = new("Sumber pertumbuhan menurut kabupaten/kota", "Sources of growth by regency"),
        Unit = "percentage points",
        Formula = "100·(y_{j,t} − y_{j,t−1}) / Y_{t−1}; y_j = GRDP of regency j (total or a sector), Y = the same of the province as published; DISCREPANCY = growth of Y − Σ_j",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Berapa poin persen dari pertumbuhan provinsi yang berasal dari kabupaten/kota ini. Baris DISCREPANCY adalah selisih karena jumlah kabupaten/kota tidak sama dengan angka provinsi.",
            "How many percentage points of the province's growth come from this regency. The row DISCREPANCY is there because the regencies do not sum to the published province."),
        Needs = CatalogueTexts.NeedsRegenciesAndScope,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => PanelComputation.Run(
        accounts, [Definition], Frequency.Annual, IndicatorInputs.Sums | IndicatorInputs.Scope, OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var panel = totals.Panel;
        var scope = panel.IndexOf(totals.Accounts.Scope);
        for (var period = 1; period < panel.Periods.Count; period++)
        {
            foreach (var (sector, whole) in RowChanges.Of(totals, scope, PeriodSpan.One(period - 1), PeriodSpan.One(period)))
            {
                if (whole.IsDefined && whole.From > 0 && sector != SectorCode.Unpublished && sector != SectorCode.TotalExcludingOilAndGas)
                {
                    foreach (var value in Rows(totals, period, sector, whole))
                    {
                        yield return value;
                    }
                }
            }
        }
    }

    private static IEnumerable<IndicatorValue> Rows(RegionTotals totals, int period, SectorCode sector, Change whole)
    {
        var panel = totals.Panel;
        var (from, to, position) = (PeriodSpan.One(period - 1), PeriodSpan.One(period), panel.IndexOf(sector));
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
            Definition, panel, region, panel.Periods[period], sector, panel.Periods[period - 1], totals.Accounts.Scope);
    }
}
