using CsCheck;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Space;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Space;

public sealed class SpaceTests
{
    // Regions of random values with zeros and ties; each borders on those that a random number says, both ways, some on nobody.
    private static readonly Gen<(double[] Values, IReadOnlyList<int>[] Neighbours)> Maps =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 600]).Array[1, 600].Select(regions =>
        {
            var sets = regions.Select(_ => new SortedSet<int>()).ToArray();
            for (var one = 0; one < regions.Length; one++)
            {
                var other = regions[one].Item2;
                if (other < regions.Length && other != one)
                {
                    sets[one].Add(other);
                    sets[other].Add(one);
                }
            }

            return (regions.Select(region => (double)region.Item1).ToArray(), sets.Select(set => (IReadOnlyList<int>)set.ToArray()).ToArray());
        });

    [Fact]
    public void Statistics_do_not_depend_on_unit_or_level_and_are_defined_where_values_vary() => Maps.Sample(map =>
    {
        var weights = SpatialWeights.RowStandardised(map.Neighbours);
        var (moran, geary) = (MoranI.Index(map.Values, weights), GearyC.Index(map.Values, weights));
        double[] scaled = [.. map.Values.Select(value => (value * 8) + 16)];

        Assert.Equal(map.Values.Distinct().Count() > 1 && weights.S0 > 0, double.IsFinite(moran));
        Assert.Equal(double.IsFinite(moran), double.IsFinite(geary));
        if (double.IsFinite(moran))
        {
            Values.Close(moran, MoranI.Index(scaled, weights), 1e-9);
            Values.Close(geary, GearyC.Index(scaled, weights), 1e-9);
            Assert.True(geary >= 0);
        }
    });

    [Fact]
    public void Local_Morans_sum_to_the_global_one() => Maps.Sample(map =>
    {
        var weights = SpatialWeights.RowStandardised(map.Neighbours);
        var moran = MoranI.Index(map.Values, weights);
        if (double.IsFinite(moran))
        {
            var n = map.Values.Length;
            Values.Close(moran * (n - 1) * weights.S0 / n, LocalMoran.Index(map.Values, weights).Sum(), 1e-9);
            Assert.All(LocalMoran.P(map.Values, weights, 19, 1).Where(double.IsFinite), p => Assert.InRange(p, 0.05, 0.55));
        }
    });

    [Fact]
    public void Parts_of_the_spatial_Gini_sum_to_the_Gini() => Maps.Sample(map =>
    {
        var parts = SpatialGini.Of(map.Values, SpatialWeights.Binary(map.Neighbours));
        var gini = Gini.Unweighted(map.Values);

        Assert.Equal(double.IsNaN(gini), double.IsNaN(parts.Total));
        if (!double.IsNaN(gini))
        {
            Values.Close(gini, parts.Total, 1e-9);
            Assert.True(parts.Neighbours >= 0 && parts.Others >= 0);
        }
    });

    [Fact]
    public void Getis_Ord_is_the_part_of_products_that_lies_together() => Maps.Sample(map =>
    {
        var (n, x) = (map.Values.Length, map.Values);
        var index = GetisOrdG.Index(x, SpatialWeights.Binary(map.Neighbours));
        var all = Enumerable.Range(0, n).Sum(i => Enumerable.Range(0, n).Sum(j => i == j ? 0 : x[i] * x[j]));
        var together = Enumerable.Range(0, n).Sum(i => map.Neighbours[i].Sum(j => x[i] * x[j]));
        if (all > 0 && map.Neighbours.Any(own => own.Count > 0))
        {
            Values.Close(together / all, index, 1e-9);
        }
        else
        {
            Assert.True(double.IsNaN(index));
        }
    });

    // The mean over all permutations is what the formula says: of three regions there are six.
    [Fact]
    public void Moments_are_those_of_all_permutations()
    {
        double[] x = [1, 2, 4, 9];
        int[][] neighbours = [[1], [0, 2], [1], []];
        var (row, binary) = (SpatialWeights.RowStandardised(neighbours), SpatialWeights.Binary(neighbours));
        var orders = Permutations([0, 1, 2, 3]).Select(order => order.Select(at => x[at]).ToArray()).ToList();

        Check(MoranI.OfRandomisation(x, row), [.. orders.Select(order => MoranI.Index(order, row))]);
        Check(GetisOrdG.Of(x, binary), [.. orders.Select(order => GetisOrdG.Index(order, binary))]);
        Values.Close(1, orders.Average(order => GearyC.Index(order, row)), 1e-9);

        static void Check(SpatialMoments moments, double[] all)
        {
            Values.Close(all.Average(), moments.Expectation, 1e-9);
            Values.Close(all.Average(value => value * value) - (all.Average() * all.Average()), moments.Variance, 1e-9);
        }
    }

    [Fact]
    public void Rows_that_alternate_are_negative_and_rows_that_rise_positive()
    {
        int[][] neighbours = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]];
        var weights = SpatialWeights.RowStandardised(neighbours);

        Values.Close(-1, MoranI.Index([1, 9, 1, 9, 1, 9], weights));
        Assert.True(MoranI.Index([1, 2, 3, 4, 5, 6], weights) > 0.5);
        Assert.True(GearyC.Index([1, 2, 3, 4, 5, 6], weights) < 0.5);
        Assert.True(double.IsNaN(MoranI.Index([5, 5, 5, 5, 5, 5], weights)));
        Assert.True(double.IsNaN(GetisOrdG.Index([1, 2, 3, 4, 5, -6], weights)));
        Assert.All(LocalGetisOrd.Scores([5, 5, 5, 5, 5, 5], weights), score => Assert.True(double.IsNaN(score)));
    }

    [Fact]
    public void Hot_spot_is_where_the_high_values_are()
    {
        int[][] neighbours = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 6], [5, 7], [6]];
        double[] x = [9, 9, 9, 1, 1, 1, 1, 1];
        var scores = LocalGetisOrd.Scores(x, SpatialWeights.Binary(neighbours));

        // n = 8, mean 4, s² = 15: the first three and themselves are 15 above the mean, and 15/(√15·√((8·3 − 9)/7)).
        Values.Close(15 / (Math.Sqrt(15) * Math.Sqrt(15.0 / 7)), scores[1], 1e-12);
        Assert.Equal(1, Array.IndexOf(scores, scores.Max()));
        Assert.True(double.IsNaN(LocalGetisOrd.Scores([1, 2, 3], SpatialWeights.Binary([[1, 2], [0], [0]]))[0]));
    }

    [Fact]
    public void Permutation_p_is_the_same_for_one_seed_and_at_least_one_in_draws_plus_one()
    {
        int[][] neighbours = [.. Enumerable.Range(0, 20).Select(one => new[] { one - 1, one + 1 }.Where(other => other is >= 0 and < 20).ToArray())];
        var weights = SpatialWeights.RowStandardised(neighbours);
        double[] rising = [.. Enumerable.Range(1, 20).Select(value => (double)value)];
        var test = PermutationTest.Of(rising, x => MoranI.Index(x, weights), -1.0 / 19, 99, 7);

        Assert.Equal(new PermutationTest(0.01, 0.01), test);
        Assert.Equal(test, PermutationTest.Of(rising, x => MoranI.Index(x, weights), -1.0 / 19, 99, 7));
        Assert.Equal(LocalMoran.P(rising, weights, 99, 7), LocalMoran.P(rising, weights, 99, 7));
        Assert.Equal(0.01, SpatialGini.P(rising, weights, 99, 7));
    }

    // The second region is 4 below the mean, its neighbour 2: of the four others only that one makes so large a product.
    [Fact]
    public void Local_p_draws_the_neighbours_from_the_others_and_never_the_region_itself() => Assert.InRange(
        LocalMoran.P([3, 1, 5, 6, 10], SpatialWeights.RowStandardised([[1], [0], [3], [2], []]), 999, 3)[1], 0.2, 0.3);

    [Fact]
    public void Accounts_with_boundaries_give_every_measure()
    {
        var accounts = Bordering.Row([[1, 2, 3, 4, 5, 6, 8, 9, 7], [1.1, 2.3, 3.1, 4.4, 5, 7, 9, 9, 8]], unlinked: 1);
        var values = Measures().SelectMany(indicator => indicator.Compute(accounts)).ToList();

        Assert.True(values.One("moran", "6300", "TOTAL", "2020").Value > 0.3);
        Assert.Equal("without neighbours, counted with a neighbours' mean of zero: 6309", values.One("moran", "6300", "TOTAL", "2020").Reason?.En);
        Assert.Equal(9, values.One("moran", "6300", "TOTAL", "2020").N);
        Assert.Equal("low-low", values.One("local-moran", "6301", "TOTAL", "2020").Other);
        Assert.StartsWith("this region has no neighbours", values.One("local-moran", "6309", "TOTAL", "2020").Reason?.En, StringComparison.Ordinal);
        Assert.True(double.IsFinite(values.One("moran-growth", "6300", "TOTAL", "2021", "2020").Value));
        Assert.True(values.One("moran-p", "6300", "TOTAL", "2020").Value < 0.1);
        Assert.All(values.Where(value => value.Region == Given.Scope), value => Assert.True(double.IsFinite(value.Value), $"{value}"));
    }

    [Fact]
    public void Accounts_without_boundaries_or_with_few_regions_say_so()
    {
        Assert.All(
            Measures().SelectMany(indicator => indicator.Compute(Bordering.Row([[1, 2, 3]], unlinked: 3))),
            value => Assert.Equal("there are no boundaries", value.Reason?.En));
        Assert.Equal("at least 8 regions are needed", new GearyC().All(Bordering.Row([[1, 2, 3]])).One("geary", "6300", "TOTAL", "2020").Reason?.En);
        Assert.Equal("all regions are alike", new MoranI().All(Bordering.Row([[2, 2, 2, 2]])).One("moran", "6300", "TOTAL", "2020").Reason?.En);
    }

    private static IIndicator[] Measures() =>
        [new MoranI(), new MoranInference(), new MoranGrowth(), new LocalMoran(), new GearyC(), new GetisOrdG(), new LocalGetisOrd(), new SpatialGini()];

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 0
        ? [[]]
        : items.SelectMany(first => Permutations([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
