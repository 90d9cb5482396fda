using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Structure;

/// <summary>Measures of structure over accounts: what they answer where something is missing, and on the sample.</summary>
public sealed class StructureAccountsTests
{
    [Fact]
    public void Structure_without_a_sector_is_partial_and_names_it()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 1, 2, 3), Given.AllSectors("6302", "2020", 3, double.NaN, 1), Given.AllSectors("6300", "2020", 4, 4, 4));

        var value = IndicatorCatalogue.Compute(accounts, "krugman").Single(one => one.Region.ToString() == "6302");

        // 3 and 1 against 4 and 4: three quarters against a half, twice.
        Values.Close(0.5, value.Value);
        Assert.Equal(Quality.Partial, value.Quality);
        Assert.Contains("B", value.Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Sub_sectors_give_variety_and_their_absence_a_reason()
    {
        var without = Given.Accounts(Given.AllSectors("6301", "2020", 1, 2, 3));
        var with = Given.Accounts(
            Given.AllSectors("6301", "2020", 0, 0, 4),
            [Given.Output("6301", "C.01", "2020", 2), Given.Output("6301", "C.02", "2020", 2)]);

        Assert.Contains("sub-sector", Assert.Single(IndicatorCatalogue.Compute(without, "related-variety")).Reason!.En, StringComparison.Ordinal);
        Values.Close(Math.Log(2), Assert.Single(IndicatorCatalogue.Compute(with, "related-variety")).Value);
        Values.Close(0, Assert.Single(IndicatorCatalogue.Compute(with, "unrelated-variety")).Value);
    }

    [Fact]
    public void Small_base_says_that_its_multiplier_is_unstable()
    {
        var accounts = Given.Accounts(Given.AllSectors("6301", "2020", 51, 49), Given.AllSectors("6300", "2020", 50, 50));

        var value = Assert.Single(IndicatorCatalogue.Compute(accounts, "economic-base-multiplier"));

        Values.Close(100, value.Value);
        Assert.Contains("unstable", value.Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlay_reads_a_sector_that_shrinks_less_here_as_ahead()
    {
        var accounts = Given.Accounts(
            Given.AllSectors("6301", "2020", 10, 10), Given.AllSectors("6301", "2021", 9, 10),
            Given.AllSectors("6300", "2020", 100, 100), Given.AllSectors("6300", "2021", 50, 100));

        var value = IndicatorCatalogue.Compute(accounts, "mrp-overlay").Single(one => one.Sector.ToString() == "A");

        Assert.Equal("minus-plus-plus", value.Other);
    }

    // Computed from the sample's CSV by a loop in Python: Σ|s_ij − s_i| over the 17 sectors, constant 2010 prices, 2025.
    [Fact]
    public void Sample_has_the_krugman_index_of_the_capital() =>
        Values.Close(0.6830696890905501, KalselData.All.One("krugman", "6371", null, "2025", reference: "6300").Value, 1e-6);
}
