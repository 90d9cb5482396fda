using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Mobility;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Mobility;

public sealed class MobilityTests
{
    private static readonly Gen<int[][]> Counts = Gen.Int[0, 4].Array[5].Array[5];

    // Few distinct numbers, so that there are ties.
    private static readonly Gen<(double[] X, double[] Y)> Pairs = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[1, 600]
        .Select(points => (points.Select(point => (double)point.Item1).ToArray(), points.Select(point => (double)point.Item2).ToArray()));

    [Fact]
    public void Rows_sum_to_one_and_a_class_without_moves_stays() => Counts.Sample(counts => Assert.All(MarkovChain.Probabilities(counts).Select((row, one) => (row, one)), pair =>
    {
        Values.Close(1, pair.row.Sum());
        Assert.True(counts[pair.one].Sum() > 0 || pair.row[pair.one] == 1);
    }));

    [Fact]
    public void Steady_state_is_left_as_it_is_by_the_chain() => Counts.Sample(counts =>
    {
        var chain = MarkovChain.Probabilities(counts);
        if (MarkovChain.SteadyState(chain) is not { } steady)
        {
            return;
        }

        Values.Close(1, steady.Sum(), 1e-9);
        Values.Close(steady, [.. Enumerable.Range(0, 5).Select(to => steady.Select((share, from) => share * chain[from][to]).Sum())], 1e-9);
        if (MarkovChain.MeanFirstPassage(chain) is { } passage)
        {
            Values.Close([.. steady.Select(share => 1 / share)], [.. passage.Select((row, one) => row[one])], 1e-6);
        }
    });

    [Fact]
    public void Indices_lie_in_their_range() => Counts.Sample(counts =>
    {
        var chain = MarkovChain.Probabilities(counts);
        double[] even = [0.2, 0.2, 0.2, 0.2, 0.2];

        Assert.InRange(MobilityIndices.Shorrocks(chain), 0, 1.25 + 1e-12);
        Assert.InRange(MobilityIndices.Determinant(chain), -1e-12, 1);
        Assert.InRange(MobilityIndices.SecondEigenvalue(chain), 0, 1);
        Assert.InRange(MobilityIndices.BartholomewDistance(chain, even), 0, 1 + 1e-12);
        // With equal shares the first of Bartholomew's is Shorrocks's.
        Values.Close(MobilityIndices.Shorrocks(chain), MobilityIndices.BartholomewStay(chain, even), 1e-9);
    });

    [Fact]
    public void Chain_that_nobody_moves_in_has_no_mobility_and_no_single_steady_state()
    {
        double[][] still = [[1, 0], [0, 1]];

        Values.Close([0, 0, 0], [MobilityIndices.Shorrocks(still), MobilityIndices.Determinant(still), MobilityIndices.SecondEigenvalue(still)]);
        Assert.Null(MarkovChain.SteadyState(still));
        Assert.Null(MarkovChain.MeanFirstPassage(still));
        Assert.True(double.IsNaN(MarkovChain.Sojourn(1)));
        Assert.True(double.IsNaN(MobilityIndices.Shorrocks([[1]])));
    }

    [Fact]
    public void Chain_that_ends_in_one_class_has_that_as_its_steady_state() =>
        Values.Close([0, 1], MarkovChain.SteadyState([[0.5, 0.5], [0, 1]])!);

    [Fact]
    public void Classes_do_not_depend_on_the_unit_and_quintiles_of_distinct_values_are_even() => Gen.Int[1, 5].Sample(fifth =>
    {
        double[] values = [.. Enumerable.Range(1, 5 * fifth).Select(value => value * 3.7)];
        var classes = ClassScheme.Quintiles.Classify(values);

        Assert.All(Enumerable.Range(0, 5), one => Assert.Equal(fifth, classes.Count(own => own == one)));
        Assert.Equal(classes, ClassScheme.Quintiles.Classify([.. values.Select(value => value * 1000)]));
        Assert.All(ClassScheme.Quintiles.Classify([2, 2, 2]), one => Assert.Equal(0, one));
        Assert.Equal([0, 1, 2, 2, 4], ClassScheme.Fixed.Classify([0.25, 0.3, 0.6, 1, 2.1]));
    });

    [Fact]
    public void Tau_is_that_of_all_pairs() => Pairs.Sample(pair =>
    {
        var (concordant, tiedX, tiedY, n) = (0, 0, 0, pair.X.Length);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (x, y) = (Math.Sign(pair.X[i] - pair.X[j]), Math.Sign(pair.Y[i] - pair.Y[j]));
                (concordant, tiedX, tiedY) = (concordant + (x * y), tiedX + (x == 0 ? 1 : 0), tiedY + (y == 0 ? 1 : 0));
            }
        }

