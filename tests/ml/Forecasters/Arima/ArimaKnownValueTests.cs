using EconomyPipeline.Ml.Forecasters.Arima;

namespace EconomyPipeline.Ml.Tests.Forecasters.Arima;

/// <summary>Published estimates of stated orders, and orders that R's forecast 8.20 chooses.</summary>
public sealed class ArimaKnownValueTests
{
    // What the examples of R's documentation of stats::arima print (R 4.2).
    [Fact]
    public void Ar1_of_luteinizing_hormone_equals_the_published_estimate()
    {
        var fit = Estimate(ClassicSeries.LuteinizingHormone, new ArimaOrder(1, 0, 0, 0, 0, 0, 1, true));
        Numbers.Close([0.5739], fit.Coefficients.ToArray(), 1e-4);
        Numbers.Close(2.4133, fit.Constant, 1e-4);
        Numbers.Close(-29.38, fit.LogLikelihood, 2e-4);
        Numbers.Close(64.76, fit.Aic, 1e-4);
    }

    [Fact]
    public void Ar3_of_luteinizing_hormone_equals_the_published_estimate()
    {
        var fit = Estimate(ClassicSeries.LuteinizingHormone, new ArimaOrder(3, 0, 0, 0, 0, 0, 1, true));
        Numbers.Close([0.6448, -0.0634, -0.2198], fit.Coefficients.ToArray(), 1e-4);
        Numbers.Close(2.3931, fit.Constant, 1e-4);
        Numbers.Close(-27.09, fit.LogLikelihood, 2e-4);
        Numbers.Close(64.18, fit.Aic, 1e-4);
    }

    // What the examples of R's documentation of stats::arima print (R 4.2): the airline model on Brockwell and Davis's series.
    [Fact]
    public void Airline_model_of_accidental_deaths_equals_the_published_estimate()
    {
        var fit = Estimate(ClassicSeries.AccidentalDeaths, new ArimaOrder(0, 1, 1, 0, 1, 1, 12, false));
        Numbers.Close([-0.4303, -0.5528], fit.Coefficients.ToArray(), 1e-4);
        Numbers.Close(-425.44, fit.LogLikelihood, 2e-5);
        Numbers.Close(856.88, fit.Aic, 2e-5);

        // R 4.2, predict(arima(USAccDeaths, order = c(0, 1, 1), seasonal = list(order = c(0, 1, 1)))).
        var next = Differencing.Undo(ClassicSeries.AccidentalDeaths, 1, 1, 12, fit.Forecast(6));
        Numbers.Close([8336.0613, 7531.8291, 8314.6438, 8616.8688, 9488.9125, 9859.7574], next, 1e-5);
    }

    // Box and Jenkins's series G, as Shumway and Stoffer publish it for their package astsa: log likelihood 244.7, AIC −483.4.
    // R's forecast prints the same for auto.arima(log(AirPassengers)): AICc −483.21.
    [Fact]
    public void Airline_model_of_air_passengers_equals_the_published_estimate()
    {
        double[] logs = Array.ConvertAll(ClassicSeries.AirPassengers, Math.Log);
        var fit = Estimate(logs, new ArimaOrder(0, 1, 1, 0, 1, 1, 12, false));
        Numbers.Close([-0.4018, -0.5569], fit.Coefficients.ToArray(), 1e-4);
        Numbers.Close(244.7, fit.LogLikelihood, 2e-4);
        Numbers.Close(-483.4, fit.Aic, 1e-4);
        Assert.Equal("ARIMA(0,1,1)(0,1,1)[12]", AutoArima.Choose(logs, 12, 0)!.Order.ToString());
    }

    // R forecast 8.20, auto.arima(WWWusage).
    [Fact]
    public void Order_of_internet_users_is_that_of_R() =>
        IsChosen(
            ClassicSeries.InternetUsers,
            "ARIMA(1,1,1)",
            [0.65038, 0.52560],
            514.5521,
            [218.8805, 218.1524, 217.6789, 217.3708, 217.1706, 217.0403]);

    // R forecast 8.20, auto.arima(lh).
    [Fact]
    public void Order_of_luteinizing_hormone_is_that_of_R() =>
        IsChosen(
            ClassicSeries.LuteinizingHormone,
            "ARIMA(1,0,0) with mean",
            [0.57393],
            65.30378,
            [2.692626, 2.573609, 2.505301, 2.466097, 2.443597, 2.430683]);

    // R forecast 8.20, auto.arima(Nile).
    [Fact]
    public void Order_of_the_Nile_is_that_of_R() =>
        IsChosen(
            ClassicSeries.NileFlow,
            "ARIMA(1,1,1)",
            [0.25437, -0.87414],
            1267.5074,
            [816.1813, 835.5596, 840.4889, 841.7428, 842.0617, 842.1429]);

    // R forecast 8.20, auto.arima(UKgas).
    [Fact]
    public void Order_of_gas_consumption_is_that_of_R() =>
        IsChosen(
            ClassicSeries.GasConsumption,
            "ARIMA(0,1,1)(0,1,0)[4]",
            [-0.92968],
            1030.7948,
            [1201.8956, 651.0956, 385.3956, 820.7956, 1239.8913, 689.0913, 423.3913, 858.7913]);

    // R forecast 8.20, auto.arima(JohnsonJohnson) and auto.arima(log(JohnsonJohnson)).
    [Fact]
    public void Order_of_earnings_is_that_of_R()
    {
        IsChosen(
            ClassicSeries.EarningsPerShare,
            "ARIMA(3,1,1)(0,1,0)[4]",
            [-0.17121, 0.13867, -0.20803, -0.66355],
            96.83716,
            [17.702244, 16.367142, 17.573831, 13.239891, 19.258696, 17.976528, 19.148147, 14.842829]);
        IsChosen(
            Array.ConvertAll(ClassicSeries.EarningsPerShare, Math.Log),
            "ARIMA(2,0,0)(1,1,0)[4] with drift",
            [0.26862, 0.28547, -0.26950],
            -154.13766,
            [2.918596, 2.836761, 2.938476, 2.600120, 3.072543, 2.987396, 3.086133, 2.752775]);
    }

    private static void IsChosen(double[] values, string order, double[] coefficients, double correctedAic, double[] forecast)
    {
        var period = order.Contains("[4]", StringComparison.Ordinal) ? 4 : 1;
        var exponent = Math.ILogB(values.Max(Math.Abs));
        var fit = AutoArima.Choose(Array.ConvertAll(values, value => Math.ScaleB(value, -exponent)), period, exponent)!;
        Assert.Equal(order, fit.Order.ToString());
        Numbers.Close(coefficients, fit.Coefficients.ToArray(), 1e-4);
        Numbers.Close(correctedAic, fit.CorrectedAic, 1e-5);
        Numbers.Close(forecast, new AutoArima().Forecast(values, period, forecast.Length), 2e-5);
    }

    private static ArimaFit Estimate(double[] values, ArimaOrder order) =>
        ArimaFit.Estimate(Differencing.Apply(values, order.Difference, order.SeasonalDifference, order.Period), order, 0)!;
}
