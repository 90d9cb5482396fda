using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Growth;

public sealed class RevisionTests
{
    [Fact]
    public void Revision_is_of_the_figure_that_counts_against_the_vintage_before_it()
    {
        // In any order: 100, then 104, then 105.04 of the latest dataset.
        var values = Revisions(At(3, "C", 105.04), At(1, "C", 100), At(2, "C", 104), At(1, "A", 50), At(3, "A", 50));

        Values.Close(1, values.One("revision", "6301", "C", "2023").Value);
        Assert.Equal(0, values.One("revision", "6301", "A", "2023").Value);
        Assert.Equal(2, values.Count);
    }

    [Fact]
    public void Figure_that_was_zero_has_no_rate_of_revision_and_says_so()
    {
        var value = Assert.Single(Revisions(At(1, "B", 0), At(2, "B", 7)));

        Assert.True(double.IsNaN(value.Value));
        Assert.Equal("the base is zero", value.Reason!.En);
    }

    [Fact]
    public void Figures_of_one_dataset_alone_are_no_revisions_even_where_it_tells_one_twice()
    {
        var value = Assert.Single(Revisions(At(1, "C", 100), At(1, "C", 101), At(2, "D", 5)));

        Assert.Equal("6300", value.Region.ToString());
        Assert.Equal("no figure is told by an earlier dataset too, so there are no revisions", value.Reason!.En);
    }

    [Fact]
    public void Revisions_are_of_their_price_basis() => Assert.Equal(
        ["constant-2010: 10", "current: "],
        Revisions(At(1, "C", 100), At(2, "C", 110), Given.Output("6301", "C", "2023", 200, Economy.Prices.PriceBasis.Current) with { Sequence = 1 })
            .Select(value => $"{value.Basis}: {(double.IsNaN(value.Value) ? "" : $"{value.Value:0}")}"));

    private static IReadOnlyList<IndicatorValue> Revisions(params Observation[] observations) => new Revision().All(Given.Accounts(observations));

    private static Observation At(long sequence, string sector, double value) => Given.Output("6301", sector, "2023", value) with { Sequence = sequence };
}
