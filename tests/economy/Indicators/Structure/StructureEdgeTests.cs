using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Structure.Concentration;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;
using EconomyPipeline.Economy.Indicators.Structure.Specialisation;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Structure;

/// <summary>Measures of structure where a formula has no answer: what is the same, absent, alone or negative.</summary>
public sealed class StructureEdgeTests
{
    private static readonly Gen<double[]> Structure = Gen.Double[0.1, 1000].Array[2, 20];

    // In binary a seventh of a share is seldom the share: what is left is rounding, and its inverse would be a number of 16 digits.
    [Fact]
    public void Structure_of_the_reference_in_another_size_has_no_inverse_and_no_base() => Structure.Sample(reference =>
    {
        double[] own = [.. reference.Select(value => value / 7)];
        Assert.True(double.IsNaN(DurantonPuga.Of(own, reference)));
        Assert.Equal(0, EconomicBase.Basic(own, reference));
    });

    [Fact]
    public void Regency_that_is_its_whole_scope_has_neither_multiplier_nor_relative_diversity()
    {
        double[] output = [0.1, 0.7, 0.3, 12.9, 1e-3];
        var accounts = Given.Accounts(Given.AllSectors("6301", "2020", output), Given.AllSectors("6300", "2020", [.. output.Select(value => value * 3)]));

        Assert.Contains("no base", Reason(accounts, "economic-base-multiplier"), StringComparison.Ordinal);
        Assert.Contains("infinite", Reason(accounts, "relative-diversity"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(1, 0)]
    [InlineData(-1, double.NaN)]
    [InlineData(-3, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void Symmetric_advantage_is_of_quotients_that_are_not_negative(double quotient, double expected) =>
        Assert.Equal(expected, RevealedAdvantage.SymmetricOf(quotient));

    [Fact]
    public void Gini_of_a_single_common_sector_is_no_number()
    {
        var accounts = Given.Accounts(Given.Sectors("6301", "2020", 5), Given.AllSectors("6300", "2020", 1, 2, 3));

        Assert.Contains("two sectors", Reason(accounts, "gini-specialisation"), StringComparison.Ordinal);
    }

    [Fact]
    public void Regency_without_any_output_does_not_count_in_the_locational_Gini() =>
        Values.Close(SectorGini.OfLocation([1, 5], [10, 10]), SectorGini.OfLocation([1, 0, 5], [10, 0, 10]));

    [Fact]
    public void Hachman_names_the_cause_where_the_reference_lacks_a_sector()
    {
        var accounts = Given.Accounts(Given.AllSectors("6301", "2020", 1, 2), Given.AllSectors("6300", "2020", 0, 2));

        Assert.Contains("has nothing", Reason(accounts, "hachman"), StringComparison.Ordinal);
        Assert.Contains("has nothing", Reason(accounts, "lq-mean"), StringComparison.Ordinal);
    }

    [Fact]
    public void Overlay_names_the_cause_where_the_reference_lost_a_sector()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 10, 10), Given.AllSectors("6301", "2021", 9, 10),
            Given.AllSectors("6300", "2020", 100, 100), Given.AllSectors("6300", "2021", 0, 100));

        var value = IndicatorCatalogue.Compute(accounts, "mrp-overlay").Single(one => one.Sector.ToString() == "A");

        Assert.Contains("has nothing", value.Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Unpublished_sector_is_no_zero_base_and_does_not_concern_the_growth_of_the_reference()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", double.NaN, 10), Given.AllSectors("6301", "2021", 9, 10),
            Given.AllSectors("6300", "2020", 100, 100), Given.AllSectors("6300", "2021", 130, 110));

        foreach (var id in new[] { "dlq", "dlq-class", "mrp-rps", "mrp-overlay" })
        {
            var value = IndicatorCatalogue.Compute(accounts, id).Single(one => one.Sector.ToString() == "A");
            Assert.True(double.IsNaN(value.Value) && value.Other is null);
            Assert.StartsWith("sector A of 6301 in 2020 is not published", value.Reason!.En, StringComparison.Ordinal);
        }

        var reference = IndicatorCatalogue.Compute(accounts, "mrp-rpr").Single(one => one.Sector.ToString() == "A");
        Values.Close(1.5, reference.Value);
        Assert.Equal((Quality.Complete, null), (reference.Quality, reference.Reason));
    }

    // C = 10 of which C.01 = 4 is published and C.02, which the province has, is not: the other 6 are one sub-sector, and the value says so.
    [Fact]
    public void Variety_counts_unpublished_sub_sectors_as_one_and_names_them()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 0, 0, 10),
            [Given.Output("6301", "C.01", "2020", 4)],
            Given.AllSectors("6300", "2020", 0, 0, 30),
            [Given.Output("6300", "C.01", "2020", 10), Given.Output("6300", "C.02", "2020", 20)]);

        var value = IndicatorCatalogue.Compute(accounts, "related-variety").Single(one => one.Region.ToString() == "6301");

        Values.Close(-(0.4 * Math.Log(0.4)) - (0.6 * Math.Log(0.6)), value.Value);
        Assert.Equal(Quality.Partial, value.Quality);
        Assert.Contains("C.02", value.Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Variety_counts_the_unpublished_rest_of_the_total_as_a_category()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", double.NaN, 0, 10),
            [Given.Output("6301", "C.01", "2020", 4), Given.Output("6301", "C.02", "2020", 6), Given.Output("6301", "TOTAL", "2020", 20)]);

        var value = Assert.Single(IndicatorCatalogue.Compute(accounts, "unrelated-variety"));

        Values.Close(Math.Log(2), value.Value);
        Assert.Equal(Quality.Partial, value.Quality);
    }

    [Fact]
    public void Variety_counts_a_sub_sector_once_where_nobody_publishes_its_category()
    {
        var accounts = Given.Accounts([Given.Output("6301", "A", "2020", 5), Given.Output("6301", "C.01", "2020", 2), Given.Output("6301", "C.02", "2020", 3)]);

        // A against C: half each; C in 2 and 3.
        Values.Close(Math.Log(2), Assert.Single(IndicatorCatalogue.Compute(accounts, "unrelated-variety")).Value);
        Values.Close(-0.5 * ((0.4 * Math.Log(0.4)) + (0.6 * Math.Log(0.6))), Assert.Single(IndicatorCatalogue.Compute(accounts, "related-variety")).Value);
    }

    [Fact]
    public void Cluster_index_of_negative_output_or_one_regency_is_no_number()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 1, 2),
            [Given.People("6301", "2020", 10), Area("6301", 5)]);

        Assert.True(double.IsNaN(ClusterIndex.Of(-1, 2, 1, 2, 1, 2, 1)));
        Assert.Contains("two regions", Reason(accounts, "cluster-density"), StringComparison.Ordinal);
    }

    private static Observation Area(string region, double squareKilometres) => new()
    {
        Kind = DatasetKind.Regions,
        Measure = Measure.Area,
        Region = Classification.RegionCode.Parse(region),
        Value = squareKilometres,
    };

    private static string Reason(RegionalAccounts accounts, string id)
    {
        var values = IndicatorCatalogue.Compute(accounts, id).ToList();
        Assert.All(values, value => Assert.True(double.IsNaN(value.Value), $"{id} is {value.Value}."));
        return values[0].Reason!.En;
    }
}
