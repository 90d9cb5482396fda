using EconomyPipeline.Ml.Combination;

namespace EconomyPipeline.Ml.Tests.Combination;

public sealed class MedianCombinationTests
{
    [Fact]
    public void Median_of_three_is_the_middle_at_each_period() =>
        Assert.Equal([2, 5], MedianCombination.Combine([[1, 9], [2, 5], [3, 4]]));

    [Fact]
    public void Median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() =>
        Assert.Equal([2.5], MedianCombination.Combine([[1], [2], [3], [100]]));

    [Fact]
    public void Median_of_nothing_throws() => Assert.Throws<ArgumentException>(() => MedianCombination.Combine([]));
}
