using CsCheck;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Equity.Distribution;
using EconomyPipeline.Economy.Indicators.Equity.Indices;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Indicators.Equity;

/// <summary>What measures of inequality must obey, on random regions with ties. A failure prints the seed that repeats it.</summary>
public sealed class EquityAxiomTests
{
    public static TheoryData<string> Names => [.. EquityMeasures.All.Keys];

    // Coulter falls and a sum grows by replication, the sample's and the corrected measure shrink: by what they are.
    public static TheoryData<string> NamesOfReplicable =>
        [.. EquityMeasures.All.Keys.Except(["coulter", "bonet-sum", "cv-sample", "gini-corrected"])];

    // Polarisation may rise by a transfer, a percentile is blind to it, and Bonet counts each regency alike though output moves by people.
    public static TheoryData<string> NamesOfTransfer => [.. EquityMeasures.All.Keys.Except(["wolfson", "p90-p10", "bonet-sum", "bonet-mean"])];

    [Theory]
    [MemberData(nameof(Names))]
    public void Measure_of_equal_regions_is_zero(string name) => Gen.Select(Gen.Int[2, 600], Gen.Double[0.1, 1e6]).Sample(
        (n, value) => Close(0, EquityMeasures.All[name].Of([.. Enumerable.Repeat(value, n)], [.. Enumerable.Range(1, n).Select(index => (double)index)]), 1e-10),
        iter: 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void Measure_is_not_negative_and_does_not_depend_on_the_unit(string name) => EquityMeasures.Regions().Sample(regions =>
    {
        var (x, w) = regions;
        var measure = EquityMeasures.All[name].Of(x, w);
        Assert.True(measure >= -1e-12, $"{measure}");
        Close(measure, EquityMeasures.All[name].Of([.. x.Select(value => value * 1024)], w), 1e-9);
        Close(measure, EquityMeasures.All[name].Of(x, [.. w.Select(value => value * 1024)]), 1e-9);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Measure_does_not_depend_on_the_order_of_regions(string name) => EquityMeasures.Regions(zeros: true, most: 600).Sample(
        regions =>
        {
            var (x, w) = regions;
            Alike(EquityMeasures.All[name].Of(x, w), EquityMeasures.All[name].Of([.. x.Reverse()], [.. w.Reverse()]));
        },
        iter: 50);

    [Theory]
    [MemberData(nameof(NamesOfReplicable))]
    public void Measure_of_a_province_and_its_copy_is_that_of_the_province(string name) => EquityMeasures.Regions(zeros: true).Sample(regions =>
    {
        var (x, w) = regions;
        Alike(EquityMeasures.All[name].Of(x, w), EquityMeasures.All[name].Of([.. x, .. x], [.. w, .. w]));
    });

    [Theory]
    [MemberData(nameof(NamesOfTransfer))]
    public void Measure_does_not_rise_by_a_transfer_from_the_richest_to_the_poorest(string name) =>
        Gen.Select(EquityMeasures.Regions(), Gen.Double[0, 1]).Sample((regions, share) =>
        {
            var (x, w) = regions;
            if (!EquityMeasures.All[name].IsWeighted)
            {
                Array.Fill(w, 1);
            }

            var (poor, rich) = (Array.IndexOf(x, x.Min()), Array.IndexOf(x, x.Max()));
            var equal = ((x[poor] * w[poor]) + (x[rich] * w[rich])) / (w[poor] + w[rich]);
            var after = x.ToArray();
            after[rich] -= (x[rich] - equal) * share;
            after[poor] += (equal - x[poor]) * share;

            Assert.True(EquityMeasures.All[name].Of(after, w) <= EquityMeasures.All[name].Of(x, w) + 1e-10);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Measure_of_nothing_or_absent_values_is_not_a_number(string name)
    {
        Assert.True(double.IsNaN(EquityMeasures.All[name].Of([0, 0], [1, 1])));
        Assert.True(double.IsNaN(EquityMeasures.All[name].Of([1, double.NaN], [1, 1])));
        Assert.True(double.IsNaN(EquityMeasures.All[name].Of([double.NaN, 3], [1, 1])));
    }

    [Fact]
    public void S_Gini_of_two_is_the_Gini() => EquityMeasures.Regions(zeros: true, most: 600).Sample(
        regions => Alike(Gini.Weighted(regions.PerCapita, regions.People), ExtendedGini.Index(regions.PerCapita, regions.People, 2)), iter: 100);

    [Fact]
    public void Entropy_of_two_is_half_of_the_squared_Williamson_index() => EquityMeasures.Regions(zeros: true, most: 600).Sample(
        regions => Alike(
            Math.Pow(Williamson.Index(regions.PerCapita, regions.People), 2) / 2, GeneralisedEntropy.Index(regions.PerCapita, regions.People, 2)),
        iter: 100);

    // Each Atkinson index is an increasing function of the entropy at α = 1 − ε.
    [Fact]
    public void Atkinson_follows_from_the_entropy() => EquityMeasures.Regions().Sample(regions =>
    {
        var (x, w) = regions;
        Close(1 - Math.Exp(-TheilL.Index(x, w)), Atkinson.Index(x, w, 1), 1e-10);
        Close(1 - Math.Pow(1 - (0.25 * GeneralisedEntropy.Index(x, w, 0.5)), 2), Atkinson.Index(x, w, 0.5), 1e-10);
        Close(1 - (1 / (1 + (2 * GeneralisedEntropy.Index(x, w, -1)))), Atkinson.Index(x, w, 2), 1e-10);
    });

    [Fact]
    public void Hoover_is_the_largest_distance_of_the_Lorenz_curve_from_the_diagonal() => EquityMeasures.Regions(zeros: true).Sample(regions =>
    {
        if (LorenzCurve.Of(regions.PerCapita, regions.People) is { } curve)
        {
            Close(curve.Population.Zip(curve.Output, (people, output) => people - output).Max(), Hoover.Index(regions.PerCapita, regions.People), 1e-10);
        }
    });

    [Fact]
    public void Gini_is_twice_the_area_over_the_Lorenz_curve() => EquityMeasures.Regions(zeros: true).Sample(regions =>
    {
        if (LorenzCurve.Of(regions.PerCapita, regions.People) is { } curve)
        {
            var area = Enumerable.Range(0, regions.PerCapita.Length).Sum(rank =>
                (curve.Population[rank + 1] - curve.Population[rank]) * (curve.Output[rank] + curve.Output[rank + 1]));
            Close(1 - area, Gini.Weighted(regions.PerCapita, regions.People), 1e-10);
            Assert.All([0, 0.1, 0.4, 0.5, 0.9, 1], share => Assert.InRange(curve.At(share), 0, share + 1e-12));
        }
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Entropy_between_and_within_sum_to_the_total(double alpha) => Gen.Select(EquityMeasures.Regions(), Gen.Int[1, 4]).Sample((regions, count) =>
    {
        var (x, w) = regions;
        var parts = GeneralisedEntropy.Decompose(x, w, x.Select((_, index) => $"{index % count}").ToArray(), alpha);
        Close(parts.Total, parts.Between + parts.Within, 1e-9);
        Assert.True(parts.Between >= -1e-12 && parts.Within >= -1e-12);
    });

    // What all gain alike leaves the index at one α where it is.
    [Fact]
    public void Kolm_at_one_alpha_does_not_change_by_a_gain_of_all() => Gen.Select(EquityMeasures.Regions(zeros: true), Gen.Double[0, 1000]).Sample((regions, gain) =>
    {
        var (x, w) = regions;
        Close(Kolm.Index(x, w, 0.05), Kolm.Index([.. x.Select(value => value + gain)], w, 0.05), 1e-9);
    });

    private static void Alike(double expected, double actual)
    {
        if (double.IsNaN(expected))
        {
            Assert.True(double.IsNaN(actual));
            return;
        }

        Close(expected, actual, 1e-9);
    }
}
