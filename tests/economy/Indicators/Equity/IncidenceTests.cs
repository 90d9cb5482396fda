using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Equity.Distribution;
using EconomyPipeline.Economy.Indicators.Equity.Incidence;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Indicators.Equity;

/// <summary>How growth fell on the regencies, from the poorest to the richest.</summary>
public sealed class IncidenceTests
{
    [Fact]
    public void Growth_of_a_rank_is_of_whoever_holds_it_and_growth_of_a_regency_its_own()
    {
        // 6301 overtakes 6302.
        var values = new GrowthIncidence().All(Years(("2020", 1, 2), ("2021", 4, 3)));

        Close(200, Of(values, "growth-incidence", "1").Value);
        Close(100, Of(values, "growth-incidence", "2").Value);
        Close(300, values.One("growth-incidence-regency", "6301", "TOTAL", "2021", "2020", "6300").Value);
        Close(50, values.One("growth-incidence-regency", "6302", "TOTAL", "2021", "2020", "6300").Value);
        Assert.Equal("1", values.One("growth-incidence-regency", "6301", "TOTAL", "2021").Other);
    }

    [Fact]
    public void Whole_span_is_a_rate_a_year_and_stands_beside_the_pairs_of_years()
    {
        var values = new ProPoorGrowth().All(Years(("2020", 1, 2), ("2021", 1, 2), ("2022", 4, 8)));

        Assert.Equal(["2020>2021", "2021>2022", "2020>2022"], values.Where(value => value.Indicator == "growth-of-mean").Select(value => $"{value.From}>{value.Period}"));
        Close(100, values.One("growth-of-mean", "6300", "TOTAL", "2022", "2020").Value);
        Close(300, values.One("pro-poor-growth", "6300", "TOTAL", "2022", "2021").Value);
    }

    // Half of the people in each: the poorest 40 % are all in the poorer regency.
    [Fact]
    public void Growth_of_the_poorest_alone_is_pro_poor()
    {
        var values = new ProPoorGrowth().All(Years(("2020", 1, 3), ("2021", 2, 3)));

        Close(100, values.One("pro-poor-growth", "6300", "TOTAL", "2021").Value);
        Close(25, values.One("growth-of-mean", "6300", "TOTAL", "2021").Value);
        Close(75, values.One("pro-poor-growth-gap", "6300", "TOTAL", "2021").Value);
        Close(100, values.One("growth-bottom-40", "6300", "TOTAL", "2021").Value);
    }

    // The poorest tenth doubles, the next do not grow: a quarter of the poorest four tenths.
    [Fact]
    public void Quantile_growth_is_the_mean_over_the_poorest_of_the_people()
    {
        var (before, after) = (LorenzCurve.Of([1, 5, 9], [1, 4, 5])!, LorenzCurve.Of([2, 5, 9], [1, 4, 5])!);
        Close(25, ProPoorGrowth.MeanQuantileGrowth(before, after, 0.4, (from, to) => 100 * ((to / from) - 1)));
    }

    [Fact]
    public void Growth_at_one_rate_is_that_rate_at_every_quantile() => Gen.Select(EquityMeasures.Regions(most: 600), Gen.Double[0.1, 3]).Sample(
        (regions, factor) =>
        {
            var (x, w) = regions;
            var (before, after) = (LorenzCurve.Of(x, w)!, LorenzCurve.Of([.. x.Select(value => value * factor)], w)!);
            Close(factor, ProPoorGrowth.MeanQuantileGrowth(before, after, 0.4, (from, to) => to / from), 1e-9);
        },
        iter: 50);

    [Fact]
    public void Growth_over_a_year_that_lacks_a_regency_names_it()
    {
        var accounts = Given.Accounts(
            [Given.Output("6301", "TOTAL", "2020", 1), Given.Output("6302", "TOTAL", "2020", 2), Given.Output("6301", "TOTAL", "2021", 1)],
            from region in new[] { "6301", "6302" } from year in new[] { "2020", "2021" } select Given.People(region, year, 1));

        Assert.All(new IIndicator[] { new GrowthIncidence(), new ProPoorGrowth() }.SelectMany(indicator => indicator.Compute(accounts)), value =>
        {
            Assert.Equal((double.NaN, "2020"), (value.Value, value.From?.ToString()));
            Assert.Contains("output of 2021 is absent for 6302", value.Reason?.En, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Growth_of_a_single_year_says_that_two_are_needed() => Assert.All(
        new ProPoorGrowth().All(Years(("2020", 1, 2))), value => Assert.Equal("two complete years are needed", value.Reason?.En));

    [Fact]
    public void Growth_of_a_single_regency_says_that_two_are_needed() => Assert.All(
        new GrowthIncidence().All(Given.Accounts(
            [Given.Output("6301", "TOTAL", "2020", 1), Given.Output("6301", "TOTAL", "2021", 2), Given.People("6301", "2020", 1), Given.People("6301", "2021", 1)])),
        value => Assert.Equal("at least two regions are needed", value.Reason?.En));

    [Fact]
    public void Growth_from_nothing_is_undefined_with_a_reason()
    {
        var values = new GrowthIncidence().All(Years(("2020", 0, 2), ("2021", 1, 2)));

        Assert.True(double.IsNaN(Of(values, "growth-incidence", "1").Value));
        Close(0, Of(values, "growth-incidence", "2").Value);
        Assert.Contains("zero or negative", Of(values, "growth-incidence", "1").Reason?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Steady_growth_has_no_unsteadiness_and_a_swing_has_its_square()
    {
        var values = new GrowthUnsteadiness().All(Years(("2020", 1, 1), ("2021", 2, 2), ("2022", 4, 2)));

        Close(0, values.One("growth-mssd", "6301", "TOTAL", "2022", "2020").Value);
        Close(10_000, values.One("growth-mssd", "6302", "TOTAL", "2022", "2020").Value);
        Assert.Equal(2, values[0].N);
    }

    [Fact]
    public void Unsteadiness_of_one_growth_rate_is_undefined_with_a_reason() => Assert.All(
        new GrowthUnsteadiness().All(Years(("2020", 1, 1), ("2021", 2, 2))),
        value => Assert.Equal("at least two successive annual growth rates are needed", value.Reason?.En));

    private static RegionalAccounts Years(params (string Year, double First, double Second)[] years) => Given.Accounts(
        years.Select(year => Given.Output("6301", "TOTAL", year.Year, 100 * year.First)),
        years.Select(year => Given.Output("6302", "TOTAL", year.Year, 100 * year.Second)),
        years.SelectMany(year => new[] { Given.People("6301", year.Year, 100), Given.People("6302", year.Year, 100) }));

    private static IndicatorValue Of(IEnumerable<IndicatorValue> values, string id, string other) =>
        Assert.Single(values, value => value.Indicator == id && value.Other == other);
}
