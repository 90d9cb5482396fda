using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Accounts;

public sealed class AccountsBuilderTests
{
    [Fact]
    public void Cell_given_twice_takes_the_later_sequence_whatever_the_order()
    {
        var old = Given.Output("6301", "A", "2020", 1) with { Sequence = 1 };
        var revised = Given.Output("6301", "A", "2020", 2) with { Sequence = 2 };

        Assert.Equal(2, Given.Accounts([revised, old]).Panels[0][0, 0, 0]);
        Assert.Equal(2, Given.Accounts([old, revised]).Panels[0][0, 0, 0]);
    }

    [Fact]
    public void Cell_that_is_not_observed_is_not_a_number_and_zero_is_zero()
    {
        var panel = Given.Accounts(Given.Sectors("6301", "2020", 0, 5), Given.Sectors("6302", "2020", double.NaN, 5)).Panels[0];

        Assert.Equal(0, panel[0, 0, 0]);
        Assert.True(double.IsNaN(panel[0, 1, 0]));
    }

    [Fact]
    public void Money_in_another_currency_is_left_out_and_told_and_does_not_replace_a_cell()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 5, 6),
            [Given.Output("6301", "A", "2020", 99) with { Currency = "GBP", Sequence = 9, Dataset = "sector-output/uk.csv" }]);

        Assert.Equal((5, "IDR"), (accounts.Panels[0][0, 0, 0], accounts.Currency));
        Assert.Equal(
            "1 figures in GBP of sector-output/uk.csv are left out, since the others of this scope are in IDR; send them again in IDR",
            Assert.Single(accounts.LeftOut).En);
    }

    [Fact]
    public void Panels_are_one_for_every_basis_and_frequency()
    {
        var accounts = Given.Accounts(
        [
            Given.Output("6301", "A", "2020", 1),
            Given.Output("6301", "A", "2020-Q1", 1),
            Given.Output("6301", "A", "2020", 1, PriceBasis.Current),
        ]);

        Assert.Equal(
            ["constant-2010 Annual", "constant-2010 Quarterly", "current Annual"],
            accounts.Panels.Select(panel => $"{panel.Basis} {panel.Frequency}"));
    }

    [Fact]
    public void Totals_stand_beside_the_sectors_and_never_among_them()
    {
        var panel = Given.Accounts(
        [
            Given.Output("6301", "A", "2020", 1),
            Given.Output("6301", "TOTAL", "2020", 10),
            Given.Output("6301", "TOTAL-NONMIGAS", "2020", 9),
        ]).Panels[0];

        Assert.Equal([SectorCode.Agriculture], panel.Sectors);
        Assert.Equal((10, 9), (panel.PublishedTotal(0, 0), panel.PublishedTotalExcludingOilAndGas(0, 0)));
    }

    [Fact]
    public void Sub_sector_beside_its_category_is_not_counted_twice()
    {
        var panel = Given.Accounts(
            [Given.Output("6301", "C", "2020", 3), Given.Output("6301", "C.02", "2020", 2), Given.Output("6301", "A.1", "2020", 1), Given.Output("6301", "A.1.e", "2020", 1)]).Panels[0];

        Assert.Equal(["A.1", "C"], panel.Sectors.Select(sector => sector.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sectors_stand_in_the_order_of_BPS()
    {
        var panel = Given.Accounts(new[] { "RSTU", "O", "M,N", "A", "L" }.Select(sector => Given.Output("6301", sector, "2020", 1))).Panels[0];

        Assert.Equal(["A", "L", "MN", "O", "RSTU"], panel.Sectors.Select(sector => sector.ToString()));
    }

    [Fact]
    public void Status_of_a_region_is_the_least_settled_of_its_cells()
    {
        var panel = Given.Accounts(
        [
            Given.Output("6301", "A", "2020", 1) with { Status = ObservationStatus.VeryPreliminary },
            Given.Output("6301", "B", "2020", 1),
            Given.Output("6302", "B", "2020", 1),
        ]).Panels[0];

        Assert.Equal(ObservationStatus.VeryPreliminary, panel.Status(0, 0));
        Assert.Equal(ObservationStatus.Final, panel.Status(0, 1));
    }

    [Fact]
    public void Regions_of_another_classification_take_their_parents_from_the_data()
    {
        Observation[] observations =
        [
            Given.Output("TLC11", "A", "2020", 1),
            Given.Output("TLC12", "A", "2020", 2),
            Given.Output("UK", "A", "2020", 9),
            Given.Text("TLC11", Measure.Parent, "TLC"),
            Given.Text("TLC12", Measure.Parent, "TLC"),
            Given.Text("TLC", Measure.Parent, "UK"),
        ];
        var scope = RegionCode.Parse("TLC");
        var accounts = AccountsBuilder.Build(scope, observations, new AccountsOptions());

        Assert.Equal([scope], AccountsBuilder.Scopes(observations));
        Assert.Equal(["TLC11", "TLC12"], accounts.Regencies.Select(region => region.Code.ToString()));
        Assert.Equal(["TLC", "UK"], accounts.References.Select(region => region.Code.ToString()));
    }

    [Fact]
    public void Scopes_are_provinces_with_regencies_and_the_nation_from_two_provinces_on()
    {
        var one = new[] { Given.Output("6301", "A", "2020", 1), Given.Output("6300", "A", "2020", 1) };

        Assert.Equal(["6300"], AccountsBuilder.Scopes(one).Select(scope => scope.ToString()));
        Assert.Equal(["0000", "6300"], AccountsBuilder.Scopes([.. one, Given.Output("6400", "A", "2020", 1)]).Select(scope => scope.ToString()));
    }

    [Fact]
    public void Population_of_a_year_that_nobody_publishes_is_interpolated_geometrically()
    {
        var population = Given.Accounts([Given.People("6301", "2020", 100), Given.People("6301", "2022", 400)]).Population;

        Values.Close(200, population[RegionCode.Parse("6301"), Period.OfYear(2021)]);
        Assert.True(population.IsInterpolated(Period.OfYear(2021)));
        Assert.False(population.IsInterpolated(Period.OfYear(2020)));
    }

    [Fact]
    public void Population_of_a_published_year_that_lacks_a_region_is_not_filled()
    {
        var population = Given.Accounts(
            new[] { "2020", "2021", "2022" }.Select(year => Given.People("6301", year, 100)),
            [Given.People("6302", "2020", 100), Given.People("6302", "2022", 400)]).Population;

        Assert.True(double.IsNaN(population[RegionCode.Parse("6302"), Period.OfYear(2021)]));
    }

    [Fact]
    public void Panel_position_outside_it_throws_instead_of_reading_a_neighbour()
    {
        var panel = Given.Accounts(Given.Sectors("6301", "2020", 1, 2), Given.Sectors("6302", "2020", 3, 4)).Panels[0];

        Assert.Throws<ArgumentOutOfRangeException>(() => panel[0, 0, 2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => panel[0, 2, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => panel[1, 0, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => panel.PublishedTotal(0, 2));
    }

    [Fact]
    public void Panel_with_periods_that_do_not_follow_each_other_throws() => Assert.Throws<ArgumentException>(
        () => new OutputPanel(PriceBasis.Current, [Period.OfYear(2020), Period.OfYear(2022)], [Given.Scope], [SectorCode.Agriculture]));
}
