using CsCheck;
using EconomyPipeline.Economy.Indicators.Complexity;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Complexity;

public sealed class ComplexityTests
{
    private static readonly bool[][] Nested = [[true, true, true, true], [true, true, true, false], [true, true, false, false], [true, false, false, false]];

    private static readonly Gen<bool[][]> Networks = Gen.Select(Gen.Int[1, 25], Gen.Int[1, 20]).SelectMany((regions, sectors) => Gen.Bool.Array[sectors].Array[regions]);

    [Fact]
    public void Complexity_of_a_nested_network_follows_diversity_and_rarity()
    {
        var (regions, sectors, reason) = EconomicComplexity.Of(SpecialisationNetwork.Of(Nested));

        Assert.Null(reason);
        Assert.Equal(regions.OrderDescending(), regions);
        Assert.Equal(sectors.Order(), sectors);
    }

    [Fact]
    public void Complexity_of_a_disconnected_network_is_undefined()
    {
        var (regions, _, reason) = EconomicComplexity.Of(SpecialisationNetwork.Of([[true, true, false], [true, false, false], [false, false, true]]));

        Assert.Equal("the network of regions and sectors falls into parts that cannot be compared", reason?.En);
        Assert.All(regions, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Complexity_of_regions_that_are_alike_has_no_direction() => Assert.StartsWith(
        "the regions' structure has no single direction", EconomicComplexity.Of(SpecialisationNetwork.Of([[true, true], [true, true], [true, true]])).Reason?.En, StringComparison.Ordinal);

    [Fact]
    public void Complexity_is_standardised_and_correlates_with_diversity() => Networks.Sample(cells =>
    {
        var network = SpecialisationNetwork.Of(cells);
        var (regions, _, reason) = EconomicComplexity.Of(network);
        var linked = Enumerable.Range(0, network.Regions).Where(region => network.Diversity[region] > 0).ToList();
        if (reason is null)
        {
            Assert.Equal(0, linked.Average(region => regions[region]), 9);
            Assert.Equal(1, linked.Average(region => regions[region] * regions[region]), 9);
            Assert.True(linked.Sum(region => regions[region] * (network.Diversity[region] - linked.Average(other => network.Diversity[other]))) > 0);
        }
    });

    [Fact]
    public void Complexity_does_not_depend_on_the_order_of_regions() => Networks.Sample(cells =>
    {
        var (forward, backward) = (EconomicComplexity.Of(SpecialisationNetwork.Of(cells)), EconomicComplexity.Of(SpecialisationNetwork.Of([.. cells.Reverse()])));
        Assert.Equal(forward.Reason, backward.Reason);
        if (forward.Reason is null)
        {
            Values.Close(forward.Regions.Where(value => !double.IsNaN(value)).ToList(), [.. backward.Regions.Reverse().Where(value => !double.IsNaN(value))], 1e-4);
        }
    });

    [Fact]
    public void Proximity_and_density_are_shares() => Networks.Sample(cells =>
    {
        var network = SpecialisationNetwork.Of(cells);
        Assert.All(Relatedness.Density(network).SelectMany(row => row), density => Assert.True(double.IsNaN(density) || density is >= 0 and <= 1 + 1e-12));
        for (var sector = 0; sector < network.Sectors; sector++)
        {
            Assert.Equal(network.Ubiquity[sector] > 0 ? 1 : double.NaN, network.Proximity(sector, sector));
            Assert.Equal(network.Proximity(sector, 0), network.Proximity(0, sector));
        }
    });

    // By hand: φ(1,2) = 2/3, since both are in two regions and the first in three.
    [Fact]
    public void Proximity_is_the_smaller_of_the_odds() => Values.Close(2.0 / 3, SpecialisationNetwork.Of([[true, true], [true, true], [true, false]]).Proximity(0, 1));

    // By hand: shares 1 and 0 of the rich region (20), ½ and ½ of the poor one (10).
    [Fact]
    public void Prody_is_the_mean_by_the_leaning_to_the_sector()
    {
        var (prody, expy) = Sophistication.Of([[5, 0], [3, 3]], [20, 10]);

        Values.Close([((1 * 20) + (0.5 * 10)) / 1.5, 10], prody);
        Values.Close([prody[0], (prody[0] + prody[1]) / 2], expy);
    }

    [Fact]
    public void Prody_of_equally_rich_regions_is_their_income() => Gen.Double[1, 100].Array[3].Array[1, 30].Sample(output =>
        Assert.All(Sophistication.Of(output, [.. output.Select(_ => 7.0)]).Expy, value => Values.Close(7, value, 1e-9)));

    [Fact]
    public void Complexity_of_few_regions_says_how_many_are_needed()
    {
        var value = new ComplexityIndex().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 1, 2), Given.AllSectors("6302", "2020", 2, 1), Given.AllSectors("6303", "2020", 2, double.NaN), Given.AllSectors("6300", "2020", 5, 4)))
            .One("complexity-eci", "6301", null, "2020");

