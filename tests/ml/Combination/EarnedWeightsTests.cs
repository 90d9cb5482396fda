using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Tests.Combination;

public sealed class EarnedWeightsTests
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

    [Fact]
    public void Weights_of_two_challengers_that_err_to_both_sides_are_mixed_so_that_the_errors_cancel() =>
        Assert.Equal([0.4, 0.3, 0.3], Weights(_ => [0.5, 0.25, -0.25], origins: 3));

    [Fact]
    public void Weight_of_a_challenger_without_forecasts_is_zero() =>
        Assert.Equal([0.4, 0.6, 0], Weights(_ => [0.5, 0, null], origins: 3));

    [Fact]
    public void Weights_that_hold_where_nothing_is_known_stay_until_an_origin_says_otherwise() =>
        Assert.Equal([0.5, 0.5], Weights(_ => [0, 0.5], origins: 1, [0.5, 0.5]));

    [Fact]
    public void Weights_that_hold_where_nothing_is_known_are_moved_by_what_is() =>
        Assert.Equal([0.8, 0.2], Weights(_ => [0, 0.5], origins: 3, [0.5, 0.5]));

    private static double Earn(Func<int, (double Median, double Model)> errors, int origins) =>
        Weights(origin => errors(origin) is var (median, model) ? [median, model] : [], origins)[1];

    // The errors are of one step ahead, at origins 1, 2, …
    private static double[] Weights(Func<int, double?[]> errors, int origins, double[]? prior = null) => EarnedWeights.Of(
        Line,
        0,
        Enumerable.Range(1, origins).Select(origin =>
        {
            var actual = Line.Series[0].Values[^origin];
            return (origin, errors(origin).Select(error => error is { } known ? new double[]?[] { [actual + known] } : null).ToArray());
        }),
        prior ?? [1, .. new double[errors(1).Length - 1]]);
}
