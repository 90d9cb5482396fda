using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Equity.Decompositions;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Indicators.Equity;

/// <summary>Inequality divided by sector and by group: the parts sum to the whole, and say where it comes from.</summary>
public sealed class DecompositionTests
{
    // Sectors with zeros and ties among them, by sector and region.
    private static readonly Gen<(double[][] Sectors, double[] People)> Economies = Gen.Select(Gen.Int[1, 8], Gen.Int[2, 30]).SelectMany((sectors, regions) =>
        Gen.Select(
            Gen.Frequency((4, Gen.Double[0, 100]), (1, Gen.Const(0.0)), (1, Gen.Const(5.0))).Array[regions].Array[sectors],
            Gen.Double[1, 1000].Array[regions]));

    [Fact]
    public void Contributions_of_sectors_sum_to_the_Gini_shares_to_one_and_elasticities_to_zero() => Economies.Sample(economy =>
    {
        var parts = GiniSectors.Decompose(economy.Sectors, economy.People);
        var gini = Gini.Weighted(Total(economy.Sectors), economy.People);
        if (!double.IsFinite(gini))
        {
            Assert.All(parts, part => Assert.True(double.IsNaN(part.Contribution)));
            return;
        }

        Close(gini, parts.Sum(part => part.Contribution), 1e-10);
        Close(1, parts.Sum(part => part.Share), 1e-10);
        Assert.All(parts.Where(part => double.IsFinite(part.Correlation)), part =>
        {
            Assert.InRange(part.Correlation, -1, 1);
            Close(part.Contribution, part.Share * part.Correlation * part.Gini, 1e-10);
        });
        if (gini > 1e-6)
        {
            Close(0, parts.Sum(part => part.Elasticity), 1e-9);
        }
    });

    [Fact]
    public void Contributions_do_not_depend_on_the_order_of_regions() => Economies.Sample(economy =>
    {
        double[][] reversed = [.. economy.Sectors.Select(sector => sector.Reverse().ToArray())];
        double[] people = [.. economy.People.Reverse()];
        var (parts, others) = (GiniSectors.Decompose(economy.Sectors, economy.People), GiniSectors.Decompose(reversed, people));
        Assert.All(parts.Zip(others), pair => Assert.True(
            double.IsNaN(pair.First.Contribution) || Math.Abs(pair.First.Contribution - pair.Second.Contribution) < 1e-10));
    });

    [Fact]
    public void Parts_of_the_squared_Williamson_index_sum_to_it() => Economies.Sample(economy =>
    {
        var expected = Math.Pow(Williamson.Index(Total(economy.Sectors), economy.People), 2);
        var sum = WilliamsonSectors.Contributions(economy.Sectors, economy.People).Sum();
        Assert.True(double.IsNaN(expected) ? double.IsNaN(sum) : Math.Abs(expected - sum) < 1e-9 * Math.Max(1, expected));
    });

    [Fact]
    public void Shapley_values_sum_to_the_Gini() => Economies.Sample(
        economy =>
        {
            var expected = Gini.Weighted(Total(economy.Sectors), economy.People);
            var sum = GiniSectorShapley.Values(economy.Sectors, economy.People, 1).Sum();
            Assert.True(double.IsNaN(expected) ? double.IsNaN(sum) : Math.Abs(expected - sum) < 1e-10);
        },
        iter: 50);

    // Two sectors: the mean of what the second adds to the first and of what it makes alone.
    [Fact]
    public void Shapley_value_of_two_sectors_is_the_mean_of_both_orders()
    {
        double[][] sectors = [[1, 2, 6], [4, 1, 0]];
        double[] people = [1, 1, 1];
        var mean = 14.0 / 3;
        var (first, second, both) = (Gini.Unweighted([1, 2, 6]) * 3 / mean, Gini.Unweighted([4, 1, 0]) * (5.0 / 3) / mean, Gini.Unweighted([5, 3, 6]));

        Close(
            [((first - 0) + (both - second)) / 2, ((second - 0) + (both - first)) / 2],
            GiniSectorShapley.Values(sectors, people, 1));
    }

