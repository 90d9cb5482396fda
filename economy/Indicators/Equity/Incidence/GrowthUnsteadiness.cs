using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Equity.Incidence;

/// <summary>
/// δ² = Σ_t (g_{t+1} − g_t)²/(m − 1): the mean squared successive difference of a regency's m annual growth rates of GRDP per capita,
/// in squared percentage points: whose growth is unsteady from year to year. A trend does not count, unlike in the variance.
/// </summary>
/// <remarks>
/// Over the latest unbroken run of years; at least two growth rates, else undefined with a reason. 0 = the same growth every year.
/// Source: von Neumann, Kent, Bellinson and Hart (1941).
/// </remarks>
public sealed class GrowthUnsteadiness : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "growth-mssd",
        Name = new("Ketidakstabilan pertumbuhan (rata-rata kuadrat selisih beruntun)", "Unsteadiness of growth (mean squared successive difference)"),
        Unit = "squared percentage points",
        Formula = "Σ_t (g_{t+1} − g_t)² / (m − 1); g_t = annual growth of GRDP per capita in %, m = number of growth rates",
        Source = "von Neumann, Kent, Bellinson and Hart (1941), The mean square successive difference, Annals of Mathematical Statistics 12",
        Reading = new(
            "Makin besar, makin bergejolak pertumbuhan daerah itu dari tahun ke tahun; kecenderungan yang tetap tidak dihitung. Satu guncangan (2020) dapat menentukannya.",
            "The larger, the more growth of the regency swings from year to year; a steady trend does not count. A single shock (2020) can decide it."),
        Needs = EquityTexts.NeedsTwoYears,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Σ (x_{t+1} − x_t)²/(m − 1) of m values in their order.</summary>
    /// <returns>0 or more; NaN below two values and where any is NaN.</returns>
    public static double MeanSquaredSuccessiveDifference(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var index = 1; index < values.Length; index++)
        {
            sum += (values[index] - values[index - 1]) * (values[index] - values[index - 1]);
        }

        return values.Length < 2 ? double.NaN : sum / (values.Length - 1);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Population, totals =>
            RegencySums.Regencies(totals).Select(region => OfRegion(totals, region)));

    private static IndicatorValue OfRegion(RegionTotals totals, int region)
    {
        var panel = totals.Panel;
        var (rates, last, basis) = (new List<double>(), panel.Periods.Count - 1, Figure.Undefined(EquityReasons.ThreeChanges));
        for (var period = panel.Periods.Count - 1; period > 0; period--)
        {
            var growth = Growth(totals, region, period);
            if (growth.IsDefined)
            {
                basis = rates.Count == 0 ? growth : Figure.From(0, basis, growth);
                last = rates.Count == 0 ? period : last;
                rates.Insert(0, growth.Value);
            }
            else if (rates.Count > 0)
            {
                break;
            }
        }

        return basis.Becomes(MeanSquaredSuccessiveDifference([.. rates]), EquityReasons.ThreeChanges).ToValue(
            Definition, panel, panel.Regions[region], panel.Periods[last], SectorCode.Total, rates.Count < 2 ? null : panel.Periods[last - rates.Count], n: rates.Count);
    }

    private static Figure Growth(RegionTotals totals, int region, int period)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        var change = Changes.OfTotal(totals, region, PeriodSpan.One(period - 1), PeriodSpan.One(period));
        var before = RegionPopulation.Of(accounts, panel.Regions[region], panel.Periods[period - 1]);
        var after = RegionPopulation.Of(accounts, panel.Regions[region], panel.Periods[period]);
        var factor = change.From > 0 ? change.To / change.From / (after.Value / before.Value) : double.NaN;
        return Figure.From(100 * (factor - 1), change.ToFigure(0, Reasons.ZeroBase), Figure.From(0, before, after));
    }
}
