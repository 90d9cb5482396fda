using EconomyPipeline.Ml.Forecasters.Arima;

namespace EconomyPipeline.Ml.Tests.Forecasters.Arima;

/// <summary>Series whose continuation is beyond dispute, and many whose continuation must only be sane.</summary>
public sealed class ArimaLimitTests(ITestOutputHelper output)
{
    private const int Seed = 5;

    [Fact]
    public void Forecast_of_one_value_or_a_constant_stays()
    {
        Assert.Equal([42, 42], new AutoArima().Forecast([42], 1, 2));
        Assert.Equal([-7, -7], new AutoArima().Forecast([-7, -7, -7, -7], 1, 2));
        Assert.Equal([0, 0], new AutoArima().Forecast([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 4, 2));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(40)]
    public void Straight_line_continues_straight(int length)
    {
        double[] line = [.. Enumerable.Range(0, length).Select(value => 100 - (7.3 * value))];
        double[] next = [.. Enumerable.Range(length, 4).Select(value => 100 - (7.3 * value))];
        Numbers.Close(next, new AutoArima().Forecast(line, 1, 4), 1e-9);
        Numbers.Close(next, new AutoArima().Forecast(line, 4, 4), 1e-9);
    }

    [Fact]
    public void Season_on_a_line_continues()
    {
        double[] history = [.. Enumerable.Range(0, 24).Select(Value)];
        Numbers.Close([.. Enumerable.Range(24, 8).Select(Value)], new AutoArima().Forecast(history, 4, 8), 1e-9);

        static double Value(int quarter) => 50 + (2 * quarter) + (quarter % 4 == 1 ? 10 : 0);
    }

    // R forecast 8.20, auto.arima: zero mean, no term.
    [Fact]
    public void Forecast_of_alternating_signs_is_zero() =>
        Numbers.Close([0, 0, 0], new AutoArima().Forecast([1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1], 1, 3), 1e-12);

    [Fact]
    public void Unit_of_the_series_is_the_unit_of_the_forecast()
    {
        var plain = new AutoArima().Forecast(ClassicSeries.EarningsPerShare, 4, 6);
        foreach (var unit in new[] { 1e-9, 1e6, 1e13 })
        {
            var scaled = new AutoArima().Forecast([.. ClassicSeries.EarningsPerShare.Select(value => value * unit)], 4, 6);
            Numbers.Close(plain, [.. scaled.Select(value => value / unit)], 1e-3);
        }
    }

    [Fact]
    public void Forecast_of_the_same_series_is_the_same_to_the_bit_on_many_threads()
    {
        var history = ClassicSeries.GasConsumption.AsSpan()[^60..].ToArray();
        var expected = new AutoArima().Forecast(history, 4, 8);
        var method = new AutoArima();
        var answers = new double[16][];
        Parallel.For(0, answers.Length, index => answers[index] = method.Forecast(history, 4, 8));
        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Forecast_of_short_random_series_is_finite_and_does_not_explode(int periodsPerYear)
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        for (var trial = 0; trial < 300; trial++)
        {
            double[] history = [.. Enumerable.Range(0, 1 + (trial % 24)).Select(_ => Math.Round(Math.Exp(4 * random.NextDouble()), trial % 3))];
            if (trial % 4 == 1)
            {
                history = [.. history.Select((_, index) => history[..(index + 1)].Sum())];
            }

            var reach = 12 * Math.Max(history.Max() - history.Min(), Math.Abs(history[^1]));
            var forecast = new AutoArima().Forecast(history, periodsPerYear, 6);
            Assert.All(forecast, value => Assert.True(double.IsFinite(value) && Math.Abs(value) <= reach, $"{string.Join(' ', history)}: {value}"));
        }
    }
}
