using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Tests.Combination;

public sealed class EarnedWeightTests
{
    private static readonly SeriesPanel Line = new([new PanelSeries("line", [1, 2, 3, 4, 5, 6, 7, 8])], 1);

    [Fact]
    public void Weight_of_a_model_that_is_always_right_is_shrunk_by_the_number_of_origins() =>
        Assert.Equal(0.6, Earn(origin => (Median: 0.5, Model: 0), origins: 3));

    [Fact]
    public void Weight_of_a_model_that_overshoots_as_far_as_the_median_undershoots_is_half_of_that() =>
        Assert.Equal(0.3, Earn(origin => (Median: -0.5, Model: 0.5), origins: 3));

    [Fact]
    public void Weight_of_a_model_that_is_always_worse_is_zero() =>
        Assert.Equal(0, Earn(origin => (Median: 0, Model: 0.5), origins: 3));

    // One large win out of three is luck.
    [Fact]
    public void Weight_of_a_model_that_wins_in_sum_but_not_at_most_origins_is_zero() =>
        Assert.Equal(0, Earn(origin => origin == 3 ? (Median: 5, Model: 0) : (Median: 0, Model: 0.1), origins: 3));

    [Fact]
    public void Weight_from_a_single_origin_is_zero() =>
        Assert.Equal(0, Earn(origin => (Median: 0.5, Model: 0), origins: 1));

    // The errors are of one step ahead, at origins 1, 2, …
    private static double Earn(Func<int, (double Median, double Model)> errors, int origins) => EarnedWeight.Of(
        Line,
        0,
        Enumerable.Range(1, origins).Select(origin =>
        {
            var actual = Line.Series[0].Values[^origin];
            var (median, model) = errors(origin);
            return (origin, new double[]?[] { [actual + median] }, new double[]?[] { [actual + model] });
        }));
}
