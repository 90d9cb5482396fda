using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>Finds the one value that a test speaks of.</summary>
internal static class Values
{
    public static IReadOnlyList<IndicatorValue> All(this IIndicator indicator, RegionalAccounts accounts) => [.. indicator.Compute(accounts)];

    public static IndicatorValue One(
        this IEnumerable<IndicatorValue> values,
        string id,
        string region,
        string? sector,
        string period,
        string? from = null,
        string? reference = null,
        string? basis = "constant-2010") => Assert.Single(values, value =>
            value.Indicator == id
            && value.Region == RegionCode.Parse(region)
            && (sector is null ? value.Sector is null : value.Sector == SectorCode.Parse(sector))
            && value.Period == Period.Parse(period)
            && (from is null || value.From == Period.Parse(from))
            && (reference is null || value.Reference == RegionCode.Parse(reference))
            && value.Basis?.ToString() == basis);

    /// <summary>Asserts closeness: relative for large values, absolute below 1.</summary>
    public static void Close(double expected, double actual, double tolerance = 1e-12) =>
        Assert.True(
            Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected)),
            $"Expected {expected:R}, got {actual:R} (tolerance {tolerance}).");

    public static void Close(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var index = 0; index < expected.Count; index++)
        {
            Close(expected[index], actual[index], tolerance);
        }
    }
}
