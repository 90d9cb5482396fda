using EconomyPipeline.Ml.Forecasters.Arima;

namespace EconomyPipeline.Ml.Tests.Forecasters.Arima;

public sealed class ArmaPolynomialTests
{
    [Fact]
    public void FromUnbounded_of_any_numbers_is_stationary_and_goes_back()
    {
        double[] unbounded = [1.7, -0.4, 0.9, -2.1];
        var (phi, back) = (new double[4], new double[4]);
        ArmaPolynomial.FromUnbounded(unbounded, phi);
        Assert.True(ArmaPolynomial.RootsExceed(phi, 1));
        ArmaPolynomial.ToUnbounded(phi, back);
        Numbers.Close(unbounded, back, 1e-9);
    }

    // 1 − 1.3·B + 0.4·B² has the roots 1.25 and 2.
    [Theory]
    [InlineData(1.249, true)]
    [InlineData(1.251, false)]
    public void RootsExceed_a_radius_up_to_the_smallest_root(double radius, bool expected) =>
        Assert.Equal(expected, ArmaPolynomial.RootsExceed([1.3, -0.4], radius));

    // (1 + 2·B)·(1 + 0.5·B) becomes (1 + 0.5·B)²; a complex pair 1 ± i·1.5, divided by 3.25, lies inside.
    [Fact]
    public void MakeInvertible_reflects_roots_inside_the_circle_and_leaves_the_others()
    {
        double[] one = [2.5, 1];
        Assert.True(ArmaPolynomial.MakeInvertible(one));
        Numbers.Close([1, 0.25], one, 1e-9);
        Assert.False(ArmaPolynomial.MakeInvertible(one));

        double[] pair = [-2, 3.25];
        Assert.True(ArmaPolynomial.MakeInvertible(pair));
        Numbers.Close([-2 / 3.25, 1 / 3.25], pair, 1e-9);
    }

    [Fact]
    public void Multiply_expands_the_seasonal_product()
    {
        // (1 − 0.5·B)·(1 − 0.4·B⁴) = 1 − 0.5·B − 0.4·B⁴ + 0.2·B⁵.
        var product = new double[5];
        ArmaPolynomial.Multiply([0.5], [0.4], 4, -1, product);
        Numbers.Close([0.5, 0, 0, 0.4, -0.2], product, 1e-15);
        ArmaPolynomial.Multiply([0.5], [0.4], 4, 1, product);
        Numbers.Close([0.5, 0, 0, 0.4, 0.2], product, 1e-15);
    }

    [Fact]
    public void Minimize_finds_the_bottom_of_a_curved_valley()
    {
        // Rosenbrock (1960): the minimum is at (1, 1).
        var minimum = QuasiNewton.Minimize(
            point => (100 * Math.Pow(point[1] - (point[0] * point[0]), 2)) + Math.Pow(1 - point[0], 2), [-1.2, 1]);
        Assert.NotNull(minimum);
        Numbers.Close([1, 1], minimum.Point, 2e-3);
    }

    [Fact]
    public void Minimize_of_what_is_not_finite_at_the_start_gives_nothing() =>
        Assert.Null(QuasiNewton.Minimize(point => Math.Log(point[0]), [-1]));
}
