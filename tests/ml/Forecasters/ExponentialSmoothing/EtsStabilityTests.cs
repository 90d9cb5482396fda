using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;
using MathNet.Numerics;

namespace EconomyPipeline.Ml.Tests.Forecasters.ExponentialSmoothing;

public sealed class EtsStabilityTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(12)]
    public void Stability_is_that_all_roots_lie_in_the_unit_circle(int periodsPerYear)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (inside, outside) = (0, 0);
        for (var run = 0; run < 500; run++)
        {
            var smoothing = new EtsSmoothing(random.NextDouble(), random.NextDouble(), random.NextDouble(), 0.8 + (0.2 * random.NextDouble()));
            var largest = LargestRoot(smoothing, periodsPerYear);
            if (Math.Abs(largest - 1) < 1e-6)
            {
                continue;
            }

            Assert.True(largest < 1 == EtsStability.Holds(smoothing, periodsPerYear), $"{smoothing}: {largest:R}");
            (inside, outside) = largest < 1 ? (inside + 1, outside) : (inside, outside + 1);
        }

        Assert.True(inside > 0 && outside > 0, $"{inside} {outside}");
    }

    private static double LargestRoot(EtsSmoothing smoothing, int periodsPerYear)
    {
        var (alpha, beta, gamma, phi) = smoothing;
        var coefficients = new double[periodsPerYear + 2];
        coefficients[0] = phi * (1 - alpha - gamma);
        coefficients[1] = alpha + beta - (alpha * phi) + gamma - 1;
        for (var power = 2; power < periodsPerYear; power++)
        {
            coefficients[power] = alpha + beta - (alpha * phi);
        }

        coefficients[periodsPerYear] = alpha + beta - phi;
        coefficients[periodsPerYear + 1] = 1;
        return FindRoots.Polynomial(coefficients).Max(root => root.Magnitude);
    }
}
