using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>Intervals of any level from kept paths.</summary>
public sealed class PathLevelTests
{
    private static readonly double[] Levels = [1, 20, 50, 79, 80, 81, 90, 95, 96, 99, 99.9];

    [Fact]
    public void Levels_hold_one_another_meet_the_published_ones_and_do_not_narrow_with_the_horizon()
    {
        var random = new Random(5);
        double[][] draws = [.. Enumerable.Range(1, 3).Select(step => Enumerable.Range(0, 1000).Select(_ => 100 + (step * 10 * (random.NextDouble() + random.NextDouble() - 1))).ToArray())];
        double[] means = [100, 100, 100];
        ForecastInterval[] inner = [new(80, 96, 103), new(80, 92, 107), new(80, 90, 112)];
        ForecastInterval[] outer = [new(95, 93, 106), new(95, 86, 114), new(95, 85, 120)];

        var found = Levels.ToDictionary(level => level, level => PathLevels.Intervals(draws, means, inner, outer, level));

        foreach (var (narrow, wide) in Levels.Zip(Levels.Skip(1)))
        {
            for (var step = 0; step < 3; step++)
            {
                Assert.True(found[wide][step].Lower <= found[narrow][step].Lower && found[narrow][step].Upper <= found[wide][step].Upper, $"{narrow} {wide} {step}");
            }
        }

        Assert.All(inner.Zip(found[80]), pair => Assert.True(Math.Abs(pair.First.Lower - pair.Second.Lower) + Math.Abs(pair.First.Upper - pair.Second.Upper) < 1e-9));
        Assert.All(outer.Zip(found[95]), pair => Assert.True(Math.Abs(pair.First.Lower - pair.Second.Lower) + Math.Abs(pair.First.Upper - pair.Second.Upper) < 1e-9));
        Assert.All(Levels, level => Assert.All(found[level].Zip(found[level].Skip(1)), next => Assert.True(next.Second.Upper - 100 >= next.First.Upper - 100 && 100 - next.Second.Lower >= 100 - next.First.Lower)));
    }

    [Fact]
    public void Quantiles_are_the_paths_own_where_the_published_intervals_are()
    {
        double[] sorted = [.. Enumerable.Range(0, 1001).Select(index => index / 10.0)];
        var found = PathLevels.Intervals([sorted], [50], [new(80, 10, 90)], [new(95, 2.5, 97.5)], 50);

        Assert.Equal((25.0, 75.0), (Math.Round(found[0].Lower, 9), Math.Round(found[0].Upper, 9)));
    }

    [Fact]
    public void What_never_moves_has_no_width_and_what_is_not_negative_does_not_become_so()
    {
        Assert.Equal(new ForecastInterval(90, 0, 0), PathLevels.Intervals([new double[100]], [0], [new(80, 0, 0)], [new(95, 0, 0)], 90)[0]);
        Assert.True(PathLevels.Intervals([[.. Enumerable.Range(0, 100).Select(value => (double)value)]], [50], [new(80, 10, 90)], [new(95, 0, 110)], 99.5)[0].Lower >= 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => PathLevels.Intervals([], [], [], [], 100));
        Assert.Throws<ArgumentOutOfRangeException>(() => PathLevels.Intervals([], [], [], [], 0));
    }

    [Fact]
    public void Rows_of_a_sum_are_those_whose_paths_give_its_published_intervals()
    {
        var forecast = PanelForecaster.Forecast(Synthetic.Accounts(14), new ForecastOptions(), null, TestContext.Current.CancellationToken);
        var paths = Assert.Single(forecast.Paths);
        var same = 0;
        var values = forecast.Values.Where(value => value.Period == paths.Periods[0]).ToList();
        foreach (var value in values)
        {
            var rows = paths.RowsOf(Synthetic.Scope, value.Region, value.Sector);
            Assert.NotEmpty(rows);
            double[] draws = [.. Enumerable.Range(0, paths.Count).Select(path => rows.Sum(row => paths[path, row, 0]))];
            Array.Sort(draws);
            var (published, own) = (value.Interval(80), PathMargin.Quantile(draws, 0.1));
            same += Math.Abs(published.Lower - own) <= 1e-9 * Math.Max(1, Math.Abs(own)) ? 1 : 0;
        }

        // The others are of groups whose published intervals are not the paths'.
        Assert.True(same > values.Count / 2, $"{same} of {values.Count}");
        Assert.Empty(paths.RowsOf(Synthetic.Scope, RegionCode.Parse("9999"), SectorCode.Total));
        Assert.DoesNotContain(paths.RowsOf(Synthetic.Scope, Synthetic.Scope, SectorCode.Total), row => paths.Rows[row].Region == RegionCode.Nation);
    }
}
