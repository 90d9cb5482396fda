using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Programme;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Programme;

public sealed class TargetDistanceTests
{
    private static readonly RegionalAccounts WithTargets = Given.Accounts(
        Given.AllSectors("6301", "2020", 80, 0, 20), Given.AllSectors("6301", "2021", 90, 0, 30), Given.AllSectors("6300", "2020", 80, 0, 20), Given.AllSectors("6300", "2021", 90, 0, 30),
        [
            Facts.Target("6301", "manufacturing-share", "2025", 35),
            Facts.Target("6301", "grdp", "2023", 132.3),
            Facts.Target("6301", "growth-annual", "2020", 7),
            Facts.Target("6301", "growth-annual", "2024", 8, "C"),
            Facts.Target("6302", "grdp", "2025", 7),
            Facts.Target("6301", "target-gap", "2025", 0),
            Facts.Target("6301", "manufacturing-scorecard", "2025", 5),
        ]);

    private static readonly IReadOnlyList<IndicatorValue> Computed = new TargetDistance().All(WithTargets);

    [Theory]
    [InlineData("target-value", 35)]
    [InlineData("target-current", 25)]
    [InlineData("target-gap", 10)]
    [InlineData("target-yearly-change", 2.5)]
    [InlineData("target-growth", 8.775730593727715)]
    public void Share_of_25_percent_in_2021_is_10_points_and_4_years_from_35(string id, double expected)
    {
        var value = One(id, "manufacturing-share", "2025");

        Values.Close(expected, value.Value);
        Assert.Equal(("C", "2021", "constant-2010"), (value.Sector.ToString(), value.From.ToString(), value.Basis.ToString()));
        Assert.Equal(id switch { "target-growth" => "%", "target-yearly-change" => "% a year", _ => "%" }, value.Unit);
    }

    [Fact]
    public void Level_that_must_grow_by_5_percent_a_year_says_so_in_its_own_unit()
    {
        Values.Close(5, One("target-growth", "grdp", "2023").Value, 1e-9);
        Assert.Equal("million IDR a year", One("target-yearly-change", "grdp", "2023").Unit);
        Assert.Equal("TOTAL", One("target-gap", "grdp", "2023").Sector.ToString());
    }

    [Fact]
    public void Target_before_any_value_of_the_indicator_has_no_distance()
    {
        var gap = One("target-gap", "growth-annual", "2020");

        Assert.Equal((double.NaN, "growth-annual has no value for this region and sector"), (gap.Value, gap.Reason?.En));
        Assert.Equal(7, One("target-value", "growth-annual", "2020").Value);
    }

    [Fact]
    public void Target_of_a_sector_is_measured_by_that_sector()
    {
        var current = One("target-current", "growth-annual", "2024");

        Assert.Equal((50, "C"), (Math.Round(current.Value, 9), current.Sector.ToString()));
    }

    [Theory]
    [InlineData("6302", "grdp", "grdp has no value for this region and sector")]
    [InlineData("6301", "target-gap", "the distance to a target cannot be a target itself")]
    [InlineData("6301", "manufacturing-scorecard", "manufacturing-scorecard has no value for this region and sector")]
    public void Target_without_a_value_says_why(string region, string indicator, string reason) => Assert.Equal(
        reason, Assert.Single(Computed, value => value.Indicator == "target-gap" && value.Other == indicator && value.Region.ToString() == region && value.Period.Year == 2025).Reason?.En);

    [Fact]
    public void Target_whose_year_has_come_keeps_its_gap()
    {
        var values = new TargetDistance().All(Given.Accounts(Given.AllSectors("6301", "2020", 1), [Facts.Target("6301", "grdp", "2020", 3)]));

        Assert.Equal(2, Assert.Single(values, value => value.Indicator == "target-gap").Value);
        Assert.All(values.Where(value => value.Indicator is "target-yearly-change" or "target-growth"), value => Assert.Equal("the year of the target has come in the latest figure", value.Reason?.En));
    }

    [Fact]
    public void Accounts_without_targets_say_so() =>
        Assert.All(new TargetDistance().All(KalselData.Accounts), value => Assert.Equal("there are no targets", value.Reason?.En));

    [Fact]
    public void Steps_and_growth_lead_from_the_value_to_the_target() => Gen.Select(Gen.Double[0.1, 1e6], Gen.Double[0.1, 1e6], Gen.Int[1, 30]).Sample((current, target, years) =>
    {
        var (gap, change, growth) = TargetDistance.Distance(current, target, years);

        Values.Close(target, current + gap, 1e-9);
        Values.Close(target, current + (change * years), 1e-9);
        Values.Close(target, current * Math.Pow(1 + (growth / 100), years), 1e-8);
    });

    [Theory]
    [InlineData(-5, 5, 5, 10, 2, double.NaN)]
    [InlineData(5, 0, 5, -5, -1, double.NaN)]
    [InlineData(5, 5, 0, 0, double.NaN, double.NaN)]
    [InlineData(double.NaN, 5, 5, double.NaN, double.NaN, double.NaN)]
    public void Distance_at_its_limits(double current, double target, int years, double gap, double change, double growth) =>
        Assert.Equal((gap, change, growth), TargetDistance.Distance(current, target, years));

    private static IndicatorValue One(string id, string indicator, string year) =>
        Assert.Single(Computed, value => value.Indicator == id && value.Other == indicator && value.Period.ToString() == year && value.Region.ToString() == "6301");
}
