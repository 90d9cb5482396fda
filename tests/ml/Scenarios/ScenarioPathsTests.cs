using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Paths;
using EconomyPipeline.Ml.Scenarios;
using EconomyPipeline.Ml.Tests.Derived;

namespace EconomyPipeline.Ml.Tests.Scenarios;

/// <summary>What a shock does to rows and to their sums.</summary>
public sealed class ScenarioPathsTests(ITestOutputHelper output)
{
    private static readonly RegionCode Third = Synthetic.Regencies[2];
    private static readonly SectorCode C = SectorCode.Manufacturing;
    private static readonly Period First = Period.OfYear(2020);
    private static readonly Period Last = Period.OfYear(2021);

    [Fact]
    public void Shocks_of_nothing_leave_every_bit()
    {
        var outlook = Draws.KalselOutlook;
        var (first, last) = (outlook.Periods[0], outlook.Periods[^1]);
        var scenario = Of(new GrowthShock(null, null, first, last, 0), new LevelShock(null, null, first, last, 0), new AmountShock(null, null, first, last, 0, 3));
        Assert.Equal(outlook.Paths.Values, ScenarioPaths.Apply(outlook, outlook.Paths, scenario).Values);
    }

    [Fact]
    public void Growth_shock_adds_its_points_to_the_growth_of_every_path()
    {
        var outlook = Draws.Scaled(0.7, 1, 1.6);
        var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, Of(new GrowthShock(Third, C, First, Last, 3)));
        var row = Row(outlook, Third, C);
        var observed = outlook.Accounts.Panels[0][7, 2, 2];
        for (var path = 0; path < 3; path++)
        {
            Numbers.Close((outlook.Paths[path, row, 0] / observed) + 0.03, shocked[path, row, 0] / observed, 1e-12);
            Numbers.Close((outlook.Paths[path, row, 1] / outlook.Paths[path, row, 0]) + 0.03, shocked[path, row, 1] / shocked[path, row, 0], 1e-12);
        }

