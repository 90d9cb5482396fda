using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Tests.Paths;

public sealed class PathMarginTests
{
    private static readonly PathMargin Margin = new(-3, -1, 0, 1, 3);
    private static readonly Band Skewed = new(10, 30, 20, 50);

    [Theory]
    [InlineData(-3, -30)]
    [InlineData(-1, -10)]
    [InlineData(-0.5, -5)]
    [InlineData(0, 0)]
    [InlineData(1, 20)]
    [InlineData(2, 35)]
    [InlineData(3, 50)]
    [InlineData(4, 65)]
    public void Error_at_a_quantile_is_the_bound_and_linear_between_and_beyond(double standard, double expected) =>
        Numbers.Close(expected, Margin.Error(standard, Skewed), 1e-12);

    [Fact]
    public void Error_of_a_row_that_is_certain_is_zero() => Assert.Equal(0, Margin.Error(2.5, default));

    [Fact]
    public void Quantile_is_linear_between_two_values()
    {
        Assert.Equal(1.5, PathMargin.Quantile([1, 2], 0.5));
        Assert.Equal(7, PathMargin.Quantile([7], 0.9));
    }
}
