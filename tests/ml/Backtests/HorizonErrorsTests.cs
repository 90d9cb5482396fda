using EconomyPipeline.Ml.Backtests;

namespace EconomyPipeline.Ml.Tests.Backtests;

public sealed class HorizonErrorsTests
{
    private readonly HorizonErrors errors = new(
    [
        One(node: 0, origin: 1, ahead: 1, error: 1),
        One(node: 0, origin: 2, ahead: 1, error: 3),
        One(node: 0, origin: 2, ahead: 2, error: 4),
        One(node: 0, origin: 3, ahead: 2, error: 6),
        One(node: 0, origin: 3, ahead: 3, error: 90),
        One(node: 0, origin: 1, ahead: 1, error: 70) with { Method = "drift" },
        One(node: 1, origin: 1, ahead: 1, error: 8),
        One(node: 2, origin: 1, ahead: 1, error: 8) with { Movement = 0 },
    ]);

    [Fact]
    public void At_a_horizon_that_two_origins_judge_is_its_own_error_of_the_published_method()
    {
        Assert.Equal(2, errors.At(0, 1));
        Assert.Equal(5, errors.At(0, 2));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void At_a_horizon_with_fewer_origins_is_that_of_the_nearest_shorter(int ahead) => Assert.Equal(5, errors.At(0, ahead));

    [Fact]
    public void At_any_horizon_of_a_series_with_one_origin_is_its_first() => Assert.Equal(8, errors.At(1, 4));

    [Fact]
    public void At_a_series_that_never_moved_or_was_never_judged_is_not_a_number()
    {
        Assert.Equal(double.NaN, errors.At(2, 1));
        Assert.Equal(double.NaN, errors.At(3, 1));
    }

    private static BacktestOutcome One(int node, int origin, int ahead, double error) =>
        new(node, origin, BacktestScore.Combined, ahead, 100 + error, 100, 1, null, null);
}
