using EconomyPipeline.Ml.Forecasters.ThetaMethods;

namespace EconomyPipeline.Ml.Tests.Forecasters;

public sealed class ThetaModelTests(ITestOutputHelper output)
{
    private static readonly double[] Short = [10, 12, 11, 15, 14];

    // θ = 2, α = 0.5 and l(0) = y(1)/2: the mean of the fitted line and of the smoothed θ-line, by lm() and a loop in R.
    [Fact]
    public void Dynamic_model_of_five_values_is_the_mean_of_its_two_lines_fitted_anew_each_step() =>
        Numbers.Close([14.56875, 14.9613513764881, 15.3160175537576], new DynamicOptimisedTheta().Forecast(Short, 1, 3), 1e-13);

    [Fact]
    public void Model_of_five_values_is_the_mean_of_its_two_lines() =>
        Numbers.Close([14.56875, 15.11875, 15.66875], new OptimisedTheta().Forecast(Short, 1, 3), 1e-13);

    // R 4, optim(method = "Nelder-Mead") on the recursions of Fiorucci et al. (2016), the series divided by its mean.
    [Fact]
    public void Dynamic_model_of_YAF2_equals_R() =>
        Numbers.Close(
            [577667.18327319727, 603564.82986149541, 630132.59567292605, 657221.37736222323, 684719.20562371437, 712541.04846093862],
            new DynamicOptimisedTheta().Forecast(KnownSeries.Yaf2, 1, 6),
            1e-9);

    [Fact]
    public void Model_of_YAF2_equals_R() =>
        Numbers.Close(
            [555120.63241459138, 580215.6437457148, 605310.65507683833, 630405.66640796186, 655500.6777390854, 680595.68907020893],
            new OptimisedTheta().Forecast(KnownSeries.Yaf2, 1, 6),
            1e-9);

    [Fact]
    public void Dynamic_model_of_Y1_equals_R() =>
        Numbers.Close(
            [39992.25041391135, 41510.76086598284, 43036.52239326424, 44566.69964414672],
            new DynamicOptimisedTheta().Forecast(KnownSeries.Y1, 1, 4),
            1e-9);

    [Fact]
    public void Model_of_Y1_equals_R() =>
        Numbers.Close(
            [39988.468159777382, 41372.143560616263, 42755.818961455145, 44139.494362294034],
            new OptimisedTheta().Forecast(KnownSeries.Y1, 1, 4),
            1e-9);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sum_of_squares_equals_the_two_lines_weighted_by_definition(bool isDynamic)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        for (var draw = 0; draw < 50; draw++)
        {
            double[] values = [.. Enumerable.Range(0, 4 + random.Next(20)).Select(_ => random.NextDouble() + 0.5)];
            double[] point = [random.NextDouble(), 0.1 + (0.89 * random.NextDouble()), 1 + (5 * random.NextDouble())];
            Numbers.Close(SumOfSquaresByDefinition(values, point, isDynamic), new ThetaModel(values, isDynamic).Evaluate(point), 1e-10);
        }
    }

    [Fact]
    public void Evaluation_allocates_nothing()
    {
        var model = new ThetaModel(KnownSeries.Yaf2, isDynamic: true);
        double[] point = [1800, 0.5, 2];
        model.Evaluate(point);
        var before = GC.GetAllocatedBytesForCurrentThread();
        model.Evaluate(point);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e6)]
    [InlineData(1e12)]
    public void Change_of_unit_changes_the_unit_of_the_forecast_and_nothing_else(double factor)
    {
        double[] scaled = [.. KnownSeries.Yaf2.Select(value => value * factor)];
        double[] expected = [.. new DynamicOptimisedTheta().Forecast(KnownSeries.Yaf2, 1, 6).Select(value => value * factor)];
        Numbers.Close([.. expected.Select(_ => 1.0)], [.. new DynamicOptimisedTheta().Forecast(scaled, 1, 6).Zip(expected, (value, of) => value / of)], 1e-6);
    }

    [Fact]
    public void Forecast_is_the_same_to_the_bit_on_every_thread()
    {
        var expected = new DynamicOptimisedTheta().Forecast(KnownSeries.Y1, 1, 4);
        var answers = new double[16][];
        Parallel.For(0, answers.Length, index => answers[index] = new DynamicOptimisedTheta().Forecast(KnownSeries.Y1, 1, 4));
        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    // ŷ(t+1) = (1 − 1/θ)·line(t+1) + (1/θ)·level of the smoothed θ·y + (1 − θ)·line, whose first level is θ·l(0).
    private static double SumOfSquaresByDefinition(double[] values, double[] point, bool isDynamic)
    {
        var (first, alpha, theta) = (point[0], point[1], point[2]);
        var sum = 0.0;
        for (var time = isDynamic ? 2 : 0; time < values.Length; time++)
        {
            var (intercept, slope) = Line(isDynamic ? values[..time] : values);
            var level = theta * first;
            for (var past = 1; past <= time; past++)
            {
                var line = intercept + (slope * past);
                level = (alpha * ((theta * values[past - 1]) + ((1 - theta) * line))) + ((1 - alpha) * level);
            }

            var error = values[time] - ((1 - (1 / theta)) * (intercept + (slope * (time + 1)))) - (level / theta);
            sum += error * error;
        }

        return sum;
    }

    private static (double Intercept, double Slope) Line(double[] values)
    {
        double[] times = [.. Enumerable.Range(1, values.Length).Select(time => (double)time)];
        return MathNet.Numerics.LinearRegression.SimpleRegression.Fit(times, values);
    }
}
