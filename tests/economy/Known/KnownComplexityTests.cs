using System.Text.Json;
using EconomyPipeline.Economy.Indicators.Complexity;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Executed values of complexity, each with its source.</summary>
public sealed class KnownComplexityTests
{
    // EconGeo, diversity and ubiquity executed (K110); LQ against the sum of the regions.
    [Fact]
    [Known("K110")]
    public void Diversity_and_ubiquity_give_the_executed_values()
    {
        var known = KnownCase.Read("K110");
        var output = Rows(known);
        var network = SpecialisationNetwork.Of(output, [.. output[0].Select((_, sector) => output.Sum(row => row[sector]))]);

        Assert.Equal(Numbers(known.Expected.GetProperty("div")), network.Diversity.Select(count => (double)count));
        Assert.Equal(Numbers(known.Expected.GetProperty("ubi")), network.Ubiquity.Select(count => (double)count));
    }

    // Hidalgo and Hausmann (2009), S4, as in EconGeo (K113).
    [Theory]
    [Known("K113")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Method_of_reflections_gives_the_executed_values(int steps)
    {
        var known = KnownCase.Read("K113");
        var (regions, sectors) = SpecialisationNetwork.Of([.. Rows(known).Select(row => row.Select(cell => cell > 0).ToArray())]).Reflections(steps);

        Close(Numbers(known.Expected.GetProperty($"c{steps}")), regions, known.Tolerance);
        Close(Numbers(known.Expected.GetProperty($"p{steps}")), sectors, known.Tolerance);
    }

    private static double[][] Rows(KnownCase known) => [.. known.Input.GetProperty("m").EnumerateArray().Select(Numbers)];

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];
}
