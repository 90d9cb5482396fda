using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Structure.Concentration;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Structure;

/// <summary>The index of Ellison and Glaeser from a dataset of establishments. Its published value is in the known values (K43).</summary>
public sealed class EllisonGlaeserTests
{
    [Fact]
    public void Sector_that_lies_as_all_work_does_is_less_concentrated_than_chance_by_its_lumpiness()
    {
        // c = x, so G = 0 and γ = −H/(1 − H); ten equal establishments: H = 0.1.
        var (gamma, concentration, herfindahl) = EllisonGlaeser.Of([60, 40], [6, 4], [0, 1], [600, 400]);

        Values.Close(0, concentration);
        Values.Close(0.1, herfindahl);
        Values.Close(-0.1 / 0.9, gamma);
    }

    [Fact]
    public void Size_class_is_so_many_equal_establishments() => Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20], Gen.Int[1, 500]).Sample((first, second, size) =>
    {
        var classes = EllisonGlaeser.Of([first * size, second * 3.0 * size], [first, second], [0, 1], [1000, 3000]);
        double[] each = [.. Enumerable.Repeat((double)size, first), .. Enumerable.Repeat(3.0 * size, second)];
        int[] regions = [.. Enumerable.Repeat(0, first), .. Enumerable.Repeat(1, second)];
        var singles = EllisonGlaeser.Of(each, [.. each.Select(_ => 1.0)], regions, [1000, 3000]);
        Values.Close(singles.Gamma, classes.Gamma);
        Values.Close(singles.Herfindahl, classes.Herfindahl);
    });

    [Fact]
    public void Index_is_computed_for_each_sector_of_the_dataset_and_counts_establishments()
    {
        IReadOnlyList<IndicatorValue> values =
        [
            .. Of(
                Facts.Of(Measure.EstablishmentWorkers, "6301", "2024", 300, "20-99", "C.02"),
                Facts.Of(Measure.Establishments, "6301", "2024", 10, "20-99", "C.02"),
                Facts.Of(Measure.EstablishmentWorkers, "6301", "2024", 200, "PT Satu", "C.09"),
                Facts.Of(Measure.EstablishmentWorkers, "6302", "2024", 500, "PT Dua", "C.09")),
        ];

        // x = (0.5, 0.5), Σ x² = 0.5. C.02: c = (1, 0), G = 0.5, H = 0.1. C.09: c = (2/7, 5/7), G = 2 (3/14)², H = (4 + 25)/49.
        Assert.Equal([("C.02", 10), ("C.09", 2)], values.Select(value => (value.Sector?.ToString(), value.N)));
        Values.Close((0.5 - (0.5 * 0.1)) / (0.5 * 0.9), values[0].Value);
        Values.Close(((18 / 196.0) - (0.5 * 29 / 49)) / (0.5 * 20 / 49), values[1].Value);
    }

    [Fact]
    public void Index_without_what_it_needs_says_what_that_is()
    {
        Assert.Contains("a dataset establishments", Assert.Single(Of()).Reason!.En, StringComparison.Ordinal);
        Assert.Contains("one sector only", Assert.Single(Of(Facts.Of(Measure.EstablishmentWorkers, "6301", "2024", 300, "PT Satu", "C"))).Reason!.En, StringComparison.Ordinal);
        var lone = Of(
            Facts.Of(Measure.EstablishmentWorkers, "6301", "2024", 300, "PT Satu", "C.02"),
            Facts.Of(Measure.EstablishmentWorkers, "6302", "2024", 300, "PT Dua", "C.09")).ToList();
        Assert.All(lone, value => Assert.Contains("in one establishment", value.Reason!.En, StringComparison.Ordinal));
        Assert.Equal(2, lone.Count);
    }

    private static IEnumerable<IndicatorValue> Of(params Observation[] facts)
    {
        RegionalAccounts accounts = Given.Accounts(Given.AllSectors("6301", "2024", 1, 2, 3), Given.AllSectors("6302", "2024", 2, 2, 2), facts);
        return new EllisonGlaeser().Compute(accounts);
    }
}
