using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>What values must be to be kept and read: one for each key, a number or a reason, never both absent.</summary>
internal static partial class Stored
{
    public static void Check(IEnumerable<IndicatorValue> computed)
    {
        var values = computed.ToList();
        var keys = values.Select(value => (value.Indicator, value.Basis, value.Reference, value.Region, value.Sector, value.Period, value.From, value.Other)).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(values, value =>
        {
            Assert.True(IndicatorCatalogue.Definitions.ContainsKey(value.Indicator));
            Assert.False(double.IsInfinity(value.Value));
            Assert.True(!double.IsNaN(value.Value) || value.Reason is not null, $"{value} has neither a value nor a reason.");
            Assert.True(double.IsNaN(value.Value) == value.Quality is null, $"{value} has the quality of a value that is not there, or none.");
            Assert.True(value.Quality?.HasFlag(Quality.Partial) != true || value.Reason is not null, $"{value} is partial and does not say why.");
            Assert.True(value.Other is null || KeyPart().IsMatch(value.Other), $"{value} cannot be kept: what stands in Other is a part of a key.");
            Assert.DoesNotContain("{", value.Unit, StringComparison.Ordinal);
        });
    }

    [GeneratedRegex("^[A-Za-z0-9.-]{1,48}$")]
    private static partial Regex KeyPart();
}