        var pairs = n * (n - 1) / 2;
        var tau = KendallTau.Of(pair.X, pair.Y);
        Assert.Equal(tiedX == pairs || tiedY == pairs, double.IsNaN(tau));
        if (!double.IsNaN(tau))
        {
            Values.Close(concordant / Math.Sqrt((double)(pairs - tiedX) * (pairs - tiedY)), tau, 1e-9);
            Values.Close(tau, KendallTau.Of(pair.Y, pair.X), 1e-9);
            Values.Close(-tau, KendallTau.Of(pair.X, [.. pair.Y.Select(y => -y)]), 1e-9);
        }
    });

    [Fact]
    public void Tau_of_the_same_order_is_one_and_of_the_opposite_minus_one()
    {
        Values.Close(1, KendallTau.Of([1, 2, 5], [3, 4, 9]));
        Values.Close(-1, KendallTau.Of([1, 2, 5], [9, 4, 3]));
        Values.Close(1, KendallTau.OfPairs([1, 2, 5], [3, 4, 9], [(0, 1), (1, 2)]));
        Assert.True(double.IsNaN(KendallTau.Of([1], [1])));
        Assert.True(double.IsNaN(KendallTau.Of([1, 1], [1, 2])));
        Assert.True(double.IsNaN(KendallTau.Of([1, double.NaN], [1, 2])));
        Assert.True(double.IsNaN(KendallTau.OfPairs([1, 2], [1, 2], [])));
    }

    [Fact]
    public void Theta_is_one_where_groups_change_places_and_zero_where_members_do()
    {
        string[] groups = ["a", "a", "b", "b"];

        Values.Close(1, RankTheta.Of([1, 2, 3, 4], [3, 4, 1, 2], groups));
        Values.Close(0, RankTheta.Of([1, 2, 3, 4], [2, 1, 4, 3], groups));
        Assert.True(double.IsNaN(RankTheta.Of([1, 2, 3, 4], [10, 20, 30, 40], groups)));
        // Of the 24 orders of the labels, 8 put the same regions together.
        Assert.InRange(RankTheta.Test([1, 2, 3, 4], [3, 4, 1, 2], groups, 999, 1).P, 0.28, 0.39);
    }

    [Fact]
    public void Few_moves_give_transitions_with_a_caution_and_nothing_else()
    {
        var values = new ClassMobility(ClassScheme.Fixed).All(Bordering.Row([[1, 2, 9], [2, 2, 9]]));

        Assert.Equal("only 3 moves; at least 100 are needed", values.One("markov-fixed-steady-state", "6300", "TOTAL", "2021").Reason?.En);
        var stays = values.Single(value => value.Indicator == "markov-fixed-transition" && value.Other == "highest-to-highest");
        Assert.Equal((1.0, 1), (stays.Value, stays.N));
        Assert.Equal("rests on 3 moves only: a single region can decide it", stays.Reason?.En);
        Assert.Equal(
            "no region was ever in this class; rests on 3 moves only: a single region can decide it",
            values.Single(value => value.Indicator == "markov-fixed-transition" && value.Other == "middle-to-low").Reason?.En);
    }

    [Fact]
    public void Many_moves_give_the_whole_chain()
    {
        var years = Enumerable.Range(0, 11).Select(year => Enumerable.Range(0, 20).Select(region => 1.0 + ((region + (year * region)) % 19)).ToArray()).ToList();
        var values = new ClassMobility(ClassScheme.Quintiles).All(Bordering.Row(years));

        Assert.Equal(5 + 25 + 25 + 5 + 5, values.Count);
        Assert.All(values, value => Assert.True(double.IsFinite(value.Value)));
        Values.Close(1, values.Where(value => value.Indicator == "markov-quintiles-steady-state").Sum(value => value.Value), 1e-9);
        Assert.Equal(200, values.One("markov-quintiles-shorrocks", "6300", "TOTAL", "2030", "2020").N);
    }

    [Fact]
    public void Spatial_chain_counts_each_move_of_a_region_with_neighbours_once()
    {
        double[][] years = [[1, 2, 3, 4, 5, 6], [2, 1, 3, 4, 6, 5], [1, 2, 3, 4, 5, 6]];
        var counts = SpatialMarkov.Count(years, [[1], [0, 2], [1, 3], [2, 4], [3], []], ClassScheme.Quintiles);
        var values = new SpatialMarkov().All(Bordering.Row(years, unlinked: 1));

        Assert.Equal(10, counts.Sum(matrix => matrix.Sum(row => row.Sum())));
        Assert.Equal(15, values.Count);
        Assert.Equal(10, values.Where(value => value.Other!.EndsWith("stay", StringComparison.Ordinal)).Sum(value => value.N));
        Assert.All(
            values.GroupBy(value => value.Other!.Split('-')[0]).Where(group => group.First().N > 0),
            group => Values.Close(1, group.Sum(value => value.Value)));
    }

    [Fact]
    public void Accounts_without_boundaries_say_so()
    {
        var accounts = Bordering.Row([[1, 2, 4], [2, 1, 4]], unlinked: 3);

        Assert.Equal("there are no boundaries", Assert.Single(new SpatialMarkov().All(accounts)).Reason?.En);
        Assert.Equal("there are no boundaries", new RankMobility().All(accounts).One("rank-tau-neighbours", "6300", "TOTAL", "2021").Reason?.En);
        Values.Close(1.0 / 3, new RankMobility().All(accounts).One("rank-tau", "6300", "TOTAL", "2021", "2020").Value);
        Assert.Equal(3, new RankMobility().All(accounts).One("rank-tau", "6300", "TOTAL", "2021").N);
    }

    [Fact]
    public void Single_year_makes_no_moves()
    {
        var accounts = Bordering.Row([[1, 2, 4]]);

        Assert.All(
            new ClassMobility(ClassScheme.Fixed).All(accounts).Concat(new RankMobility().All(accounts)),
            value => Assert.Equal("two years in a row with every regency are needed", value.Reason?.En));
    }
}
