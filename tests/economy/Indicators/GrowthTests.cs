using CsCheck;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators;

public sealed class GrowthTests
{
    [Fact]
    public void Growth_from_zero_has_no_rate_and_says_so()
    {
        var value = new AnnualGrowth().All(Given.Accounts(Given.Sectors("6301", "2020", 0, 1), Given.Sectors("6301", "2021", 5, 1)))
            .One("growth-annual", "6301", "A", "2021");

        Assert.Equal((double.NaN, "the base is zero", "nilai awal nol"), (value.Value, value.Reason?.En, value.Reason?.Id));
    }

    [Fact]
    public void Growth_from_below_zero_has_no_rate_and_does_not_call_it_zero()
    {
        var accounts = Given.Accounts(Given.Sectors("6301", "2020", -5, 4), Given.Sectors("6301", "2021", 5, -1));

        Assert.Equal("the base is negative, so there is no rate", new AnnualGrowth().All(accounts).One("growth-annual", "6301", "A", "2021").Reason?.En);
        Assert.Equal("the last value is negative, so there is no compound rate", new CompoundGrowth().All(accounts).One("growth-cagr", "6301", "B", "2021").Reason?.En);
        Values.Close(-125, new AnnualGrowth().All(accounts).One("growth-annual", "6301", "B", "2021").Value);
    }

    [Fact]
    public void Growth_to_zero_is_minus_hundred() => Assert.Equal(-100, GrowthRate.Percent(5, 0));

    [Fact]
    public void Growth_carries_its_base_period_and_the_less_settled_status()
    {
        var accounts = Given.Accounts([Given.Output("6301", "A", "2020", 10), Given.Output("6301", "A", "2021", 11) with { Status = ObservationStatus.Preliminary }]);
        var value = new AnnualGrowth().All(accounts).One("growth-annual", "6301", "TOTAL", "2021", "2020");

        Values.Close(10, value.Value);
        Assert.Equal((ObservationStatus.Preliminary, "%"), (value.Status, value.Unit));
    }