    [Fact]
    public void Sampled_Shapley_values_are_close_to_the_exact_ones_and_sum_as_exactly()
    {
        var random = new Random(3);
        double[][] sectors = [.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 12).Select(_ => random.NextDouble()).ToArray())];
        double[] people = [.. Enumerable.Range(0, 12).Select(_ => 1 + random.NextDouble())];
        var game = new GiniGame(sectors, people);
        var (exact, sampled) = (game.Exact(), game.Sampled(2000, new Random(1)));

        Close(exact.Sum(), sampled.Sum());
        Assert.All(exact.Zip(sampled), pair => Assert.True(Math.Abs(pair.First - pair.Second) < 0.002, $"{pair}"));
    }

    // The second sector is large where the first is small, and less so: it takes from inequality.
    [Fact]
    public void Sector_of_the_poor_regencies_has_a_negative_contribution_and_correlation()
    {
        var parts = GiniSectors.Decompose([[10, 20, 40], [3, 2, 1]], [1, 1, 1]);

        Assert.True(parts[1].Contribution < 0 && parts[1].Elasticity < 0);
        Assert.Equal(-1, parts[1].Correlation, 12);
        Assert.Equal(1, parts[0].Correlation, 12);
    }

    [Fact]
    public void Sector_alike_everywhere_contributes_nothing_and_has_no_correlation()
    {
        var values = new GiniSectorParts().All(Accounts((10, 5, 100), (20, 5, 100), (60, 5, 100)));

        Close(0, Of(new GiniSectorContribution().All(Accounts((10, 5, 100), (20, 5, 100), (60, 5, 100))), "gini-sector-contribution", "B").Value);
        Assert.Equal("the sector is of one size a person in all regencies", Of(values, "gini-sector-correlation", "B").Reason?.En);
        Close(100, Of(values, "gini-sector-percent", "A").Value);
    }

    [Fact]
    public void Regencies_alike_leave_nothing_to_divide()
    {
        var values = new GiniSectorParts().All(Accounts((10, 5, 100), (10, 5, 100)));
        Assert.Equal("all regencies are alike, so there is no inequality to divide", Of(values, "gini-sector-percent", "A").Reason?.En);
        Assert.Equal("all regencies are alike, so there is no inequality to divide", Of(new WilliamsonSectors().All(Accounts((10, 5, 100), (10, 5, 100))), "williamson-sector-percent", "B").Reason?.En);
        Close(0, Of(new GiniSectorShapley().All(Accounts((10, 5, 100), (10, 5, 100))), "gini-sector-shapley", "A").Value);
    }

    // B is missing in one regency: what the others have of it stays in the total, in the row of the rest.
    [Fact]
    public void Sector_that_a_regency_does_not_publish_is_in_the_rest_and_the_parts_still_sum_to_the_Gini()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 10, 5), Given.AllSectors("6302", "2020", 30, double.NaN), Given.AllSectors("6303", "2020", 20, 9),
            [Given.Output("6302", "TOTAL", "2020", 37)],
            [Given.People("6301", "2020", 4), Given.People("6302", "2020", 5), Given.People("6303", "2020", 2)]);
        var values = new GiniSectorContribution().All(accounts);

        Assert.Contains("not every regency publishes", Of(values, "gini-sector-contribution", "B").Reason?.En, StringComparison.Ordinal);
        var rest = Of(values, "gini-sector-contribution", "UNPUBLISHED");
        Assert.Equal(Quality.Partial, rest.Quality);
        Assert.Contains("the rest of the totals", rest.Reason?.En, StringComparison.Ordinal);
        Close(
            new Gini().All(accounts).One("gini-weighted", "6300", "TOTAL", "2020").Value,
            values.Where(value => double.IsFinite(value.Value)).Sum(value => value.Value));
    }

    [Fact]
    public void Parts_of_the_sample_sum_to_its_Gini_in_every_year_with_sectors()
    {
        var years = KalselData.All.Where(value => value.Indicator == "gini-sector-contribution" && double.IsFinite(value.Value))
            .GroupBy(value => (value.Basis, value.Period)).ToList();
        Assert.NotEmpty(years);
        Assert.All(years, year =>
        {
            var gini = KalselData.All.Single(value => value.Indicator == "gini-weighted" && value.Basis == year.Key.Basis && value.Period == year.Key.Period);
            Close(gini.Value, year.Sum(value => value.Value), 1e-6);
            Close(gini.Value, KalselData.All.Where(value => value.Indicator == "gini-sector-shapley" && value.Basis == year.Key.Basis && value.Period == year.Key.Period && double.IsFinite(value.Value)).Sum(value => value.Value), 1e-6);
        });
    }

    [Fact]
    public void Gini_between_within_and_overlap_sum_to_the_total() => Gen.Select(EquityMeasures.Regions(), Gen.Int[1, 4]).Sample((regions, count) =>
    {
        var (x, w) = regions;
        var parts = GiniGroups.Decompose(x, w, x.Select((_, index) => $"{index % count}").ToArray());
        Close(parts.Total, parts.Between + parts.Within + parts.Overlap, 1e-10);
        Assert.True(parts.Overlap >= -1e-10 && (count > 1 || Math.Abs(parts.Overlap) < 1e-10));
    });

    [Fact]
    public void Gini_of_groups_that_do_not_overlap_has_no_overlap()
    {
        var parts = GiniGroups.Decompose([1, 2, 5, 9], [10, 20, 5, 8], ["a", "a", "b", "b"]);
        Close(0, parts.Overlap);
        Assert.True(parts.Between > 0 && parts.Within > 0);
    }

    [Fact]
    public void Gini_without_the_groups_of_all_regencies_is_not_split() => Assert.All(
        new GiniGroups().All(Given.Regencies((1, 100), (2, 300))), value => Assert.Equal("the group is not known for: 6301, 6302", value.Reason?.En));

    private static RegionalAccounts Accounts(params (double A, double B, double People)[] regencies) => Given.Accounts(
        regencies.SelectMany((regency, index) => Given.AllSectors($"63{index + 1:D2}", "2020", regency.A * regency.People, regency.B * regency.People)),
        regencies.Select((regency, index) => Given.People($"63{index + 1:D2}", "2020", regency.People)));

    private static IndicatorValue Of(IEnumerable<IndicatorValue> values, string id, string sector) =>
        Assert.Single(values, value => value.Indicator == id && value.Sector == SectorCode.Parse(sector));

    private static double[] Total(double[][] sectors) => [.. Enumerable.Range(0, sectors[0].Length).Select(region => sectors.Sum(sector => sector[region]))];
}
