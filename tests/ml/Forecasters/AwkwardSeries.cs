namespace EconomyPipeline.Ml.Tests.Forecasters;

/// <summary>Histories that break forecasters elsewhere.</summary>
internal static class AwkwardSeries
{
    public static readonly Dictionary<string, double[]> All = new(StringComparer.Ordinal)
    {
        ["one point"] = [42],
        ["two points"] = [1, 2],
        ["three points"] = [3, 1, 2],
        ["constant"] = [.. Enumerable.Repeat(7.0, 12)],
        ["all zero"] = new double[12],
        ["zero then growth"] = [0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32],
        ["growth then zero"] = [5, 6, 7, 8, 9, 10, 11, 12, 13, 0, 0, 0],
        ["missing inside"] = [10, double.NaN, 12, 13, double.NaN, double.NaN, 16, 17, 18, 19, 20, 21],
        ["missing at the ends"] = [double.NaN, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, double.NaN],
        ["infinite inside"] = [10, 11, double.PositiveInfinity, 13, 14, 15, 16, 17, 18, 19, 20, 21],
        ["tiny"] = [.. Enumerable.Range(1, 12).Select(value => value * 1e-300)],
        ["huge"] = [.. Enumerable.Range(1, 12).Select(value => value * 1e300)],
        ["a jump"] = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1e9],
        ["alternating signs"] = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1],
        ["exponential"] = [.. Enumerable.Range(1, 12).Select(value => Math.Exp(value))],
        ["negative"] = [.. Enumerable.Range(1, 12).Select(value => -10.0 * value)],
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
