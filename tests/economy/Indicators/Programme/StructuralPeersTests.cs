using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Programme;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Programme;

/// <summary>Peers and the sectors of supply chains. The figures of the sample were computed apart from this code, from its CSV.</summary>
public sealed class StructuralPeersTests
{
    [Fact]
    public void Peers_of_the_sample_are_the_nearest_with_faster_manufacturing()
    {
        var peers = Of("peer-distance", "6371").ToList();

        Assert.Equal(["6372", "6303", "6306"], peers.Select(peer => peer.Other));
        Values.Close([0.5849025631651349, 0.7272139023329648, 0.8007291284582324], [.. peers.Select(peer => peer.Value)], 1e-9);
        Values.Close([0.9521567124922026, 0.4963446394377957, 1.7038819245407844], [.. Of("peer-manufacturing-lead", "6371").Select(peer => peer.Value)], 1e-9);
        Assert.Equal("C E F G H I J L MN O P Q RSTU", string.Join(' ', Of("peer-sector-lead", "6371").Where(value => value.Other == "6372").Select(value => value.Sector.ToString())));
        Values.Close(2.3334992051466497, Of("peer-sector-lead", "6371").Single(value => value.Other == "6372" && value.Sector?.ToString() == "H").Value, 1e-9);
    }

    [Fact]
    public void Peers_of_Barito_Kuala_are_compared_without_the_sector_that_it_does_not_publish()
    {
        var nearest = Of("peer-distance", "6304").First();

        Assert.Equal(("6307", Quality.Partial, "without sector J in Barito Kuala (6304)"), (nearest.Other, nearest.Quality, nearest.Reason?.En));
        Values.Close(0.2146654120786391, nearest.Value, 1e-9);
    }

    [Fact]
    public void Regency_with_the_fastest_manufacturing_has_no_peer() =>
        Assert.All(new[] { "peer-distance", "peer-manufacturing-lead", "peer-sector-lead" }, id =>
            Assert.Equal("no other regency's manufacturing grew faster", Assert.Single(Of(id, "6310")).Reason?.En));

    [Theory]
    [InlineData("6300", 7.750073806531711, 7.169812007034505, 0.6707573974756045)]
    [InlineData("6371", 9.35001088358808, 11.521596401160208, 2.714986258363993)]
    [InlineData("6301", 7.19585729789237, 6.412337408481187, 0.3252612254216668)]
    public void Supply_chain_of_the_sample_in_2025(string region, double construction, double transport, double business)
    {
        double[] expected = [construction, transport, business, construction + transport + business];

        Values.Close(expected, [.. new[] { "F", "H", "MN", "TOTAL" }.Select(sector => Facts.OfSample("supply-chain-share", region, "2025", sector, basis: "constant-2010").Value)], 1e-9);
    }

    [Theory]
    [InlineData("6371", "F", -2.536466143740701)]
    [InlineData("6371", "H", 2.4293036020925927)]
    [InlineData("6300", "MN", 1.9109040256890975)]
    public void Supply_chain_premium_of_the_sample_in_2025(string region, string sector, double expected) =>
        Values.Close(expected, KalselData.All.One("supply-chain-premium", region, sector, "2025", "2024").Value, 1e-9);

    [Fact]
    public void Supply_chain_lacking_a_sector_has_no_sum()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 1, 1, 1, 1, 1, double.NaN, 1, 2), Given.AllSectors("6302", "2020", 1, 1, 1, 1, 1, 1));
        var values = new SupplyChainSectors().All(accounts).Where(value => value.Region.ToString() == "6301").ToList();

        Assert.Equal([true, false, false, true], values.Select(value => double.IsNaN(value.Value)));
        Assert.StartsWith("sector F of 6301", values[3].Reason?.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new double[] { 1, 1 }, new double[] { 5, 5 }, 0)]
    [InlineData(new double[] { 1, 0 }, new double[] { 0, 3 }, 2)]
    [InlineData(new double[] { 3, 1 }, new double[] { 1, 1 }, 0.5)]
    [InlineData(new double[] { 3, 1, double.NaN }, new double[] { 1, 1, 8 }, 0.5)]
    [InlineData(new double[] { 0, 0 }, new double[] { 1, 1 }, double.NaN)]
    [InlineData(new double[] { double.NaN, 1 }, new double[] { 1, double.NaN }, double.NaN)]
    public void Distance_of_two_structures(double[] left, double[] right, double expected) => Same(expected, StructuralPeers.Distance(left, right));

    [Fact]
    public void Distance_is_symmetric_between_zero_and_two_and_obeys_the_triangle() => Gen.Double[0.001, 1000].Array[51].Sample(cells =>
    {
        var (a, b, c) = (cells[..17], cells[17..34], cells[34..]);
        var distance = StructuralPeers.Distance(a, b);

        Assert.InRange(distance, 0, 2);
        Values.Close(distance, StructuralPeers.Distance(b, a));
        Values.Close(distance, StructuralPeers.Distance([.. a.Select(value => value * 1000)], b), 1e-9);
        Assert.True(distance <= StructuralPeers.Distance(a, c) + StructuralPeers.Distance(c, b) + 1e-12);
        Assert.Equal(0, StructuralPeers.Distance(a, a));
    });

    [Fact]
    public void Peers_of_random_panels_grow_faster_and_stand_by_distance() => Gen.Frequency((4, Gen.Double[1, 1000]), (1, Gen.Const(0.0))).Array[6].Array[1, 12].Sample(cells =>
    {
        var accounts = Given.Accounts(
            cells.SelectMany((own, index) => Given.AllSectors($"63{index + 1:D2}", "2020", own[..3])),
            cells.SelectMany((own, index) => Given.AllSectors($"63{index + 1:D2}", "2021", own[3..])));
        var values = new StructuralPeers().All(accounts);
        var defined = values.Where(value => !double.IsNaN(value.Value)).ToList();

        Assert.Equal(cells.Length, values.Select(value => value.Region).Distinct().Count());
        Assert.All(defined.Where(value => value.Indicator != "peer-distance"), value => Assert.True(value.Value > 0));
        Assert.All(defined.Where(value => value.Indicator == "peer-distance").GroupBy(value => value.Region), group =>
        {
            Assert.InRange(group.Count(), 1, 3);
            Assert.Equal(group.Select(value => value.Value).Order(), group.Select(value => value.Value));
        });
    });

    private static IEnumerable<IndicatorValue> Of(string id, string region) =>
        KalselData.All.Where(value => value.Indicator == id && value.Region.ToString() == region && value.Basis == Given.Constant);

    private static void Same(double expected, double actual)
    {
        Assert.Equal(double.IsNaN(expected), double.IsNaN(actual));
        Values.Close(double.IsNaN(expected) ? 0 : expected, double.IsNaN(actual) ? 0 : actual);
    }
}