        OthersAreHeld(outlook, shocked, row);
    }

    [Fact]
    public void Growth_shock_that_ends_leaves_the_level_that_it_made()
    {
        var outlook = Draws.Scaled(1);
        var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, Of(new GrowthShock(Third, C, First, First, -3)));
        var row = Row(outlook, Third, C);
        Numbers.Close(outlook.Paths[0, row, 1] / outlook.Paths[0, row, 0], shocked[0, row, 1] / shocked[0, row, 0], 1e-12);
        Assert.True(shocked[0, row, 1] < outlook.Paths[0, row, 1]);
    }

    [Fact]
    public void Level_shock_is_a_percentage_while_it_lasts()
    {
        var outlook = Draws.Scaled(1);
        var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, Of(new LevelShock(Third, C, First, First, -20)));
        var row = Row(outlook, Third, C);
        Numbers.Close(0.8 * outlook.Paths[0, row, 0], shocked[0, row, 0], 1e-12);
        Assert.Equal(outlook.Paths[0, row, 1], shocked[0, row, 1]);
    }

    [Fact]
    public void Project_ramps_in_equal_steps_also_in_a_sector_that_was_zero()
    {
        var outlook = Draws.Scaled(1);
        var mining = Row(outlook, Synthetic.Regencies[0], SectorCode.Mining);
        var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, Of(new AmountShock(Synthetic.Regencies[0], SectorCode.Mining, First, Last, 900, 3)));
        Numbers.Close([300, 600], [shocked[0, mining, 0], shocked[0, mining, 1]], 1e-12);
        OthersAreHeld(outlook, shocked, mining);
    }

    [Fact]
    public void Zero_sector_has_no_growth_to_add_to()
    {
        var outlook = Draws.Scaled(1);
        var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, Of(new GrowthShock(Synthetic.Regencies[0], SectorCode.Mining, First, Last, 50)));
        Assert.Equal(outlook.Paths.Values, shocked.Values);
    }

    [Fact]
    public void What_would_fall_below_zero_is_zero()
    {
        var outlook = Draws.Scaled(1, 2);
        foreach (var shock in new Shock[]
        {
            new GrowthShock(null, null, First, Last, -100), new LevelShock(null, null, First, Last, -100), new AmountShock(null, null, First, Last, -1e12, 1),
        })
        {
            var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, Of(shock));
            for (var row = 0; row < shocked.Rows.Count; row++)
            {
                if (Synthetic.Regencies.Contains(shocked.Rows[row].Region))
                {
                    Assert.True(shocked[1, row, 1] >= 0 && shocked[1, row, 1] <= outlook.Paths[1, row, 1], $"{shock} {shocked.Rows[row]}: {shocked[1, row, 1]}");
                }
            }

            Assert.Equal(shock is GrowthShock, Total(outlook, shocked, 1, 1) > 0);
        }
    }

    [Fact]
    public void Amount_over_many_rows_is_divided_as_they_are()
    {
        var outlook = Draws.Scaled(1);
        var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, Of(new AmountShock(null, SectorCode.Agriculture, Last, Last, 1000, 1)));
        var (left, right) = (Row(outlook, Synthetic.Regencies[0], SectorCode.Agriculture), Row(outlook, Third, SectorCode.Agriculture));
        Numbers.Close(1000, Total(outlook, shocked, 0, 1) - Total(outlook, outlook.Paths, 0, 1), 1e-9);
        Numbers.Close(outlook.Paths[0, right, 1] / outlook.Paths[0, left, 1], (shocked[0, right, 1] - outlook.Paths[0, right, 1]) / (shocked[0, left, 1] - outlook.Paths[0, left, 1]), 1e-6);
    }

    [Fact]
    public void Scenario_of_another_basis_throws() => Assert.Throws<ArgumentException>(() =>
        ScenarioPaths.Apply(Draws.Scaled(1), Draws.Scaled(1).Paths, new Scenario("x", PriceBasis.Current, [])));

    // Whatever is shocked: effects of the regencies sum to that of the scope, the rest is held to the bit, the order is of no matter.
    [Fact]
    public void Effects_of_the_regencies_sum_to_that_of_the_province_whatever_is_shocked()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var outlook = Draws.Scaled(0.8, 1, 1.3);
        for (var round = 0; round < 50; round++)
        {
            Shock[] shocks = [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Any(random))];
            var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, Of(shocks));
            var path = random.Next(3);
            var (before, after) = (FutureAccounts.OfPath(outlook.Accounts, outlook.Paths, path), FutureAccounts.OfPath(outlook.Accounts, shocked, path));
            var (left, right) = (before.Accounts.Panels[0], after.Accounts.Panels[0]);
            for (var sector = 0; sector < 3; sector++)
            {
                var regencies = Enumerable.Range(0, 4).Sum(region => Finite(right[9, region, sector]) - Finite(left[9, region, sector]));
                Numbers.Close(right[9, 4, sector] - left[9, 4, sector], regencies, 1e-8);
                Assert.Equal(left[9, 5, sector], right[9, 5, sector]);
            }

            Numbers.Close(
                Total(outlook, shocked, path, 1) - Total(outlook, outlook.Paths, path, 1), right.PublishedTotal(9, 4) - left.PublishedTotal(9, 4), 1e-8);
            Numbers.Close(shocked.Values, ScenarioPaths.Apply(outlook, outlook.Paths, Of([.. shocks.Reverse()])).Values, 1e-9);
        }
    }

    private static Shock Any(Random random)
    {
        RegionCode? region = random.Next(3) == 0 ? null : Synthetic.Regencies[random.Next(4)];
        SectorCode? sector = random.Next(3) == 0 ? null : Synthetic.Sectors[random.Next(3)];
        var from = random.Next(2) == 0 ? First : Last;
        return random.Next(3) switch
        {
            0 => new GrowthShock(region, sector, from, Last, (random.NextDouble() * 40) - 20),
            1 => new LevelShock(region, sector, from, Last, (random.NextDouble() * 200) - 100),
            _ => new AmountShock(region, sector, from, Last, (random.NextDouble() * 20_000) - 10_000, 1 + random.Next(4)),
        };
    }

    private static Scenario Of(params Shock[] shocks) => new("test", PriceBasis.Constant(2010), shocks);

    private static int Row(Outlook outlook, RegionCode region, SectorCode sector) => outlook.Paths.Rows.ToList().IndexOf((region, sector));

    private static double Total(Outlook outlook, SamplePaths paths, int path, int period) => Enumerable.Range(0, paths.Rows.Count)
        .Where(row => outlook.Accounts.Regencies.Any(region => region.Code == paths.Rows[row].Region))
        .Sum(row => paths[path, row, period]);

    private static double Finite(double value) => double.IsNaN(value) ? 0 : value;

    private static void OthersAreHeld(Outlook outlook, SamplePaths shocked, int changed)
    {
        for (var row = 0; row < shocked.Rows.Count; row++)
        {
            Assert.Equal(row == changed, !outlook.Paths[0, row, 1].Equals(shocked[0, row, 1]));
        }
    }
}
