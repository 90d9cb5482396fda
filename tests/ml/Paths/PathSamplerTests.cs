using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Tests.Paths;

/// <summary>Twenty cells (4 regions × 5 sectors) of one size whose sums shall be as wide as stated.</summary>
public sealed class PathSamplerTests(ITestOutputHelper output)
{
    private const int Seed = 11;
    private const int Count = 1000;
    private const int Horizon = 2;

    private static readonly double[] Probabilities = [0.025, 0.1, 0.9, 0.975];

    // A share of 1 is perfectly correlated, and 0 not at all.
    [Theory]
    [InlineData(0.3, 0.3, 0.2)]
    [InlineData(0, 0, 0)]
    [InlineData(0.9, 0, 0)]
    public void Paths_have_the_width_that_rows_and_sums_shall_have(double common, double region, double sector)
    {
        output.WriteLine($"seed {Seed}");
        var rows = Rows(common, region, sector);
        var quantiles = new PathQuantiles(new PathSampler(rows, Seed, new ParallelOptions()).Draw(Count), rows.Count, Horizon, new ParallelOptions())
            .Of([.. Enumerable.Range(0, rows.Count).Select(row => new[] { row }), .. rows.Sums.Select(sum => sum.Rows)], Probabilities);
        var groups = Enumerable.Range(0, rows.Count).Select(row => ("cell", rows.Bands[row])).Concat(rows.Sums.Select(sum => (sum.Group, sum.Bands)));
        foreach (var group in quantiles.Zip(groups).GroupBy(pair => pair.Second.Item1))
        {
            for (var step = 0; step < Horizon; step++)
            {
                var (narrow, wide) = (
                    group.Average(pair => (pair.First[step][2] - pair.First[step][1]) / (pair.Second.Item2[step].Lower80 + pair.Second.Item2[step].Upper80)),
                    group.Average(pair => (pair.First[step][3] - pair.First[step][0]) / (pair.Second.Item2[step].Lower95 + pair.Second.Item2[step].Upper95)));
                output.WriteLine(FormattableString.Invariant($"{group.Key} h = {step + 1}: 80 % {narrow:0.00}, 95 % {wide:0.00} of what they shall be"));
                Assert.InRange(narrow, 0.9, 1.1);
                Assert.InRange(wide, 0.9, 1.1);
            }
        }
    }

    [Fact]
    public void Paths_of_rows_that_may_not_be_negative_are_not()
    {
        var rows = Rows(0.3, 0.3, 0.2);
        rows = rows with { Means = [.. rows.Means.Select(row => row.Select(_ => 5.0).ToArray())] };
        var values = new PathSampler(rows, Seed, new ParallelOptions()).Draw(Count);
        Assert.All(values, value => Assert.True(value >= 0));
        Assert.Contains(0.0, values);
    }

    [Fact]
    public void Paths_do_not_depend_on_threads_but_on_the_seed()
    {
        var rows = Rows(0.3, 0.3, 0.2);
        var one = new PathSampler(rows, Seed, new ParallelOptions { MaxDegreeOfParallelism = 1 }).Draw(Count);
        Assert.Equal(one, new PathSampler(rows, Seed, new ParallelOptions { MaxDegreeOfParallelism = 2 }).Draw(Count));
        Assert.NotEqual(one, new PathSampler(rows, Seed + 1, new ParallelOptions()).Draw(Count));
    }

    [Fact]
    public void Rows_that_erred_together_in_the_past_err_together_in_the_paths()
    {
        // Two sectors that always went opposite ways, which no factor knows.
        double[][] errors = [.. Enumerable.Range(0, 8).Select(origin => Enumerable.Range(0, 20).Select(row => (origin % 2 == 0 ? 1.0 : -1) * (row % 5 == 0 ? 1 : row % 5 == 1 ? -1 : 0)).ToArray())];
        var rows = Rows(0, 0, 0) with { Errors = errors, Sums = [] };
        var values = new PathSampler(rows, Seed, new ParallelOptions()).Draw(Count);
        var (first, second) = (Column(values, 0), Column(values, 1));
        var correlation = MathNet.Numerics.Statistics.Correlation.Spearman(first, second);
        output.WriteLine(FormattableString.Invariant($"seed {Seed}: rank correlation {correlation:0.00}"));
        Assert.True(correlation < -0.3, $"{correlation}");
    }

    private static double[] Column(double[] values, int row) => [.. Enumerable.Range(0, Count).Select(path => values[(path * 20 * Horizon) + (row * Horizon)])];

    private static PathRows Rows(double common, double region, double sector)
    {
        var own = 1 - common - region - sector;
        Band[] Wide(double size) => [.. Enumerable.Range(1, Horizon).Select(ahead => Math.Sqrt(ahead) * size).Select(one => new Band(1.53 * one, 2.78 * one, 1.53 * one, 2.78 * one))];
        int[] Where(Func<int, bool> isIn) => [.. Enumerable.Range(0, 20).Where(isIn)];
        List<PathSum> sums =
        [
            .. Enumerable.Range(0, 4).Select(index => new PathSum(0, "region", Where(row => row / 5 == index), Wide(Math.Sqrt(((common + region) * 25) + ((sector + own) * 5))))),
            .. Enumerable.Range(0, 5).Select(index => new PathSum(0, "sector", Where(row => row % 5 == index), Wide(Math.Sqrt(((common + sector) * 16) + ((region + own) * 4))))),
            new PathSum(0, "total", Where(_ => true), Wide(Math.Sqrt((common * 400) + (region * 100) + (sector * 80) + (own * 20)))),
        ];
        return new PathRows(
            [.. Enumerable.Range(0, 20).Select(_ => new double[] { 1000, 1000 })],
            [.. Enumerable.Range(0, 20).Select(_ => Wide(1))],
            [.. Enumerable.Range(0, 20).Select(row => new RowKind(ShockBlock.Regencies, row / 5, row % 5))],
            new bool[20],
            new int[]?[20],
            [],
            sums);
    }
}
