using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

namespace EconomyPipeline.Ml.Tests.Forecasters.ExponentialSmoothing;

public sealed class EtsFitTests
{
    private static readonly EtsModel Product = new(EtsComponent.Multiplicative, HasTrend: true, IsDamped: true, EtsComponent.Multiplicative);

    // σ² is Σe²/(n − k + 1) with k parameters, the variance among them; −2 log likelihood is n·log Σe².
    [Fact]
    public void Aicc_is_the_likelihood_and_the_penalty()
    {
        var values = ExampleSeries.AustralianAir;
        var fit = EtsFit.Estimate(values, EtsModel.DampedTrend, 1, EtsCriterion.Likelihood)!;
        const int Parameters = 6;
        var n = values.Length;
        var likelihood = n * Math.Log(fit.Variance * (n - Parameters + 1));
        Numbers.Close(likelihood + (2 * Parameters) + (2.0 * Parameters * (Parameters + 1) / (n - Parameters - 1)), fit.Aicc, 1e-12);
    }

    [Fact]
    public void Estimate_with_as_many_parameters_as_values_answers_nothing()
    {
        Assert.Null(EtsFit.Estimate([1, 2, 4, 3, 5], EtsModel.Trend, 1, EtsCriterion.Likelihood));
        Assert.NotNull(EtsFit.Estimate([1, 2, 4, 3, 5, 7], EtsModel.Trend, 1, EtsCriterion.Likelihood));
    }

    [Fact]
    public void Forecast_of_a_damped_trend_adds_the_powers_of_phi() =>
        Numbers.Close(
            [109, 117.1, 124.39],
            new EtsFit(EtsModel.DampedTrend, new EtsSmoothing(0.5, 0.1, 0, 0.9), 0, 0, 100, 10, []).Forecast(3),
            1e-12);

    [Fact]
    public void Forecast_of_products_without_variance_is_the_trend_times_the_season() =>
        Numbers.Close(
            [109 * 1.2, 117.1 * 0.8, 124.39 * 1.2],
            new EtsFit(Product, new EtsSmoothing(0.5, 0.1, 0.2, 0.9), 0, 0, 100, 10, [1.2, 0.8]).Forecast(3),
            1e-12);

    // One error e moves level and season: E[l(1 + αe)·s(1 + γe)] = ls(1 + αγσ²).
    [Fact]
    public void Forecast_of_products_a_year_on_has_the_covariance_of_level_and_season() =>
        Numbers.Close(
            [120, 80, 120 * 1.01, 80 * 1.01],
            new EtsFit(Product with { HasTrend = false, IsDamped = false }, new EtsSmoothing(0.5, 0, 0.2, 1), 0, 0.1, 100, 0, [1.2, 0.8]).Forecast(4),
            1e-12);

    [Fact]
    public void Ets_of_a_constant_history_is_the_constant()
    {
        Assert.Equal([7, 7], new Ets().Forecast([7, 7, 7, 7, 7, 7, 7, 7], 1, 2));
        Assert.Equal([0, 0], new Ets().Forecast(new double[12], 4, 2));
    }

    [Fact]
    public void One_value_stays() =>
        Assert.All(new double[][] { new Ses().Forecast([42], 1, 2), new Holt().Forecast([42], 1, 2), new DampedHolt().Forecast([42], 1, 2), new Ets().Forecast([42], 4, 2) }, forecast => Assert.Equal([42, 42], forecast));

    // A short history damps: the median difference 2 · (0.95 + 0.95²).
    [Fact]
    public void DampedHolt_of_nine_values_fades_the_median_difference() =>
        Numbers.Close([17.9, 19.705], new DampedHolt().Forecast([0, 2, 4, 9, 10, 12, 13, 14, 16], 1, 2), 1e-12);

    [Fact]
    public void Ets_in_another_unit_by_a_power_of_two_beyond_the_range_is_the_same()
    {
        double[] history = [.. ExampleSeries.AustralianAir.Select(value => Math.ScaleB(value, 900))];
        double[] scaled = [.. ExampleSeries.AustralianAir.Select(value => Math.ScaleB(value, -6))];
        Assert.Equal(new Ets().Forecast(scaled, 1, 3), new Ets().Forecast(history, 1, 3).Select(value => Math.ScaleB(value, -906)));
    }

    [Fact]
    public void Ets_on_many_threads_gives_the_same_bits()
    {
        var expected = new Ets().Forecast(ExampleSeries.UkGas, 4, 8);
        var method = new Ets();
        Assert.All(ParallelEnumerable.Range(0, 8).Select(_ => method.Forecast(ExampleSeries.UkGas, 4, 8)).ToList(), forecast => Assert.Equal(expected, forecast));
    }
}
