using CsCheck;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Growth;

public sealed class ExtremeGrowthTests
{
    // By hand: median 3, deviations 2 1 0 1 2, MAD 1.
    [Fact]
    public void Robust_z_is_the_distance_from_the_median_in_median_deviations()
    {
        Values.Close(0.6745 * 7, ExtremeGrowth.RobustZ(10, [1, 2, 3, 4, 5]));
        Assert.True(double.IsNaN(ExtremeGrowth.RobustZ(10, [3, 3, 3, 4, 5])) && double.IsNaN(ExtremeGrowth.RobustZ(10, [])));
    }

    // Eighths, so that nothing is rounded and equal rates stay equal.
    [Fact]
    public void Robust_z_does_not_depend_on_level_and_scale() => Gen.Int[-400, 400].Select(rate => rate / 8.0).Array[6, 600].Sample(rates => Assert.Equal(
        ExtremeGrowth.RobustZ(rates[0], rates[1..]),
        ExtremeGrowth.RobustZ((rates[0] * 4) + 5, [.. rates[1..].Select(rate => (rate * 4) + 5)]),
        9));

    [Theory]
    [InlineData(3.6, "high")]
    [InlineData(-3.6, "low")]
    [InlineData(3.5, "usual")]
    [InlineData(double.NaN, "unknown")]
    public void Extreme_class_has_a_name(double z, string expected) => Assert.Equal(expected, ExtremeGrowth.Classify(z));

    [Fact]
    public void Jump_is_flagged_against_history_and_too_few_peers_are_a_reason()
    {
        double[] levels = [100, 105, 111, 115, 122, 127, 134, 300];
        var values = new ExtremeGrowth().All(Given.Accounts(levels.Select((value, year) => Given.Output("6301", "TOTAL", $"{2010 + year}", value))));

        Assert.Equal(("high", 6), (values.One("growth-extreme-history", "6301", "TOTAL", "2017").Other, values.One("growth-extreme-history", "6301", "TOTAL", "2017").N));
        Assert.Equal("usual", values.One("growth-extreme-history", "6301", "TOTAL", "2012").Other);
        Assert.Equal("only 0 growth rates to compare with; at least 5 are needed", values.One("growth-extreme-peers", "6301", "TOTAL", "2017").Reason?.En);
    }
}
