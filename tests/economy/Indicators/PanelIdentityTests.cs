using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators;

/// <summary>
/// What the values of whole panels must sum to, whatever the panel: random ones with zeros, ties, missing cells and regions. A failure
/// prints the seed that repeats it.
/// </summary>
public sealed class PanelIdentityTests
{
    /// <summary>Parts whose sum is the other value, of one region, sector, period and span.</summary>
    private static readonly (string[] Parts, string Whole)[] Splits =
    [
        (["theil-t-between", "theil-t-within"], "theil-t"),
        (["theil-l-between", "theil-l-within"], "theil-l"),
        (["ge-200-between", "ge-200-within"], "ge-200"),
        (["gini-between", "gini-within", "gini-overlap"], "gini-weighted"),
        (["spatial-gini-neighbours", "spatial-gini-others"], "gini"),
        (["esteban-competitive", "esteban-allocation"], "dunn-competitive"),
        (["arcelus-national-expected", "arcelus-national-differential"], "dunn-national"),
        (["arcelus-mix-expected", "arcelus-mix-differential"], "dunn-mix"),
    ];

    /// <summary>Rows of one id over sectors or groups whose sum is the other value.</summary>
    private static readonly (string Part, string Whole)[] Sums =
    [
        ("gini-sector-contribution", "gini-sectors"),
        ("gini-sector-shapley", "gini-sectors"),
        ("theil-t-group-contribution", "theil-t-within"),
        ("theil-l-group-contribution", "theil-l-within"),
    ];

    [Fact]
    public void Parts_of_a_small_panel_sum_to_the_whole() => Gen.Select(Gen.Int, Gen.Int[1, 14], Gen.Int[2, 4], Gen.Int[1, 6]).Sample(
        (seed, regions, years, sectors) => Check(RandomPanelTests.Build(new Random(seed), regions, years, sectors)), iter: 60);

    [Fact]
    public void Parts_of_a_panel_of_600_regions_sum_to_the_whole() =>
        Gen.Int.Sample(seed => Check(RandomPanelTests.Build(new Random(seed), 600, 2, 3, isComplete: true)), iter: 1);

    private static void Check(RegionalAccounts accounts)
    {
        var values = IndicatorCatalogue.Compute(accounts).Where(value => double.IsFinite(value.Value)).ToList();
        var cells = values.ToLookup(value => (value.Indicator, Key(value)));
        foreach (var (parts, whole) in Splits)
        {
            foreach (var value in values.Where(value => value.Indicator == whole))
            {
                // A total over some of the sectors is over those that each measure can compare.
                IndicatorValue[] found = [.. parts.SelectMany(part => cells[(part, Key(value))])];
                if (found.Length == parts.Length && !found.Append(value).Any(one => one.Quality!.Value.HasFlag(Quality.Partial) && one.Sector == SectorCode.Total && value.From is not null))
                {
                    Close(value, found.Sum(one => one.Value), Scale([.. found.Select(one => one.Value)]));
                }
            }
        }

        CheckSums(values);
        CheckGrowth(values, accounts);
    }

    private static void CheckSums(List<IndicatorValue> values)
    {
        foreach (var (part, whole) in Sums)
        {
            foreach (var year in values.Where(value => value.Indicator == part).GroupBy(value => value.Period))
            {
                // The sector parts sum to the Gini of the sum of sectors, which is the row of the published total where there is none.
                var id = whole == "gini-sectors" ? "gini-weighted" : whole;
                double[] found = [.. year.Select(value => value.Value)];
                if (values.SingleOrDefault(value => value.Indicator == id && value.Period == year.Key) is { } total)
                {
                    Close(total, found.Sum(), Scale(found));
                }
            }
        }

        foreach (var value in values.Where(value => value.Indicator == "ge-200"))
        {
            var williamson = values.Single(other => other.Indicator == "williamson" && other.Period == value.Period).Value;
            Close(value, williamson * williamson / 2, 1);
        }
    }

    // Dunn's three parts sum to the change of the row, and so do the sources of growth to growth.
    private static void CheckGrowth(List<IndicatorValue> values, RegionalAccounts accounts)
    {
        var cells = values.ToLookup(value => (value.Indicator, Key(value)), value => value.Value);
        var panel = accounts.Panels[0];
        foreach (var value in values.Where(value => value.Indicator == "dunn-competitive" && value.Sector != SectorCode.Total))
        {
            var (region, sector) = (panel.IndexOf(value.Region), panel.IndexOf(value.Sector!.Value));
            double[] others = [.. cells[("dunn-national", Key(value))], .. cells[("dunn-mix", Key(value))]];
            if (others.Length == 2)
            {
                var change = panel[panel.IndexOf(value.Period), region, sector] - panel[panel.IndexOf(value.From!.Value), region, sector];
                Close(value, change - others.Sum(), Scale([.. others, change]));
            }
        }

        foreach (var rows in values.Where(value => value.Indicator == "source-of-growth").GroupBy(value => (value.Region, value.Period, value.From)))
        {
            double[] parts = [.. rows.Where(value => value.Sector != SectorCode.Total).Select(value => value.Value)];
            if (rows.SingleOrDefault(value => value.Sector == SectorCode.Total) is { Quality: Quality.Complete } total && parts.Length == panel.Sectors.Count)
            {
                Close(total, parts.Sum(), Scale(parts));
            }
        }
    }

    private static double Scale(double[] parts) => Math.Max(1, parts.Max(Math.Abs));

    private static void Close(IndicatorValue value, double sum, double scale) =>
        Assert.True(Math.Abs(value.Value - sum) <= 1e-9 * scale, $"{value.Indicator} {value.Region} {value.Sector} {value.From} {value.Period}: {value.Value:R}, its parts sum to {sum:R}.");

    private static string Key(IndicatorValue value) => $"{value.Basis} {value.Reference} {value.Region} {value.Sector} {value.From} {value.Period}";
}
