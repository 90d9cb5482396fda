using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Equity;

/// <summary>Intervals of measures of inequality.</summary>
public sealed class SuperpopulationTests
{
    private static readonly RegionalAccounts Ten = Given.Regencies([.. Enumerable.Range(1, 10).Select(index => ((double)index * index, 100.0 + index))]);

    [Fact]
    public void Interval_holds_the_middle_of_the_redraws_from_ten_regencies_on()
    {
        var value = new Gini().All(Ten).One("gini", "6300", "TOTAL", "2020");

        Assert.True(value.Lower < value.Value && value.Value < value.Upper && value.Lower > 0);
        Assert.Equal(95, value.LevelPercent);
        Assert.NotNull(IndicatorCatalogue.Definitions["gini"].IntervalMeaning);
    }

    [Fact]
    public void Interval_below_ten_regencies_is_absent()
    {
        var value = new Gini().All(Given.Regencies((1, 1), (2, 1), (5, 1)))[0];
        Assert.Equal((double.NaN, double.NaN, null), (value.Lower, value.Upper, value.LevelPercent));
    }

    [Fact]
    public void Interval_of_another_seed_is_another_and_a_wider_level_is_wider()
    {
        var usual = new Williamson().All(Ten)[0];
        var seeded = new Williamson().All(Ten with { Options = new IndicatorOptions { Seed = 7 } })[0];
        var wider = new Williamson().All(Ten with { Options = new IndicatorOptions { LevelPercent = 99 } })[0];

        Assert.Equal(usual, new Williamson().All(Ten)[0]);
        Assert.NotEqual(usual.Lower, seeded.Lower);
        Assert.True(wider.Lower < usual.Lower && wider.Upper > usual.Upper);
        Assert.Equal(99, wider.LevelPercent);
    }

    [Fact]
    public void Interval_of_equal_regencies_is_a_point() =>
        Assert.All(new TheilT().All(Given.Regencies([.. Enumerable.Repeat((4.0, 10.0), 12)])).Take(1), value => Assert.Equal((0.0, 0.0), (value.Lower, value.Upper)));

    [Fact]
    public void Values_with_intervals_have_their_meaning_in_the_catalogue() => Assert.All(
        IndicatorCatalogue.Compute(Ten).Where(value => value.LevelPercent is not null),
        value => Assert.NotNull(IndicatorCatalogue.Definitions[value.Indicator].IntervalMeaning));
}
