using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

namespace EconomyPipeline.Ml.Tests.Forecasters.ExponentialSmoothing;

/// <summary>
/// Rounded values of the textbook (fpp2: Hyndman and Athanasopoulos 2018) where named so; the others are of R 4.2.2, forecast
/// 8.20, by the call beside them.
/// </summary>
public sealed class EtsKnownValueTests
{
    // fpp2, section 7.1: 542.68. ses(oil)
    [Fact]
    public void Ses_of_oil_equals_the_textbook() => Numbers.Close([542.679538055, 542.679538055], new Ses().Forecast(ExampleSeries.Oil, 1, 2), 1e-9);

    // fpp2, section 7.1: α = 0.83.
    [Fact]
    public void Alpha_of_oil_equals_the_textbook() => Numbers.Close(0.833865328601, Smoother.Fit(ExampleSeries.Oil, EtsModel.Level)!.Smoothing.Alpha, 1e-7);

    // fpp2, section 7.2: 74.60, 76.71, 78.81, 80.91, 83.01. holt(ausair)
    [Fact]
    public void Holt_of_ausair_equals_the_textbook() =>
        Numbers.Close(
            [74.6037367649, 76.7057750621, 78.8078133592, 80.9098516563, 83.0118899535],
            new Holt().Forecast(ExampleSeries.AustralianAir, 1, 5),
            1e-9);

    // holt(ausair, damped=TRUE)
    [Fact]
    public void DampedHolt_of_ausair_equals_R() =>
        Numbers.Close(
            [74.1399989858, 75.7909494425, 77.4088808891, 78.9944537059, 80.5483150655],
            new DampedHolt().Forecast(ExampleSeries.AustralianAir, 1, 5),
            1e-9);

    // ets(ausair); ets(airmiles); ets(JohnsonJohnson); ets(UKgas); ets(window(UKgas, end=c(1962,2))); ets(ts(JohnsonJohnson[1:14], frequency=4))
    public static TheoryData<string, double[], int, string, double, double[]> Selections => new()
    {
        { "ausair", ExampleSeries.AustralianAir, 1, "ETS(M,A,N)", 142.268554730, [74.6184080448, 76.7261873794, 78.8339667140] },
        { "airmiles", ExampleSeries.AirMiles, 1, "ETS(A,A,N)", 422.82572104698, [32764.2896171, 34871.3410317, 36978.3924462] },
        {
            "JohnsonJohnson", ExampleSeries.JohnsonJohnson, 4, "ETS(M,A,A)", 166.0716256712,
            [17.5369057690, 16.2010054366, 17.5040893947, 13.1874420194, 19.0761598881]
        },
        {
            "UKgas", ExampleSeries.UkGas, 4, "ETS(M,A,M)", 1256.5582941601,
            [1258.823618216, 652.617833264, 357.200953108, 878.954063042, 1370.519170888, 709.304137521]
        },
        { "ten quarters of UKgas", ExampleSeries.UkGas[..10], 4, "ETS(M,N,N)", 99.724766628, [129.205563071, 129.205563071] },
        {
            "14 quarters of JohnsonJohnson", ExampleSeries.JohnsonJohnson[..14], 4, "ETS(A,N,A)", -18.4317423452,
            [0.994010516685, 0.621018457080, 0.805594675817, 0.803410749039]
        },
    };

    [Theory]
    [MemberData(nameof(Selections), DisableDiscoveryEnumeration = true)]
    public void Ets_selects_the_model_and_the_forecast_of_R(string name, double[] history, int periodsPerYear, string model, double aicc, double[] forecast)
    {
        var fit = Ets.Select(history, periodsPerYear)!;
        Assert.True(model == fit.Model.ToString(), $"{name}: {fit.Model}");
        Numbers.Close(aicc, fit.Aicc, 1e-8);
        Numbers.Close(forecast, new Ets().Forecast(history, periodsPerYear, forecast.Length), 1e-6);
    }

    // ets(c(5,6,9,8,12)); holt(c(5,6,9,8,12)); ses(c(5,6,9,8,12))
    [Fact]
    public void Five_values_equal_R()
    {
        double[] history = [5, 6, 9, 8, 12];
        Numbers.Close([11, 12, 13], new Ets().Forecast(history, 1, 3), 1e-6);
        Numbers.Close([11, 12, 13], new Holt().Forecast(history, 1, 3), 1e-6);
        Numbers.Close([11.5464303304, 11.5464303304], new Ses().Forecast(history, 1, 2), 1e-6);
    }

    // ets(c(5,6,9,-8,12,0,3,5,6,7,12,3,4,20))
    [Fact]
    public void Negative_value_leaves_only_additive_errors()
    {
        double[] history = [5, 6, 9, -8, 12, 0, 3, 5, 6, 7, 12, 3, 4, 20];
        var fit = Ets.Select(history, 1)!;
        Assert.Equal(EtsModel.Level, fit.Model);
        Numbers.Close(96.3269447991, fit.Aicc, 1e-9);
        Numbers.Close([5.99771830538, 5.99771830538], fit.Forecast(2), 1e-9);
    }
}
