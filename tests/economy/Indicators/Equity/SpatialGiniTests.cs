using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Equity.Decompositions;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Indicators.Equity;

/// <summary>The Gini between neighbours and between others.</summary>
public sealed class SpatialGiniTests
{
    // A chain of four, poor beside poor and rich beside rich: only the middle border is steep.
    private static readonly IReadOnlyList<IReadOnlyList<int>> Chain = [[1], [0, 2], [1, 3], [2]];

    [Fact]
    public void Parts_sum_to_the_Gini_and_the_share_is_of_all_differences()
    {
        double[] x = [1, 2, 5, 6];
        var (near, others, share, p) = GiniSpatial.Of(x, Chain, 999, 1);

        Close(Gini.Unweighted(x), near + others);
        // Neighbours 1 + 3 + 1, all pairs 5 + 4 + 4 + 3 + 1 + 1.
        Close(13.0 / 18, share);
        // Of 24 orders only the sorted one and its reverse have as little between neighbours: 1 in 12.
        Assert.InRange(p, 0.05, 0.12);
    }

    [Fact]
    public void Everybody_neighbour_of_everybody_leaves_nothing_between_others()
    {
        IReadOnlyList<IReadOnlyList<int>> all = [[1, 2], [0, 2], [0, 1]];
        var (_, others, share, p) = GiniSpatial.Of([1, 2, 7], all, 99, 1);
        Close([0, 0, 1], [others, share, p]);
    }

    [Fact]
    public void Regencies_alike_have_no_share()
    {
        var (near, others, share, p) = GiniSpatial.Of([3, 3, 3, 3], Chain, 99, 1);
        Assert.Equal((0, 0, double.NaN, double.NaN), (near, others, share, p));
    }

    [Fact]
    public void Without_boundaries_says_so_once() => Assert.All(
        new GiniSpatial().All(Given.Regencies((1, 1), (2, 1), (3, 1))), value => Assert.Equal("there are no data on boundaries", value.Reason?.En));

    [Fact]
    public void Of_accounts_takes_neighbours_from_the_boundaries()
    {
        var accounts = Given.Regencies((1, 10), (2, 10), (5, 10), (6, 10)) with
        {
            Facts = new RegionFacts([Border("6301", "6302"), Border("6302", "6303"), Border("6303", "6304")]),
        };
        var values = new GiniSpatial().All(accounts);

        Close(13.0 / 18, values.One("gini-spatial-others-share", "6300", "TOTAL", "2020").Value);
        Close(
            Gini.Unweighted([1, 2, 5, 6]),
            values.One("gini-spatial-neighbours", "6300", "TOTAL", "2020").Value + values.One("gini-spatial-others", "6300", "TOTAL", "2020").Value);
    }

    [Fact]
    public void Of_two_regencies_says_that_three_are_needed()
    {
        var accounts = Given.Regencies((1, 10), (2, 10)) with { Facts = new RegionFacts([Border("6301", "6302")]) };
        Assert.All(new GiniSpatial().All(accounts), value => Assert.Equal("at least 3 regions are needed", value.Reason?.En));
    }

    private static Observation Border(string left, string right) => new()
    {
        Kind = DatasetKind.Boundaries,
        Measure = Measure.SharedBorder,
        Region = RegionCode.Parse(left),
        Item = right,
        Value = 1,
    };
}
