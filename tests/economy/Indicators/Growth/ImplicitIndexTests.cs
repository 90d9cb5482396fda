using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Growth;

public sealed class ImplicitIndexTests
{
    [Fact]
    public void Index_is_current_over_constant_and_named_by_the_base_year()
    {
        var value = new ImplicitIndex().All(Given.Accounts(Both("A", "2020", 150, 100))).One("implicit-index", "6301", "A", "2020");

        Values.Close(150, value.Value);
        Assert.Equal((PriceBasis.Constant(2010), null), (value.Basis, value.From));
    }

    [Fact]
    public void Index_of_the_same_prices_is_100_and_does_not_grow()
    {
        var accounts = Given.Accounts(Both("A", "2020", 7, 7), Both("A", "2021", 9, 9));

        Values.Close(100, new ImplicitIndex().All(accounts).One("implicit-index", "6301", "TOTAL", "2021").Value);
        Values.Close(0, new ImplicitIndexGrowth().All(accounts).One("implicit-index-growth", "6301", "A", "2021", "2020").Value);
    }

    [Fact]
    public void Index_of_zero_output_is_undefined() => Assert.Equal(
        "the base is zero", new ImplicitIndex().All(Given.Accounts(Both("A", "2020", 0, 0))).One("implicit-index", "6301", "A", "2020").Reason?.En);

    [Fact]
    public void Index_on_one_price_basis_alone_says_so_once() => Assert.Equal(
        "current and constant prices are not both available for the same periods",
        Assert.Single(new ImplicitIndex().All(Given.Accounts(Given.Sectors("6301", "2020", 1, 2)))).Reason?.En);

    [Fact]
    public void Index_of_totals_over_different_sectors_is_undefined()
    {
        var values = new ImplicitIndex().All(Given.Accounts(
            Both("A", "2020", 10, 5), Both("B", "2020", 10, 5), [Given.Output("6301", "C", "2020", 9)]));

        Assert.StartsWith("the totals at current and at constant prices do not cover the same sectors", values.One("implicit-index", "6301", "TOTAL", "2020").Reason?.En, StringComparison.Ordinal);
        Assert.Contains("not published at current prices", values.One("implicit-index", "6301", "C", "2020").Reason?.En, StringComparison.Ordinal);
        Values.Close(200, values.One("implicit-index", "6301", "B", "2020").Value);
    }

    [Fact]
    public void Cumulative_growth_of_the_index_is_that_of_the_sums()
    {
        double[] current = [10, 12, 14, 16, 12, 15, 18, 20], constant = [10, 11, 12, 13, 10, 12, 13, 14];
        var accounts = Given.Accounts([.. current.Select((value, quarter) => Both("A", $"{2020 + (quarter / 4)}-Q{(quarter % 4) + 1}", value, constant[quarter]))]);
        var values = new CumulativeImplicitIndexGrowth().All(accounts);

        Values.Close(((65.0 / 49) / (52.0 / 46) * 100) - 100, values.One("implicit-index-growth-ctc", "6301", "A", "2021-Q4").Value);
        Values.Close(
            new ImplicitIndexGrowth().All(accounts).One("implicit-index-growth", "6301", "A", "2021-Q1", "2020-Q1").Value,
            values.One("implicit-index-growth-ctc", "6301", "A", "2021-Q1").Value);
    }

    private static IEnumerable<Observation> Both(string sector, string period, double current, double constant) =>
        [Given.Output("6301", sector, period, current, PriceBasis.Current), Given.Output("6301", sector, period, constant)];
}
