using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators;

public sealed class EquityTests
{
    private static readonly IIndicator[] Equity = [new Williamson(), new Gini(), new TheilT(), new TheilL(), new EconomyPipeline.Economy.Indicators.Convergence.SigmaConvergence()];

    [Fact]
    public void Equity_of_one_regency_is_undefined_with_a_reason() => Assert.All(
        Equity.SelectMany(indicator => indicator.Compute(Given.Regencies((5, 10)))),
        value => Assert.Equal((double.NaN, "at least two regions are needed"), (value.Value, value.Reason?.En)));

    [Fact]
    public void Equity_of_regencies_without_any_population_says_so_once() => Assert.All(Equity, indicator =>
    {
        var values = indicator.All(Given.Accounts(Given.Sectors("6301", "2020", 1), Given.Sectors("6302", "2021", 1)));
        Assert.Equal(indicator.Definitions.Count, values.Count);
        Assert.All(values, value => Assert.Equal("there are no population figures", value.Reason?.En));
    });

    [Fact]
    public void Equity_over_some_of_the_regencies_names_who_is_absent()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 1), Given.Sectors("6302", "2020", 2),
            [Given.People("6301", "2020", 1), Given.People("6302", "2020", 1), Given.People("6303", "2020", 1)]);
        var value = new Williamson().All(accounts).One("williamson", "6300", "TOTAL", "2020");

        Assert.True(double.IsNaN(value.Value));
        Assert.Equal("output of 2020 is absent for 6303", value.Reason?.En);
        Assert.Equal(2, value.N);
    }

    [Fact]
    public void Williamson_of_regencies_is_that_of_their_per_capita_output_weighted_by_people()
    {
        var value = new Williamson().All(Given.Regencies((1, 100), (2, 300), (4, 50))).One("williamson", "6300", "TOTAL", "2020");

        Values.Close(Williamson.Index([1, 2, 4], [100, 300, 50]), value.Value);
        Assert.Equal((3, Quality.Complete, null), (value.N, value.Quality, value.Reason));
    }

    [Fact]
    public void Theil_without_the_groups_of_all_regencies_is_not_split()
    {
        var values = new TheilT().All(Given.Regencies((1, 100), (2, 300)));

        Assert.True(double.IsFinite(values.One("theil-t", "6300", "TOTAL", "2020").Value));
        Assert.Equal("the group is not known for: 6301, 6302", values.One("theil-t-between", "6300", "TOTAL", "2020").Reason?.En);
    }

    [Fact]
    public void Theil_of_a_single_group_is_all_within()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 10), Given.Sectors("6302", "2020", 30),
            [Given.People("6301", "2020", 5), Given.People("6302", "2020", 6)],
            [Given.Text("6301", Measure.Group, "kota"), Given.Text("6302", Measure.Group, "kota")]);
        var values = new TheilL().All(accounts);

        Values.Close(0, values.One("theil-l-between", "6300", "TOTAL", "2020").Value);
        Values.Close(values.One("theil-l", "6300", "TOTAL", "2020").Value, values.One("theil-l-within", "6300", "TOTAL", "2020").Value);
    }

    [Fact]
    public void Theil_L_of_a_regency_with_nothing_is_undefined_with_a_reason()
    {
        var values = new TheilL().All(Given.Regencies((0, 100), (2, 300)));

        Assert.Contains("needs positive ones", values.One("theil-l", "6300", "TOTAL", "2020").Reason?.En, StringComparison.Ordinal);
    }
}
