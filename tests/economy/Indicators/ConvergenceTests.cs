using CsCheck;
using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators;

public sealed class ConvergenceTests
{
    [Fact]
    public void Slope_of_regions_that_close_half_of_the_log_gap_gives_that_many_years_of_half_life() =>
        Gen.Select(Gen.Double[1, 100].Array[3, 20], Gen.Int[1, 30]).Sample((initial, years) =>
        {
            // x_T = √x_0: every log gap is half of what it was.
            var slope = BetaConvergence.Slope(initial, [.. initial.Select(x => Math.Sqrt(x) / x)], years);
            Values.Close(-0.5 / years, slope, 1e-6);
            Values.Close(years, BetaConvergence.HalfLife(BetaConvergence.Speed(slope, years)), 1e-6);
        });

    [Fact]
    public void Slope_of_regions_that_all_grow_alike_is_zero_and_has_no_half_life()
    {
        Values.Close(0, BetaConvergence.Slope([1, 2, 5], [1.1, 1.1, 1.1], 3));
        Assert.True(double.IsNaN(BetaConvergence.HalfLife(BetaConvergence.Speed(0, 3))));
    }

    [Fact]
    public void Slope_does_not_depend_on_the_unit() => Values.Close(
        BetaConvergence.Slope([1, 2, 5], [1.3, 1.2, 1.1], 3), BetaConvergence.Slope([1000, 2000, 5000], [1.3, 1.2, 1.1], 3));

    [Fact]
    public void Slope_of_two_regions_or_of_equal_starts_is_not_a_number()
    {
        Assert.True(double.IsNaN(BetaConvergence.Slope([1, 2], [1, 2], 1)));
        Assert.True(double.IsNaN(BetaConvergence.Slope([2, 2, 2], [1, 2, 3], 1)));
        Assert.True(double.IsNaN(BetaConvergence.Slope([0, 2, 3], [1, 2, 3], 1)));
        Assert.True(double.IsNaN(BetaConvergence.Speed(-0.5, 2)));
    }

    [Fact]
    public void Sigma_of_two_regions_is_half_their_log_gap() => Values.Close(Math.Log(4) / 2, SigmaConvergence.Dispersion([1, 4]));

    [Fact]
    public void Convergence_that_diverges_has_a_slope_and_a_reason_instead_of_a_half_life()
    {
        var values = new BetaConvergence().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 1), Given.AllSectors("6302", "2020", 2), Given.AllSectors("6303", "2020", 4),
            Given.AllSectors("6301", "2021", 1), Given.AllSectors("6302", "2021", 3), Given.AllSectors("6303", "2021", 9),
            from region in new[] { "6301", "6302", "6303" } from year in new[] { "2020", "2021" } select Given.People(region, year, 1)));

        Assert.True(values.One("beta-convergence", "6300", "TOTAL", "2021", "2020").Value > 0);
        Assert.Equal("the gap does not close, so it never halves", values.One("beta-half-life", "6300", "TOTAL", "2021").Reason?.En);
        Assert.Equal(3, values.One("beta-speed", "6300", "TOTAL", "2021").N);
    }

    [Fact]
    public void Convergence_that_overshoots_says_so_for_speed_and_half_life()
    {
        var values = new BetaConvergence().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 1), Given.AllSectors("6302", "2020", 2), Given.AllSectors("6303", "2020", 4),
            Given.AllSectors("6301", "2021", 9), Given.AllSectors("6302", "2021", 3), Given.AllSectors("6303", "2021", 1),
            from region in new[] { "6301", "6302", "6303" } from year in new[] { "2020", "2021" } select Given.People(region, year, 1)));
        const string reason = "the initial gap closed altogether or reversed within the span (1 + b·T ≤ 0), so there is no steady speed";

        Assert.True(values.One("beta-convergence", "6300", "TOTAL", "2021", "2020").Value < -1);
        Assert.Equal(reason, values.One("beta-speed", "6300", "TOTAL", "2021").Reason?.En);
        Assert.Equal(reason, values.One("beta-half-life", "6300", "TOTAL", "2021").Reason?.En);
    }
}
