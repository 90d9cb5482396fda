using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

namespace EconomyPipeline.Ml.Tests.Forecasters.ExponentialSmoothing;

public sealed class SimplexSearchTests
{
    // R 4.2.2: optim(c(-1.2, 1), function(x) 100 * (x[2] - x[1]^2)^2 + (1 - x[1])^2)$par
    [Fact]
    public void Search_of_the_valley_of_Rosenbrock_stops_where_R_does()
    {
        var point = SimplexSearch.Minimize(new Function(x => (100 * Math.Pow(x[1] - (x[0] * x[0]), 2)) + Math.Pow(1 - x[0], 2)), [-1.2, 1])!;
        Numbers.Close([1.00026013872567, 1.00050599930377], point, 1e-9);
    }

    [Fact]
    public void Search_from_where_the_function_is_undefined_answers_nothing() =>
        Assert.Null(SimplexSearch.Minimize(new Function(_ => double.NaN), [1, 2]));

    [Fact]
    public void Search_treats_undefined_points_as_high_walls() =>
        Numbers.Close([3, 0], SimplexSearch.Minimize(new Function(x => x[0] < 2.9 ? double.NaN : Math.Pow(x[0] - 3, 2) + (x[1] * x[1])), [5, 3])!, 1e-3);

    private sealed class Function(Func<double[], double> value) : ISimplexFunction
    {
        public double Evaluate(ReadOnlySpan<double> point) => value(point.ToArray());
    }
}