        Assert.Equal(("only 2 regions with every sector; at least 10 are needed; without 6303", 2), (value.Reason?.En, value.N));
    }

    [Fact]
    public void A_regency_outside_the_network_has_a_row_that_says_what_it_lacks()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 1, 2), Given.AllSectors("6302", "2020", 2, 1), Given.AllSectors("6303", "2020", 2, double.NaN), Given.AllSectors("6300", "2020", 5, 4));

        Assert.All(
            [
                new ComplexityIndex().All(accounts).One("complexity-eci", "6303", null, "2020"),
                new Diversity().All(accounts).One("complexity-diversity", "6303", null, "2020"),
                new Relatedness().All(accounts).One("relatedness-density", "6303", null, "2020"),
            ],
            value => Assert.Equal((double.NaN, "without sector B in 6303"), (value.Value, value.Reason?.En)));
    }

    [Fact]
    public void Expy_of_a_regency_without_population_or_a_sector_says_so()
    {
        var values = new Sophistication().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 1, 2), Given.AllSectors("6302", "2020", 2, 1), Given.AllSectors("6303", "2020", 2, double.NaN), Given.AllSectors("6300", "2020", 5, 4),
            [Given.People("6301", "2020", 10), Given.People("6303", "2020", 10)]));

        Assert.Equal((double.NaN, "the population of 2020 is absent for 6302"), Of("6302"));
        Assert.Equal((double.NaN, "without sector B in 6303"), Of("6303"));

        (double Value, string? Reason) Of(string region)
        {
            var value = values.One("expy", region, null, "2020");
            return (value.Value, value.Reason?.En);
        }
    }

    [Fact]
    public void Diversity_counts_the_sectors_with_a_quotient_of_at_least_one()
    {
        var values = new Diversity().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 6, 2), Given.AllSectors("6302", "2020", 2, 6), Given.AllSectors("6300", "2020", 8, 8)));

        Assert.Equal(1, values.One("complexity-diversity", "6301", null, "2020").Value);
        Assert.Equal(1, values.One("complexity-ubiquity", "6300", "A", "2020").Value);
        Assert.Equal(0, values.One("complexity-ubiquity", "6300", "Q", "2020").Value);
        Assert.Equal("no LQ reaches the threshold, so it is not in the network", values.One("complexity-reflection-sector-1", "6300", "Q", "2020").Reason?.En);
    }

    [Fact]
    public void Structural_change_is_the_part_that_moved()
    {
        Values.Close(0.1, StructuralChangeNav.Index([40, 60], [100, 100]));
        Values.Close(1, StructuralChangeNav.Index([1, 0], [0, 5]));
        Values.Close(0, StructuralChangeNav.Index([1, 2, 3], [2, 4, 6]));
        Assert.True(double.IsNaN(StructuralChangeNav.Index([0, 0], [1, 1])) && double.IsNaN(StructuralChangeNav.Index([1, -1], [1, 1])));
    }

    [Fact]
    public void Structural_change_lies_between_0_and_1_and_is_the_same_both_ways() => Gen.Select(Gen.Double[0, 9], Gen.Double[0, 9]).Array[1, 20].Sample(sectors =>
    {
        double[] from = [1, .. sectors.Select(sector => sector.Item1)], to = [1, .. sectors.Select(sector => sector.Item2)];
        var change = StructuralChangeNav.Index(from, to);
        Assert.InRange(change, 0, 1 + 1e-12);
        Values.Close(change, StructuralChangeNav.Index(to, from), 1e-12);
        Values.Close(change, StructuralChangeNav.Index([.. from.Select(value => value * 1000)], to), 1e-9);
    });

    // By hand: shares ½ and ½; ln 2 and ln 1 around ln 1.5.
    [Fact]
    public void Lilien_weighs_with_the_shares_of_the_start()
    {
        Values.Close(
            Math.Sqrt((0.5 * Math.Pow(Math.Log(2) - Math.Log(1.5), 2)) + (0.5 * Math.Pow(Math.Log(1.5), 2))),
            Lilien.Index([10, 10, 0], [20, 10, 0]));
        Values.Close(0, Lilien.Index([1, 2], [2, 4]));
        Assert.True(double.IsNaN(Lilien.Index([1, 0], [1, 1])) && double.IsNaN(Lilien.Index([0, 0], [1, 1])));
    }

    [Theory]
    [InlineData(100, 100, "leading")]
    [InlineData(120, 99, "weakening")]
    [InlineData(99, 101, "improving")]
    [InlineData(50, 50, "lagging")]
    [InlineData(50, double.NaN, null)]
    public void Rotation_class_has_a_name(double strength, double momentum, string? expected) => Assert.Equal(expected, Rotation.Classify(strength, momentum));

    [Fact]
    public void Rotation_of_a_region_that_is_its_reference_stays_and_from_zero_is_undefined()
    {
        var values = new Rotation().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 10, 0), Given.AllSectors("6301", "2021", 12, 3), Given.AllSectors("6300", "2020", 10, 10), Given.AllSectors("6300", "2021", 24, 16)));

        Values.Close(100 * (12.0 / 15 / (24.0 / 40)) / (1 / 0.5), values.One("rotation", "6301", "A", "2021", "2020", "6300").Value);
        Assert.Equal("weakening", values.One("rotation", "6301", "A", "2021").Other);
        Assert.Equal(("the base is zero", null), (values.One("rotation", "6301", "B", "2021").Reason?.En, values.One("rotation", "6301", "B", "2021").Other));
        Assert.Equal("6300 has nothing in this sector", values.One("rotation", "6301", "C", "2021").Reason?.En);
    }
}
