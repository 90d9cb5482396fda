using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators;

/// <summary>Every indicator over random panels with zeros, ties, negative and missing cells, missing regions, and borders. A failure prints the seed that repeats it.</summary>
public sealed class RandomPanelTests
{
    private const int Samples = 60;

    [Fact]
    public void Every_value_of_a_small_panel_is_a_number_or_has_a_reason() =>
        Gen.Select(Gen.Int, Gen.Int[1, 14], Gen.Int[1, 5], Gen.Int[1, 6]).Sample(
            (seed, regions, years, sectors) => Stored.Check(IndicatorCatalogue.Compute(Build(new Random(seed), regions, years, sectors))),
            iter: Samples);

    [Fact]
    public void Every_value_of_a_panel_of_600_regions_is_a_number_or_has_a_reason() =>
        Gen.Int.Sample(seed => Stored.Check(IndicatorCatalogue.Compute(Build(new Random(seed), 600, 2, 3))), iter: 1);

    /// <param name="random">Where everything comes from.</param>
    /// <param name="regions">How many regencies.</param>
    /// <param name="years">From 2020 on.</param>
    /// <param name="sectors">At most the classification's.</param>
    /// <param name="isComplete">Whether nothing is missing or negative, so that measures over all regions are defined.</param>
    internal static RegionalAccounts Build(Random random, int regions, int years, int sectors, bool isComplete = false)
    {
        var observations = new List<Observation>();
        var hasTies = random.Next(3) == 0;
        for (var region = 0; region < regions; region++)
        {
            var code = $"R{region}";
            observations.Add(Given.Text(code, Measure.Parent, Given.Scope.ToString()));
            if (isComplete || random.Next(10) > 0)
            {
                observations.Add(Given.Text(code, Measure.Group, region % 4 == 0 ? "kota" : "kabupaten"));
            }

            if (region > 0 && random.Next(5) > 0)
            {
                observations.Add(Border(code, $"R{random.Next(region)}"));
            }
        }

        foreach (var code in Enumerable.Range(0, regions).Select(region => $"R{region}").Append("6300").Append("0000"))
        {
            for (var year = 2020; year < 2020 + years; year++)
            {
                if (isComplete || random.Next(25) > 0)
                {
                    observations.Add(Given.People(code, $"{year}", hasTies ? 100 : random.Next(isComplete ? 1 : 0, 1000)));
                }

                for (var sector = 0; sector < sectors; sector++)
                {
                    if (isComplete || random.Next(40) > 0)
                    {
                        var value = !isComplete && random.Next(40) == 0 ? -random.Next(1, 50) : random.Next(12) == 0 ? 0 : hasTies ? random.Next(1, 4) : random.NextDouble() * 1000;
                        observations.Add(Given.Output(code, BpsSectors.Categories[sector].Code.ToString(), $"{year}", value));
                    }
                }
            }
        }

        return Given.Accounts(observations);
    }

    private static Observation Border(string region, string neighbour) => new()
    {
        Kind = DatasetKind.Boundaries,
        Measure = Measure.SharedBorder,
        Region = RegionCode.Parse(region),
        Item = neighbour,
        Value = 1,
    };
}
