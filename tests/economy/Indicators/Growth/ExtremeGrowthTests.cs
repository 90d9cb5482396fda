using CsCheck;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Growth;

public sealed class ExtremeGrowthTests
{
    private static readonly Gen<double[]> Rates = Gen.Int[-400, 400].Select(rate => rate / 8.0).Array[2, 600];

    // By hand: of the others the median is 3, their deviations 2 1 0 1 2, MAD 1.
    [Fact]
    public void Robust_z_is_the_distance_from_the_median_in_median_deviations()
    {
        Values.Close(0.6745 * 7, RobustZ.OfEach([10, 1, 2, 3, 4, 5])[0]);
        Assert.True(double.IsNaN(RobustZ.OfEach([10, 3, 3, 3, 4, 5])[0]) && double.IsNaN(RobustZ.OfEach([10])[0]));
        Assert.Empty(RobustZ.OfEach([]));
    }

    // Eighths, so that nothing is rounded and equal rates stay equal.
    [Fact]
    public void Robust_z_does_not_depend_on_level_and_scale() => Rates.Sample(rates => Assert.Equal(
        RobustZ.OfEach(rates)[0], RobustZ.OfEach([.. rates.Select(rate => (rate * 4) + 5)])[0], 9));

    [Fact]
    public void Robust_z_of_each_is_that_against_the_list_of_all_others() => Rates.Sample(
        rates => Assert.Equal(
            rates.Select((rate, index) => Against(rate, [.. rates.Where((_, other) => other != index)])),
            RobustZ.OfEach(rates)),
        iter: 40);

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

    private static double Against(double rate, double[] others)
    {
        var median = Median(others);
        var deviation = Median([.. others.Select(other => Math.Abs(other - median))]);
        return deviation > 0 ? 0.6745 * (rate - median) / deviation : double.NaN;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
