using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Scenarios;

namespace EconomyPipeline.Ml.Needs;

/// <summary>The indicator and the growth of the rows of a need at some points more of growth, on the point forecast.</summary>
internal sealed class NeedEvaluation
{
    private readonly Outlook outlook;
    private readonly Need need;
    private readonly IndicatorReading reading;
    private readonly FuturePanel panel;
    private readonly int[] rows;
    private readonly double[][] past;

    public NeedEvaluation(Outlook outlook, Need need)
    {
        (this.outlook, this.need) = (outlook, need);
        reading = IndicatorReading.Of(outlook, need.Condition.Selector.Indicator);
        panel = new FuturePanel(outlook.Accounts, outlook.Point);
        var regencies = outlook.Accounts.Regencies.Select(region => region.Code).ToHashSet();
        var shock = new GrowthShock(need.Region, need.Sector, need.From, need.Condition.Period, 0);
        rows =
        [
            .. Enumerable.Range(0, outlook.Point.Rows.Count).Where(row =>
                regencies.Contains(outlook.Point.Rows[row].Region) && shock.Names(outlook.Point.Rows[row].Region, outlook.Point.Rows[row].Sector)),
        ];
        past = Past();
    }

    /// <summary>The scenario of so many points.</summary>
    public Scenario Scenario(double points) => new(
        need.ToString(), outlook.Paths.Basis, [new GrowthShock(need.Region, need.Sector, need.From, need.Condition.Period, points)]);

    /// <summary>The indicator, and what it is compared with; NaN where undefined.</summary>
    public (double Value, double Bound) At(double points)
    {
        var accounts = outlook.With(panel.Fill(ScenarioPaths.Apply(outlook, outlook.Point, Scenario(points)), 0));
        var (value, bound) = (double.NaN, need.Condition.Number);
        foreach (var one in reading.Compute(accounts))
        {
            var key = reading.KeyOf(one);
            value = key == need.Condition.Key ? one.Value : value;
            bound = key == need.Condition.Earlier ? one.Value : bound;
        }

        return (value, bound);
    }

    /// <summary>Value − bound.</summary>
    public double Gap(double points) => At(points) is var (value, bound) ? value - bound : double.NaN;

    /// <summary>Compound growth of the rows' sum from the last observed period to the condition's, in percent a year.</summary>
    public double GrowthPercent(double points)
    {
        var paths = ScenarioPaths.Apply(outlook, outlook.Point, Scenario(points));
        var ahead = need.Condition.Period.PeriodsSince(outlook.Periods[0]);
        return CompoundGrowth.Percent(past[^1].Sum(), rows.Sum(row => paths[0, row, ahead]), ahead + 1);
    }

    /// <summary>The same over as many periods up to the last observed one, as far as every row is observed.</summary>
    public double PastGrowthPercent()
    {
        var ahead = need.Condition.Period.PeriodsSince(outlook.Periods[0]) + 1;
        var observed = past.Reverse().TakeWhile(period => !Array.Exists(period, double.IsNaN)).Count();
        var count = Math.Min(ahead, observed - 1);
        return count < 1 ? double.NaN : CompoundGrowth.Percent(past[^(count + 1)].Sum(), past[^1].Sum(), count);
    }

    // By observed period, the rows.
    private double[][] Past()
    {
        var observed = outlook.PointAccounts.Panels[0];
        var totals = new RegionTotals(outlook.PointAccounts, observed);
        var count = observed.IndexOf(outlook.Periods[0]);
        return
        [
            .. Enumerable.Range(0, count).Select(period => Array.ConvertAll(rows, row =>
            {
                var (region, sector) = outlook.Point.Rows[row];
                return observed.IndexOf(sector) is >= 0 and var position
                    ? observed[period, observed.IndexOf(region), position]
                    : totals.Unpublished(period, observed.IndexOf(region)).Value;
            })),
        ];
    }
}
