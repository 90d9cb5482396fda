using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Convergence;

public sealed class RegressionTests
{
    private static readonly Gen<double[]> Random = Gen.Double[1, 100].Array[6, 40];

    [Fact]
    public void Plane_is_found_where_there_is_one() => Gen.Select(Gen.Double[1, 100], Gen.Double[1, 100]).Array[6, 40].Sample(points =>
    {
        var (x, z) = (points.Select(point => point.Item1).ToArray(), points.Select(point => point.Item2).ToArray());
        var fit = LeastSquares.Of([.. points.Select(point => 3 - (2 * point.Item1) + (0.5 * point.Item2))], x, z);

        Assert.NotNull(fit);
        Values.Close([3, -2, 0.5, 1], [fit.Intercept, fit.Slopes[0], fit.Slopes[1], fit.RSquared], 1e-6);
    });

    // Of y on x: R² is the squared correlation, and the interval holds the slope in its middle.
    [Fact]
    public void R_squared_is_between_0_and_1_and_the_same_the_other_way_round() => Random.SelectMany(x => Gen.Double[1, 100].Array[x.Length].Select(y => (x, y))).Sample(pair =>
    {
        var (fit, back) = (LeastSquares.Of(pair.y, pair.x)!, LeastSquares.Of(pair.x, pair.y)!);

        Assert.InRange(fit.RSquared, 0, 1);
        Values.Close(fit.RSquared, back.RSquared, 1e-9);
        Values.Close(fit.RSquared, fit.Slopes[0] * back.Slopes[0], 1e-9);
        Assert.InRange(fit.PValue(0), 0, 1);
        Assert.Equal(fit.PValue(0) < 0.05, fit.HalfWidth(0, 95) < Math.Abs(fit.Slopes[0]));
    });

    [Fact]
    public void Regressors_that_do_not_vary_or_follow_from_one_another_have_no_fit()
    {
        Assert.Null(LeastSquares.Of([1, 2, 4], [5, 5, 5]));
        Assert.Null(LeastSquares.Of([1, 2, 4, 3, 9], [1, 2, 3, 5, 4], [2, 4, 6, 10, 8]));
        Assert.Null(LeastSquares.Of([1, 2], [1, 2]));
        Assert.Null(LeastSquares.Of([1, double.NaN, 3], [1, 2, 4]));
        Assert.Null(LeastSquares.Of([]));
    }

    [Fact]
    public void Values_that_are_all_alike_have_a_slope_of_zero_and_no_p()
    {
        var fit = LeastSquares.Of([0.1, 0.1, 0.1], [1, 2, 4])!;

        Assert.Equal(0, fit.Slopes[0]);
        Assert.True(double.IsNaN(fit.RSquared) && double.IsNaN(fit.PValue(0)));
    }

    [Fact]
    public void Speed_and_half_life_take_their_intervals_from_the_slope()
    {
        var values = new BetaConvergence().All(Accounts(8, index => 0.5 - (0.02 * index) + (index % 3 * 0.004)));
        var (slope, speed, half) = (Of("beta-convergence"), Of("beta-speed"), Of("beta-half-life"));

        Assert.True(slope.Lower < slope.Value && slope.Value < slope.Upper && slope.Upper < 0);
        Assert.Equal([95.0, 95, 95], [slope.LevelPercent, speed.LevelPercent, half.LevelPercent]);
        Values.Close([BetaConvergence.Speed(slope.Upper, 1), BetaConvergence.Speed(slope.Lower, 1)], [speed.Lower, speed.Upper]);
        Values.Close([BetaConvergence.HalfLife(speed.Upper), BetaConvergence.HalfLife(speed.Lower)], [half.Lower, half.Upper]);
        Assert.Null(half.Reason);

        IndicatorValue Of(string id) => values.One(id, "6300", "TOTAL", "2021");
    }

    [Fact]
    public void Half_life_whose_speed_may_be_negative_has_no_upper_bound_and_says_so()
    {
        var half = new BetaConvergence().All(Accounts(8, index => 0.5 - (0.02 * index) + (index % 3 * 0.2))).One("beta-half-life", "6300", "TOTAL", "2021");

        Assert.True(half.Value > half.Lower && double.IsNaN(half.Upper));
        Assert.Equal("the interval has no upper bound", half.Reason?.En);
    }

