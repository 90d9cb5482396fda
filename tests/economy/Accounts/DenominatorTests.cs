using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Accounts;

/// <summary>The rule that every denominator follows: published, else the complete sum, else a partial sum; changes on one definition.</summary>
public sealed class DenominatorTests
{
    private const double None = double.NaN;

    [Fact]
    public void Total_is_the_published_one_even_where_the_sectors_are_complete()
    {
        var totals = Totals(Given.AllSectors("6301", "2020", 1, 2), [Given.Output("6301", "TOTAL", "2020", 3.5)]);

        Assert.Equal((3.5, TotalDefinition.Published), (totals.Total(0, 0).Value, totals.Definition(0, 0)));
        Assert.False(totals.Unpublished(0, 0).IsDefined);
    }

    [Fact]
    public void Total_without_a_published_one_is_the_sum_partial_where_a_sector_is_missing()
    {
        var totals = Totals(Given.AllSectors("6301", "2020", 1, 2), Given.AllSectors("6302", "2020", 1, None));

        Assert.Equal((3, TotalDefinition.CompleteSum, Quality.Complete), (totals.Total(0, 0).Value, totals.Definition(0, 0), totals.Total(0, 0).Quality));
        Assert.Equal((1, TotalDefinition.PartialSum, Quality.Partial), (totals.Total(0, 1).Value, totals.Definition(0, 1), totals.Total(0, 1).Quality));
        Assert.Equal("without sector B in 6302", totals.Total(0, 1).Reason?.En);
    }

    [Fact]
    public void Total_of_fewer_sectors_than_the_classification_is_partial_and_names_those_that_nobody_has()
    {
        var totals = Totals(Given.Sectors("6301", "2020", 1, None, 2), Given.Sectors("6301", "2021", 2, None, 3));
        var change = Changes.OfTotal(totals, 0, PeriodSpan.One(0), PeriodSpan.One(1));
        const string reason = "without sector B, D, E, F, G, H, I, J, K, L, M,N, O, P, Q, R,S,T,U in 6301";

        Assert.Equal((3, Quality.Partial, reason), (totals.Total(0, 0).Value, totals.Total(0, 0).Quality, totals.Total(0, 0).Reason?.En));
        Assert.Equal((3, 5, TotalDefinition.PartialSum, reason), (change.From, change.To, change.Definition, change.Reason?.En));
    }

    [Fact]
    public void Unpublished_is_the_rest_of_a_published_total_also_where_nobody_has_the_sectors()
    {
        var totals = Totals(Given.Sectors("6301", "2020", 1, None, 2), [Given.Output("6301", "TOTAL", "2020", 10)]);

        Assert.Equal((7, Quality.Partial), (totals.Unpublished(0, 0).Value, totals.Unpublished(0, 0).Quality));
        Assert.Equal(15, totals.MissingSectors(0, 0).Count);
    }

    [Fact]
    public void Total_of_a_true_zero_is_complete()
    {
        var totals = Totals(Given.AllSectors("6301", "2020", 1, 0), Given.AllSectors("6302", "2020", 1, 1));

        Assert.Equal(Quality.Complete, totals.Total(0, 0).Quality);
    }

    [Fact]
    public void Total_of_nothing_is_undefined_with_a_reason()
    {
        var totals = Totals(Given.Sectors("6301", "2020", 1, 2), Given.Sectors("6302", "2021", 1, 2));

        Assert.False(totals.Total(1, 0).IsDefined);
        Assert.Equal("output of 6301 in 2021 is not published", totals.Total(1, 0).Reason?.En);
    }

    [Fact]
    public void Unpublished_is_the_rest_of_the_published_total_where_a_sector_is_missing()
    {
        var totals = Totals(
            Given.AllSectors("6301", "2020", 1, None), [Given.Output("6301", "TOTAL", "2020", 3)], Given.AllSectors("6302", "2020", 1, 1));

        Assert.Equal((2, Quality.Partial), (totals.Unpublished(0, 0).Value, totals.Unpublished(0, 0).Quality));
    }

    [Fact]
    public void Unpublished_is_absent_where_the_total_does_not_exceed_the_sectors()
    {
        var totals = Totals(
            Given.Sectors("6301", "2020", 1, None), [Given.Output("6301", "TOTAL", "2020", 1)], Given.Sectors("6302", "2020", 1, 1));

        Assert.False(totals.Unpublished(0, 0).IsDefined);
    }

    [Fact]
    public void Change_with_published_totals_at_both_ends_uses_them()
    {
        var change = TotalChange(
            Given.Sectors("6301", "2020", 1, 1), Given.Sectors("6301", "2021", 1, 1),
            [Given.Output("6301", "TOTAL", "2020", 10), Given.Output("6301", "TOTAL", "2021", 11)]);

        Assert.Equal((10, 11, TotalDefinition.Published), (change.From, change.To, change.Definition));
    }

    [Fact]
    public void Change_with_a_published_total_at_one_end_only_uses_the_sectors_of_both()
    {
        var change = TotalChange(
            Given.AllSectors("6301", "2020", 4, 5), Given.AllSectors("6301", "2021", 6, 7), [Given.Output("6301", "TOTAL", "2020", 100)]);

        Assert.Equal((9, 13, TotalDefinition.CompleteSum, Quality.Complete), (change.From, change.To, change.Definition, change.Quality));
    }

