using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>Reconciliation is taken where it wins, and only there.</summary>
public sealed class ReconciliationChoiceTests(ITestOutputHelper output)
{
    private const int Panels = 8;
    private const int Years = 12;

    // The sums grow evenly and only their division is noise: what each cell says of itself is worth less than what the sums say.
    // A gain that hangs on one origin is not taken, so that one panel or another stays bottom-up.
    [Fact]
    public void Sums_that_are_surer_than_their_parts_are_reconciled_with_them()
    {
        var totals = Enumerable.Range(1, Panels).Select(seed =>
        {
            var forecast = PanelForecaster.Forecast(
                Synthetic.Accounts(Years, panel => Divide(panel, new Random(seed))), new ForecastOptions { PathCount = 200 }, null, TestContext.Current.CancellationToken);
            var total = forecast.Values.First(value => value.Region == Synthetic.Scope && value.Sector == SectorCode.Total);
            output.WriteLine($"seed {seed}: {total.Method}");
            Identities.Hold(forecast, Synthetic.Scope);
            return total;
        }).ToList();

        var reconciled = totals.Where(total => total.Method.StartsWith("wls(", StringComparison.Ordinal) || total.Method.StartsWith("mint(", StringComparison.Ordinal)).ToList();
        Assert.InRange(reconciled.Count, Panels * 3 / 4, Panels);
        Assert.All(reconciled, total => Numbers.Close(600_000 * Math.Pow(1.04, Years), total.Mean, 0.01));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Sums_of_which_too_little_is_known_are_bottom_up(int years)
    {
        var forecast = PanelForecaster.Forecast(Synthetic.Accounts(years), new ForecastOptions { PathCount = 200 }, null, TestContext.Current.CancellationToken);
        Assert.All(
            forecast.Values.Where(value => value.Region == Synthetic.Scope && value.Sector == SectorCode.Total),
            value => Assert.StartsWith("bottom-up(", value.Method, StringComparison.Ordinal));
        Assert.Contains(forecast.Notes, note => note.En.Contains("reconciliation bottom-up; there is no backtest origin yet", StringComparison.Ordinal));
    }

    private static void Divide(OutputPanel panel, Random random)
    {
        for (var period = 0; period < Years; period++)
        {
            var whole = 100_000 * Math.Pow(1.04, period);
            for (var sector = 0; sector < 3; sector++)
            {
                double[] shares = [.. Enumerable.Range(0, 4).Select(_ => 1 + (0.8 * (random.NextDouble() - 0.5)))];
                for (var region = 0; region < 4; region++)
                {
                    panel[period, region, sector] = whole * (sector + 1) * shares[region] / shares.Sum();
                }

                panel[period, 4, sector] = whole * (sector + 1);
            }

            panel.SetPublishedTotal(period, 1, double.NaN);
        }
    }
}
