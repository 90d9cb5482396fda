using CsCheck;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Structure.Concentration;
using EconomyPipeline.Economy.Indicators.Structure.Diversity;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;
using EconomyPipeline.Economy.Indicators.Structure.Specialisation;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Structure;

/// <summary>What every measure of structure must obey, on random regions with zeros. A failure prints the seed that repeats it.</summary>
public sealed class StructureAxiomTests
{
    private static readonly Gen<(double Own, double Reference)[]> Sectors =
        Gen.Select(Gen.OneOf(Gen.Double[0.1, 100], Gen.Const(0.0), Gen.Const(5.0)), Gen.Double[0.1, 1000]).Array[2, 20]
            .Where(sectors => sectors.Any(sector => sector.Item1 > 0));

    private static readonly Dictionary<string, Func<double[], double[], double>> Measures = new(StringComparer.Ordinal)
    {
        ["krugman"] = (own, reference) => Krugman.Of(own, reference),
        ["krugman-others"] = (own, reference) => KrugmanAgainstOthers.Of(own, [reference]),
        ["gini-specialisation"] = (own, reference) => GiniSpecialisation.Of(own, reference),
        ["gini-locational"] = (own, reference) => SectorGini.OfLocation(own, reference),
        ["lq-mean"] = (own, reference) => Hachman.MeanQuotient(own, reference) - 1,
        ["economic-base"] = (own, reference) => EconomicBase.Basic(own, reference) / own.Sum(),
    };

    public static TheoryData<string> Names => [.. Measures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Measure_of_the_structure_of_the_reference_is_zero(string name) => Sectors.Sample(sectors =>
    {
        double[] reference = [.. sectors.Select(sector => sector.Reference)];
        Values.Close(0, Measures[name]([.. reference.Select(value => value / 7)], reference), 1e-9);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Measure_is_not_negative_and_depends_on_neither_unit_nor_order(string name) => Sectors.Sample(sectors =>
    {
        double[] own = [.. sectors.Select(sector => sector.Own)];
        double[] reference = [.. sectors.Select(sector => sector.Reference)];
        var measure = Measures[name](own, reference);
        Assert.True(measure >= -1e-12);
        Values.Close(measure, Measures[name]([.. own.Select(value => value * 1000)], [.. reference.Select(value => value * 3)]), 1e-9);
        Values.Close(measure, Measures[name]([.. own.Reverse()], [.. reference.Reverse()]), 1e-9);
    });

    [Fact]
    public void Krugman_is_at_most_two_and_twice_the_surplus_of_location() => Sectors.Sample(sectors =>
    {
        double[] own = [.. sectors.Select(sector => sector.Own)];
        double[] reference = [.. sectors.Select(sector => sector.Reference)];
        Assert.InRange(Krugman.Of(own, reference), 0, 2);
        Values.Close(Krugman.Of(own, reference), 2 * EconomicBase.Basic(own, reference) / own.Sum(), 1e-9);
    });

    [Fact]
    public void Location_quotients_weighted_by_the_reference_shares_average_to_one() => Sectors.Sample(sectors =>
    {
        var (own, reference) = (sectors.Sum(sector => sector.Own), sectors.Sum(sector => sector.Reference));
        Values.Close(1, sectors.Sum(sector => sector.Reference / reference * LocationQuotient.Of(sector.Own, own, sector.Reference, reference)), 1e-9);
        Assert.All(sectors, sector => Assert.InRange(RevealedAdvantage.SymmetricOf(LocationQuotient.Of(sector.Own, own, sector.Reference, reference)), -1, 1));
    });

    [Fact]
    public void Related_and_unrelated_variety_sum_to_the_entropy_and_are_not_negative() =>
        Gen.Select(Gen.Double[0, 100], Gen.Int[0, 3]).Array[1, 30].Where(cells => cells.Sum(cell => cell.Item1) > 0).Sample(cells =>
        {
            double[] values = [.. cells.Select(cell => cell.Item1)];
            SectorCode[] categories = [.. cells.Select(cell => SectorCode.Parse(((char)('A' + cell.Item2)).ToString()))];
            var (related, unrelated) = Variety.Of(values, categories);
            Values.Close(ShannonEntropy.Of(values), related + unrelated, 1e-9);
            Assert.True(related >= -1e-9 && unrelated >= -1e-9);
        });

    [Theory]
    [InlineData(2)]
    [InlineData(17)]
    public void Entropy_Herfindahl_and_Rosenbluth_have_their_limits(int n)
    {
        double[] alike = [.. Enumerable.Repeat(3.0, n)];
        double[] alone = [1, .. Enumerable.Repeat(0.0, n - 1)];

        Values.Close(Math.Log(n), ShannonEntropy.Of(alike));
        Values.Close(1.0 / n, Herfindahl.Index(alike));
        Values.Close(1.0 / n, Rosenbluth.Of(alike));
        Values.Close(0, ShannonEntropy.Of(alone));
        Values.Close(1, Herfindahl.Index(alone));
        Values.Close(1, Rosenbluth.Of(alone));
    }

    [Fact]
    public void Nothing_and_negative_values_are_not_numbers()
    {
        Assert.All(Measures.Values, measure => Assert.True(double.IsNaN(measure([0, 0], [1, 2]))));
        Assert.All(Measures.Values, measure => Assert.True(double.IsNaN(measure([1, -1], [1, 2]))));
        Assert.True(double.IsNaN(DurantonPuga.Of([1, 2], [2, 4])));
        Assert.True(double.IsNaN(ShannonEntropy.Of([0, 0])) && double.IsNaN(Rosenbluth.Of([1, -1])));
        Assert.True(double.IsNaN(KrugmanAgainstOthers.Of([1, 2], [])));
        Assert.True(double.IsNaN(EllisonGlaeser.Of([5], [1], [0], [1, 1]).Gamma));
        Assert.True(double.IsNaN(ClusterIndex.Of(1, 2, 0, 1, 1, 2, 1)));
    }

    [Theory]
    [InlineData(1, 1, "leading")]
    [InlineData(1.2, 0.9, "prospective")]
    [InlineData(0.9, 1.2, "mainstay")]
    [InlineData(0.9, 0.9, "lagging")]
    [InlineData(double.NaN, 1, null)]
    public void Class_of_the_two_quotients_has_its_name(double quotient, double dynamic, string? expected) =>
        Assert.Equal(expected, DynamicLocationQuotient.Classify(quotient, dynamic));

    [Theory]
    [InlineData(1.5, "basic-strong")]
    [InlineData(1, "basic")]
    [InlineData(0.999, "not-basic")]
    public void Class_of_a_quotient_follows_the_settings(double quotient, string expected)
    {
        Assert.Equal(expected, LocationQuotientClass.Classify(quotient, new()));
        Assert.Equal("basic", LocationQuotientClass.Classify(quotient, new() { LqBasic = 0.5, LqStrong = 3 }));
    }

    [Fact]
    public void Flegg_quotient_of_the_reference_itself_is_its_location_quotient() =>
        Values.Close(1.3, FleggLocationQuotient.Of(1.3, 1, 0.25));
}