    [Fact]
    public void Conditional_beta_of_a_growth_without_noise_finds_the_slope()
    {
        var accounts = Accounts(9, index => 0.3 - (0.05 * Math.Log(Level(index))) + (0.2 * Share(index)));
        var values = new ConditionalBeta().All(accounts);

        Values.Close(-0.05, values.One("beta-conditional", "6300", "TOTAL", "2021").Value, 1e-9);
        Values.Close(1, values.One("beta-conditional-r2", "6300", "TOTAL", "2021").Value, 1e-9);
        Assert.Equal("controls that are the same everywhere are left out: B", values.One("beta-conditional", "6300", "TOTAL", "2021").Reason?.En);
    }

    [Fact]
    public void Conditional_beta_of_few_regions_says_how_many_it_needs() => Assert.All(
        new ConditionalBeta().All(Accounts(5, index => 0.1 * index)),
        value => Assert.Contains("5 regions are too few for 2 controls: more than 5 are needed", value.Reason?.En, StringComparison.Ordinal));

    [Fact]
    public void Sigma_of_levels_of_two_regions_is_half_their_gap_relative_to_the_mean()
    {
        Values.Close(0.6, SigmaLevels.Dispersion([1, 4], [1, 1]));
        Values.Close(0, SigmaLevels.Dispersion([3, 3, 3], [1, 5, 2]));
        Assert.True(double.IsNaN(SigmaLevels.Dispersion([0, 0], [1, 1])));
        Assert.True(double.IsNaN(SigmaLevels.Dispersion([], [])));
    }

    [Fact]
    public void Trend_of_two_years_says_that_it_needs_three()
    {
        var value = new SigmaTrend().All(Accounts(4, index => 0.1 * index)).One("sigma-trend", "6300", "TOTAL", "2021", "2020");

        Assert.Equal("at least three years with every regency are needed", value.Reason?.En);
        Assert.Equal(2, value.N);
    }

    [Fact]
    public void Klassen_can_be_measured_against_the_mean_of_the_regencies()
    {
        // The large regency is all but the whole scope: the small one grows more slowly than that, faster than the mean.
        var accounts = Given.Accounts(
            from cell in new[] { ("6301", 2020, 1000.0), ("6301", 2021, 1300), ("6302", 2020, 3), ("6302", 2021, 3.6), ("6303", 2020, 1), ("6303", 2021, 0.9), ("6300", 2020, 1004), ("6300", 2021, 1304.5) }
            select Given.Output(cell.Item1, "TOTAL", $"{cell.Item2}", cell.Item3),
            from cell in new[] { ("6301", 500.0), ("6302", 1), ("6303", 1) } from year in new[] { "2020", "2021" } select Given.People(cell.Item1, year, cell.Item2));

        Assert.Equal("advanced-slow", Class(accounts));
        Assert.Equal("advanced-fast", Class(accounts with { Options = new IndicatorOptions { KlassenReference = KlassenReference.Mean } }));
        Assert.Equal(Given.Scope, new KlassenTypology().All(accounts)[0].Reference);
        Assert.Null(new KlassenTypology().All(accounts with { Options = new IndicatorOptions { KlassenReference = KlassenReference.Mean } })[0].Reference);

        static string? Class(RegionalAccounts accounts) => new KlassenTypology().All(accounts).Single(value => value.Region.ToString() == "6302").Other;
    }

    private static double Level(int index) => 1 + (index * index);

    private static double Share(int index) => 0.1 + (0.07 * ((index * 5) % 7));

    /// <summary>Regencies of level 1 + i², of which a share is in C and none in B, and which grow by a rate of logs.</summary>
    private static RegionalAccounts Accounts(int count, Func<int, double> logGrowth) => Given.Accounts(
        Enumerable.Range(0, count).SelectMany(index => Given.AllSectors($"63{index + 1:D2}", "2020", Level(index) * (1 - Share(index)), 0, Level(index) * Share(index))),
        Enumerable.Range(0, count).SelectMany(index => Given.AllSectors($"63{index + 1:D2}", "2021", Level(index) * Math.Exp(logGrowth(index)))),
        from index in Enumerable.Range(0, count) from year in new[] { "2020", "2021" } select Given.People($"63{index + 1:D2}", year, 1),
        from index in Enumerable.Range(0, count) select Given.Text($"63{index + 1:D2}", Measure.Group, index % 3 == 0 ? "kota" : "kabupaten"));
}