    [Fact]
    public void Change_where_a_sector_appears_leaves_it_out_at_both_ends_and_says_so()
    {
        var change = TotalChange(Given.AllSectors("6301", "2020", 4, None), Given.AllSectors("6301", "2021", 6, 7));

        Assert.Equal((4, 6, TotalDefinition.PartialSum, Quality.Partial), (change.From, change.To, change.Definition, change.Quality));
        Assert.Equal("without sector B in 6301", change.Reason?.En);
    }

    [Fact]
    public void Change_between_ends_without_a_common_definition_is_linked_at_a_year_that_has_both()
    {
        var totals = Totals(
            [Given.Output("6301", "TOTAL", "2019", 50), Given.Output("6301", "TOTAL", "2020", 100)],
            Given.AllSectors("6301", "2020", 40, 50),
            Given.AllSectors("6301", "2021", 80, 100));
        var change = Changes.OfTotal(totals, 0, PeriodSpan.One(0), PeriodSpan.One(2));

        Assert.Equal((50, 200, TotalDefinition.Linked), (change.From, change.To, change.Definition));
        Assert.Equal("linked in 2020: the total has another definition before and after", change.Reason?.En);
    }

    [Fact]
    public void Change_between_ends_that_nothing_links_is_undefined_with_a_reason()
    {
        var change = TotalChange([Given.Output("6301", "TOTAL", "2020", 50)], Given.Sectors("6301", "2021", 80, 100));

        Assert.False(change.IsDefined);
        Assert.Equal("the two ends share no definition of the total and no year links them", change.Reason?.En);
    }

    [Fact]
    public void Chained_sectors_make_no_total_and_no_row_of_the_unpublished()
    {
        var chained = PriceBasis.Chained(2019);
        var totals = Totals(
            [Given.Output("6301", "A", "2020", 1, chained), Given.Output("6301", "B", "2020", 2, chained)],
            [Given.Output("6302", "A", "2020", 1, chained), Given.Output("6302", "TOTAL", "2020", 9, chained)]);

        Assert.Equal((TotalDefinition.None, "chained volumes do not add up"), (totals.Definition(0, 0), totals.Total(0, 0).Reason?.En));
        Assert.Equal(9, totals.Total(0, 1).Value);
        Assert.False(totals.Unpublished(0, 1).IsDefined);
        Assert.False(RegencySums.OfSector(totals, 0, 0).Sum.IsDefined);
    }

    [Fact]
    public void Regencies_and_discrepancy_make_the_province_per_sector_and_in_total_and_the_nation_stands_outside()
    {
        var totals = Totals(
            Given.AllSectors("6301", "2020", 10, 20), Given.AllSectors("6302", "2020", 5, None), [Given.Output("6302", "TOTAL", "2020", 9)],
            Given.AllSectors("6300", "2020", 16, 23), Given.AllSectors("0000", "2020", 1000, 1000));

        Assert.Equal(1, RegencySums.DiscrepancyOfSector(totals, 0, 0).Value);
        Assert.Equal(3, RegencySums.DiscrepancyOfSector(totals, 0, 1).Value);
        Assert.Equal((Quality.Partial, "without 6302"), (RegencySums.DiscrepancyOfSector(totals, 0, 1).Quality, RegencySums.DiscrepancyOfSector(totals, 0, 1).Reason?.En));
        Assert.Equal(-4, RegencySums.DiscrepancyOfUnpublished(totals, 0).Value);
        Assert.Equal(0, RegencySums.DiscrepancyOfTotal(totals, 0).Value);
        Assert.Equal((20, 1), (RegencySums.OfSector(totals, 0, 1).Sum.Value, RegencySums.OfSector(totals, 0, 1).Count));
    }

    [Fact]
    public void Population_of_the_scope_is_the_sum_of_all_its_regencies_or_undefined()
    {
        var accounts = Given.Accounts(
            [Given.People("6301", "2020", 1), Given.People("6302", "2020", 2), Given.People("6301", "2021", 1)],
            [Given.Text("6302", Measure.Name, "Kotabaru")]);

        Assert.Equal(3, RegionPopulation.Of(accounts, Given.Scope, Periods.Period.OfYear(2020)).Value);
        Assert.Equal(
            "the population of 2021 is absent for Kotabaru (6302)",
            RegionPopulation.Of(accounts, Given.Scope, Periods.Period.OfYear(2021)).Reason?.En);
    }

    private static Change TotalChange(params IEnumerable<Observation>[] observations) =>
        Changes.OfTotal(Totals(observations), 0, PeriodSpan.One(0), PeriodSpan.One(1));

    private static RegionTotals Totals(params IEnumerable<Observation>[] observations)
    {
        var accounts = Given.Accounts(observations);
        return new RegionTotals(accounts, accounts.Panels[0]);
    }

    [Fact]
    public void Reasons_of_many_regions_say_each_sentence_once_and_count_the_rest()
    {
        var accounts = Given.Accounts(Enumerable.Range(1, 7).SelectMany(region => Given.Sectors($"630{region}", "2020", 1, None)), Given.Sectors("6308", "2020", 1, 1));
        var sum = RegencySums.OfSector(new RegionTotals(accounts, accounts.Panels[0]), 0, 1).Sum;

        Assert.Equal("without 6301, 6302, 6303, 6304, 6305 and 2 more", sum.Reason?.En);

        var (first, second) = (Figure.Undefined(new Bilingual("x", "a")), Figure.Undefined(new Bilingual("y", "b")));
        Assert.Equal(new Bilingual("x; y", "a; b"), Figure.From(0, Figure.From(0, first, second), first).Reason);
    }
}
