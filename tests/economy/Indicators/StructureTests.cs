using CsCheck;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Levels;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Indicators.Structure.Diversity;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;
using EconomyPipeline.Economy.Indicators.Structure.Shares;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators;

public sealed class StructureTests
{
    private static readonly EconomyPipeline.Economy.Accounts.RegionalAccounts Two = Given.Accounts(
        Given.AllSectors("6301", "2020", 10, 30), Given.AllSectors("6301", "2021", 12, 33),
        Given.AllSectors("6302", "2020", 0, 20), Given.AllSectors("6302", "2021", 5, 21),
        Given.AllSectors("6300", "2020", 11, 50), Given.AllSectors("6300", "2021", 17, 55));

    [Fact]
    public void Shares_of_a_complete_region_sum_to_100()
    {
        var shares = new SectorShare().All(Two).Where(value => value.Region.ToString() == "6301" && value.Period.Year == 2020).ToList();

        Assert.Equal([25, 75, .. Enumerable.Repeat(0, 15)], shares.Select(value => value.Value));
        Assert.All(shares, value => Assert.Equal(Quality.Complete, value.Quality));
    }

    [Fact]
    public void Shares_of_a_region_that_lacks_a_sector_are_partial_and_of_a_published_total_are_not()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 10, double.NaN), Given.Sectors("6301", "2021", 10, double.NaN), [Given.Output("6301", "TOTAL", "2021", 40)],
            Given.Sectors("6302", "2020", 1, 1));
        var shares = new SectorShare().All(accounts);

        Assert.Equal((100, Quality.Partial), (shares.One("share", "6301", "A", "2020").Value, shares.One("share", "6301", "A", "2020").Quality));
        Assert.Equal((25, Quality.Complete), (shares.One("share", "6301", "A", "2021").Value, shares.One("share", "6301", "A", "2021").Quality));
        Assert.Equal(75, shares.One("share", "6301", "UNPUBLISHED", "2021").Value);
    }

    [Fact]
    public void Shares_of_the_scope_sum_to_100_with_the_discrepancy()
    {
        var shares = new ShareOfScope().All(Two);

        foreach (var sector in new[] { "A", "B", "TOTAL" })
        {
            Values.Close(100, shares.Where(value => value.Sector?.ToString() == sector && value.Period.Year == 2020).Sum(value => value.Value));
        }

        Assert.All(shares, value => Assert.Equal(Given.Scope, value.Reference));
    }

    [Fact]
    public void Shares_of_manufacturing_and_agriculture_are_those_of_C_and_A()
    {
        var values = new KeySectorShare().All(Given.Accounts(Given.Sectors("6301", "2020", 10, 20, 70)));

        Assert.Equal(70, values.One("manufacturing-share", "6301", "C", "2020").Value);
        Assert.Equal(10, values.One("agriculture-share", "6301", "A", "2020").Value);
    }

    [Fact]
    public void Location_quotient_of_a_region_against_itself_is_one() => Gen.Double[0.1, 100].Array[2, 17].Sample(sectors =>
        Assert.All(sectors, sector => Values.Close(1, LocationQuotient.Of(sector, sectors.Sum(), sector, sectors.Sum()), 1e-9)));

    [Fact]
    public void Location_quotients_weighted_by_the_reference_shares_sum_to_one() =>
        Gen.Select(Gen.Double[0, 100].Array[5], Gen.Double[1, 100].Array[5]).Sample((own, reference) =>
        {
            if (own.Sum() > 0)
            {
                var weighted = own.Select((value, i) => LocationQuotient.Of(value, own.Sum(), reference[i], reference.Sum()) * reference[i] / reference.Sum());
                Values.Close(1, weighted.Sum(), 1e-9);
            }
        });

    [Fact]
    public void Location_quotient_of_a_sector_that_the_reference_lacks_is_undefined_with_a_reason()
    {
        var accounts = Given.Accounts(Given.AllSectors("6301", "2020", 1, 1), Given.AllSectors("6300", "2020", 0, 5));

        Assert.Equal("6300 has nothing in this sector", new LocationQuotient().All(accounts).One("lq", "6301", "A", "2020").Reason?.En);
        Assert.True(double.IsNaN(LocationQuotient.Of(0, 0, 1, 1)));
    }

    [Fact]
    public void Herfindahl_of_one_sector_is_one_and_of_equal_sectors_one_over_n()
    {
        Assert.Equal(1, Herfindahl.Index([5, 0, 0]));
        Assert.Equal(1, Herfindahl.Normalised([5, 0, 0]));
        Values.Close(0.25, Herfindahl.Index([3, 3, 3, 3]));
        Values.Close(0, Herfindahl.Normalised([3, 3, 3, 3]));
        Values.Close(4, Herfindahl.EquivalentNumber([3, 3, 3, 3]));
        Assert.True(double.IsNaN(Herfindahl.Index([0, 0])) && double.IsNaN(Herfindahl.Normalised([5])) && double.IsNaN(Herfindahl.Index([-1, 2])));
    }

    [Fact]
    public void Herfindahl_does_not_depend_on_the_unit() => Gen.Double[0.1, 100].Array[1, 17].Sample(sectors =>
        Values.Close(Herfindahl.Index(sectors), Herfindahl.Index([.. sectors.Select(value => value * 1000)]), 1e-9));

    [Fact]
    public void Dunn_parts_sum_to_the_change() => Gen.Double[0, 100].Array[4].Sample(x =>
    {
        var parts = DunnShiftShare.Decompose(x[0], x[1], x[2] + 1, x[3], x[2] + 10, x[3] + 20);
        Values.Close(x[1] - x[0], parts.National + parts.Mix + parts.Competitive, 1e-9);
    });

    [Fact]
    public void Dunn_of_a_sector_that_began_at_zero_is_all_competitive()
    {
        var values = new DunnShiftShare().All(Two);

        Assert.Equal(0, values.One("dunn-national", "6302", "A", "2021").Value);
        Assert.Equal(5, values.One("dunn-competitive", "6302", "A", "2021", "2020", "6300").Value);
        Assert.Equal(
            (5 + 21) - (0 + 20),
            new[] { "dunn-national", "dunn-mix", "dunn-competitive" }.Sum(id => values.One(id, "6302", "TOTAL", "2021").Value),
            9);
        Assert.Equal(17, values.One("dunn-mix", "6302", "TOTAL", "2021").N);
    }

    [Fact]
    public void Dunn_of_a_sector_that_grew_as_the_reference_has_no_competitive_part() =>
        Values.Close(0, DunnShiftShare.Decompose(10, 12, 100, 120, 500, 550).Competitive);

    [Fact]
    public void Dunn_of_a_region_without_a_sector_is_partial_in_total()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 10, double.NaN), Given.AllSectors("6301", "2021", 12, double.NaN),
            Given.AllSectors("6300", "2020", 11, 50), Given.AllSectors("6300", "2021", 17, 55));
        var total = new DunnShiftShare().All(accounts).One("dunn-mix", "6301", "TOTAL", "2021");

        Assert.Equal((Quality.Partial, "without sector B in 6301", 16), (total.Quality, total.Reason?.En, total.N));
    }

    [Fact]
    public void Dunn_against_a_partial_reference_is_partial_where_its_growth_enters()
    {
        var values = new DunnShiftShare().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 10, 30), Given.AllSectors("6301", "2021", 12, 33),
            Given.AllSectors("6300", "2020", 11, 50, double.NaN), Given.AllSectors("6300", "2021", 17, 55, double.NaN)));

        foreach (var id in new[] { "dunn-national", "dunn-mix" })
        {
            Assert.Equal((Quality.Partial, "without sector C in 6300"), (values.One(id, "6301", "A", "2021").Quality, values.One(id, "6301", "A", "2021").Reason?.En));
            Assert.Contains("without sector C in 6300", values.One(id, "6301", "TOTAL", "2021").Reason?.En, StringComparison.Ordinal);
        }

        Assert.Equal((Quality.Complete, null), (values.One("dunn-competitive", "6301", "A", "2021").Quality, values.One("dunn-competitive", "6301", "A", "2021").Reason));
    }

    [Fact]
    public void Measures_built_on_sums_answer_chained_volumes_with_a_reason()
    {
        var chained = PriceBasis.Chained(2019);
        var accounts = Given.Accounts([Given.Output("6301", "A", "2020", 1, chained), Given.Output("6300", "A", "2020", 1, chained)]);
        IIndicator[] indicators = [new SectorShare(), new ShareOfScope(), new KeySectorShare(), new LocationQuotient(), new Herfindahl(), new DunnShiftShare(), new RegencySum()];

        Assert.All(indicators, indicator =>
        {
            var values = indicator.All(accounts);
            Assert.Equal(indicator.Definitions.Count, values.Count);
            Assert.All(values, value => Assert.Equal((double.NaN, "chained volumes do not add up"), (value.Value, value.Reason?.En)));
        });
    }

    [Fact]
    public void Measures_by_sector_where_only_totals_are_published_say_so_once()
    {
        var accounts = Given.Accounts([Given.Output("6301", "TOTAL", "2020", 1), Given.Output("6301", "TOTAL", "2021", 1), Given.Output("6300", "TOTAL", "2021", 1)]);

        Assert.Equal("there are no figures by sector on this price basis", Assert.Single(new LocationQuotient().All(accounts)).Reason?.En);
    }

    [Fact]
    public void Per_capita_of_the_province_takes_the_people_of_all_regencies()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 10), Given.Sectors("6302", "2020", 20), Given.Sectors("6300", "2020", 33), Given.Sectors("0000", "2020", 99),
            Given.Sectors("6300", "2021", 66), [Given.People("6301", "2020", 4), Given.People("6302", "2020", 6), Given.People("6301", "2021", 8), Given.People("6302", "2021", 12)]);
        var values = new PerCapita().All(accounts);

        Assert.Equal(3.3, values.One("grdp-per-capita", "6300", "TOTAL", "2020").Value);
        Assert.Equal("million IDR per person", values.One("grdp-per-capita", "6300", "TOTAL", "2020").Unit);
        Values.Close(0, values.One("grdp-per-capita-growth", "6300", "TOTAL", "2021", "2020").Value);
        Assert.DoesNotContain(values, value => value.Region.ToString() == "0000");
    }
}