    [Fact]
    public void Growth_of_a_sector_that_a_region_lacks_is_undefined_while_others_have_it()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 1, double.NaN), Given.Sectors("6301", "2021", 2, double.NaN),
            Given.Sectors("6302", "2020", 1, 1), Given.Sectors("6302", "2021", 2, 2));

        Assert.Equal("sector B of 6301 in 2020 is not published", new AnnualGrowth().All(accounts).One("growth-annual", "6301", "B", "2021").Reason?.En);
    }

    [Fact]
    public void Cumulative_growth_is_year_on_year_in_the_first_quarter_and_that_of_the_sums_in_the_fourth()
    {
        double[] quarters = [10, 12, 14, 16, 11, 12, 15, 18];
        var accounts = Given.Accounts(quarters.Select((value, index) => Given.Output("6301", "A", $"{2020 + (index / 4)}-Q{(index % 4) + 1}", value)));
        var values = new CumulativeGrowth().All(accounts);

        Values.Close(10, values.One("growth-ctc", "6301", "A", "2021-Q1").Value);
        Values.Close(((38.0 / 36) - 1) * 100, values.One("growth-ctc", "6301", "A", "2021-Q3").Value);
        Values.Close(((56.0 / 52) - 1) * 100, values.One("growth-ctc", "6301", "A", "2021-Q4", "2020-Q4").Value);
        Values.Close(12.5, new YearOnYearGrowth().All(accounts).One("growth-yoy", "6301", "A", "2021-Q4", "2020-Q4").Value);
        Values.Close(20, new QuarterOnQuarterGrowth().All(accounts).One("growth-qoq", "6301", "A", "2021-Q4", "2021-Q3").Value);
    }

    [Fact]
    public void Cumulative_growth_with_a_missing_quarter_is_undefined()
    {
        var accounts = Given.Accounts(new[] { "2020-Q1", "2020-Q3", "2021-Q1", "2021-Q2", "2021-Q3" }.Select(period => Given.Output("6301", "A", period, 1)));

        Assert.Equal("sector A of 6301 in 2020-Q2 is not published", new CumulativeGrowth().All(accounts).One("growth-ctc", "6301", "A", "2021-Q3").Reason?.En);
    }

    [Fact]
    public void Quarterly_growth_without_quarters_says_so_once()
    {
        var values = new YearOnYearGrowth().All(Given.Accounts(Given.Sectors("6301", "2020", 1), Given.Sectors("6302", "2021", 1)));

        Assert.Equal("there are no quarterly figures", Assert.Single(values).Reason?.En);
        Assert.Equal(Given.Scope, values[0].Region);
    }

    [Fact]
    public void Compound_growth_compounds_to_the_last_level() => Gen.Select(Gen.Double[1, 1000], Gen.Double[0, 1000], Gen.Int[1, 30]).Sample(
        (from, to, years) => Values.Close(to, from * Math.Pow(1 + (CompoundGrowth.Percent(from, to, years) / 100), years), 1e-9));

    [Fact]
    public void Sources_of_growth_sum_to_growth_also_when_that_is_zero()
    {
        var values = new SourceOfGrowth().All(Given.Accounts(Given.Sectors("6301", "2020", 40, 60), Given.Sectors("6301", "2021", 50, 50)));

        Values.Close(10, values.One("source-of-growth", "6301", "A", "2021").Value);
        Values.Close(-10, values.One("source-of-growth", "6301", "B", "2021").Value);
        Values.Close(0, values.One("source-of-growth", "6301", "TOTAL", "2021").Value);
    }

    [Fact]
    public void Sources_of_growth_of_published_totals_have_what_is_not_published_as_a_row()
    {
        var values = new SourceOfGrowth().All(Given.Accounts(
            Given.Sectors("6301", "2020", 40, double.NaN), Given.Sectors("6301", "2021", 44, double.NaN),
            [Given.Output("6301", "TOTAL", "2020", 100), Given.Output("6301", "TOTAL", "2021", 110)],
            Given.Sectors("6302", "2020", 1, 1)));

        Values.Close(4, values.One("source-of-growth", "6301", "A", "2021").Value);
        Values.Close(6, values.One("source-of-growth", "6301", "UNPUBLISHED", "2021").Value);
        Values.Close(10, values.One("source-of-growth", "6301", "TOTAL", "2021").Value);
        Assert.Equal(Quality.Partial, values.One("source-of-growth", "6301", "UNPUBLISHED", "2021").Quality);
    }

    [Fact]
    public void Sources_of_growth_sum_to_growth_for_any_sectors() => Gen.Double[0, 100].Array[3].Array[2].Sample(sectors =>
    {
        var values = new SourceOfGrowth().All(Given.Accounts(Given.Sectors("6301", "2020", [1, .. sectors[0]]), Given.Sectors("6301", "2021", [1, .. sectors[1]])));
        Values.Close(
            values.One("source-of-growth", "6301", "TOTAL", "2021").Value,
            values.Where(value => value.Sector?.IsTotal == false).Sum(value => value.Value),
            1e-9);
    }, iter: 50);

    [Fact]
    public void Regencies_and_discrepancy_sum_to_the_growth_of_the_province()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 10, 20), Given.Sectors("6301", "2021", 12, 21),
            Given.Sectors("6302", "2020", 5, double.NaN), Given.Sectors("6302", "2021", 6, double.NaN),
            Given.Sectors("6300", "2020", 16, 24), Given.Sectors("6300", "2021", 19, 27),
            Given.Sectors("0000", "2020", 900, 900), Given.Sectors("0000", "2021", 999, 999));
        var values = new SourceOfGrowthByRegency().All(accounts);

        foreach (var sector in new[] { "A", "B", "TOTAL" })
        {
            var rows = values.Where(value => value.Sector?.ToString() == sector && value.Region != Given.Scope && double.IsFinite(value.Value)).ToList();
            Values.Close(values.One("source-of-growth-regency", "6300", sector, "2021").Value, rows.Sum(value => value.Value));
        }

        Values.Close(3 / 40.0 * 100, values.One("source-of-growth-regency", "6301", "TOTAL", "2021", reference: "6300").Value);
        Assert.Equal(Quality.Partial, values.One("source-of-growth-regency", "DISCREPANCY", "B", "2021").Quality);
        Assert.DoesNotContain(values, value => value.Region.ToString() == "0000");
    }

    [Fact]
    public void Sources_of_growth_of_a_partial_province_are_partial_and_name_what_it_lacks()
    {
        var values = new SourceOfGrowthByRegency().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 10, 20), Given.AllSectors("6301", "2021", 12, 21),
            Given.AllSectors("6300", "2020", 16, double.NaN), Given.AllSectors("6300", "2021", 19, double.NaN)));

        foreach (var region in new[] { "6301", "6300", "DISCREPANCY" })
        {
            var value = values.One("source-of-growth-regency", region, "TOTAL", "2021");
            Assert.Equal((Quality.Partial, "without sector B in 6300"), (value.Quality, value.Reason?.En));
        }

        Assert.Equal(Quality.Complete, values.One("source-of-growth-regency", "6301", "A", "2021").Quality);
    }

    [Theory]
    [InlineData(5, 4, 10, 8, "advanced-fast")]
    [InlineData(4, 4, 8, 8, "advanced-fast")]
    [InlineData(3, 4, 10, 8, "advanced-slow")]
    [InlineData(5, 4, 7, 8, "developing-fast")]
    [InlineData(3, 4, 7, 8, "lagging-slow")]
    [InlineData(double.NaN, 4, 7, 8, null)]
    public void Klassen_class_has_a_name(double growth, double referenceGrowth, double perCapita, double referencePerCapita, string? expected) =>
        Assert.Equal(expected, KlassenTypology.Classify(growth, referenceGrowth, perCapita, referencePerCapita));

    [Fact]
    public void Klassen_class_of_a_regency_is_measured_against_the_published_province()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 10), Given.Sectors("6301", "2021", 12), Given.Sectors("6302", "2020", 10), Given.Sectors("6302", "2021", 10),
            Given.Sectors("6300", "2020", 20), Given.Sectors("6300", "2021", 22),
            [Given.People("6301", "2021", 1), Given.People("6302", "2021", 2)]);
        var values = new KlassenTypology().All(accounts);

        Assert.Equal(("advanced-fast", 1.0), values.Where(value => value.Region.ToString() == "6301").Select(value => (value.Other, value.Value)).Single());
        Assert.Equal("lagging-slow", values.One("klassen", "6302", null, "2021", "2020", "6300").Other);
    }

    [Fact]
    public void Growth_of_chained_volumes_uses_published_totals_and_never_sums()
    {
        var chained = PriceBasis.Chained(2019);
        var accounts = Given.Accounts(
        [
            Given.Output("6301", "A", "2020", 1, chained), Given.Output("6301", "A", "2021", 2, chained),
            Given.Output("6301", "TOTAL", "2020", 10, chained), Given.Output("6301", "TOTAL", "2021", 11, chained),
        ]);

        Values.Close(10, new AnnualGrowth().All(accounts).One("growth-annual", "6301", "TOTAL", "2021", basis: "chained-2019").Value);
        Assert.Equal("chained volumes do not add up", Assert.Single(new SourceOfGrowth().All(accounts)).Reason?.En);
    }
}
