using EconomyPipeline.Ml.Learning;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Tests.Learning;

public sealed class GrowthSpreadTests
{
    // Log-growth of ±0.01, ±0.02 and ±0.04 about a mean of 0.05: the middle one is typical.
    [Fact]
    public void Spread_is_in_units_of_the_median_of_the_panel()
    {
        var panel = new SeriesPanel([Alternating("calm", 0.01), Alternating("typical", 0.02), Alternating("restless", 0.04)], 1);
        Assert.All(GrowthSpread.Of(panel, 0).Zip([0.5, 1.0, 2.0]), pair => Numbers.Close(pair.Second, pair.First, 1e-9));
    }

    [Fact]
    public void Spread_does_not_depend_on_the_unit_nor_on_the_mean_growth()
    {
        var alike = new SeriesPanel([Alternating("a", 0.02), Alternating("b", 0.02, mean: -0.03, level: 1e9), Alternating("c", 0.02)], 1);
        Assert.All(GrowthSpread.Of(alike, 0), spread => Numbers.Close(1, spread, 1e-6));
    }

    [Fact]
    public void Spread_at_an_origin_is_that_of_a_panel_that_ends_there()
    {
        var ending = Alternating("late", 0.01);
        var later = ending with { Values = [.. ending.Values, 3 * ending.Values[^1]], EndTime = ending.EndTime + 1 };
        var other = Alternating("other", 0.02);
        var otherLater = other with { Values = [.. other.Values, other.Values[^1]], EndTime = other.EndTime + 1 };
        Assert.Equal(GrowthSpread.Of(new SeriesPanel([ending, other], 1), 0), GrowthSpread.Of(new SeriesPanel([later, otherLater], 1), 1));
    }

    [Theory]
    [InlineData(new[] { 100.0, 105.0 }, 1)]
    [InlineData(new[] { 0.0, 0.0, 0.0, 0.0 }, double.NaN)]
    [InlineData(new[] { 100.0 }, double.NaN)]
    public void Spread_of_a_single_growth_rate_is_taken_for_typical_and_of_none_is_not_known(double[] values, double expected)
    {
        var panel = new SeriesPanel([Alternating("known", 0.02), new PanelSeries("short", values) { EndTime = 8 }], 1);
        Assert.Equal(expected, GrowthSpread.Of(panel, 0)[1]);
    }

    [Fact]
    public void Spread_of_a_panel_in_which_nothing_strays_is_typical_everywhere()
    {
        var constant = new PanelSeries("constant", [5, 5, 5, 5, 5]) { EndTime = 4 };
        Assert.Equal([1.0, 1.0], GrowthSpread.Of(new SeriesPanel([constant, constant with { Id = "same" }], 1), 0));
    }

    private static PanelSeries Alternating(string id, double size, double mean = 0.05, double level = 100)
    {
        var values = new double[9];
        for (var year = 0; year < values.Length; year++)
        {
            values[year] = level;
            level *= Math.Exp(mean + (year % 2 == 0 ? size : -size));
        }

        return new PanelSeries(id, values) { EndTime = 8 };
    }
}
