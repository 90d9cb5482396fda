using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Kalsel;

/// <summary>What must hold of the sample. Source of the figures: BPS (WebAPI tables of the regencies, province and nation); Dukcapil.</summary>
public sealed class SampleFactsTests
{
    [Fact]
    public void Accounts_of_the_sample_have_13_regencies_17_sectors_and_2020_to_2025()
    {
        Assert.Equal(13, KalselData.Accounts.Regencies.Count);
        Assert.Equal(["6300", "0000"], KalselData.Accounts.References.Select(region => region.Code.ToString()));
        Assert.Equal(17, KalselData.Accounts.Panels.Single(panel => panel.Basis == Given.Constant).Sectors.Count);
        Assert.Equal((Period.OfYear(2020), Period.OfYear(2025)), KalselData.Accounts.SectorPeriods(Frequency.Annual));
    }

    [Fact]
    public void Regency_sum_of_2024_is_partial_and_names_the_sector_that_Barito_Kuala_does_not_publish()
    {
        var sum = KalselData.All.One("grdp-regency-sum", "6300", "TOTAL", "2024");

        Values.Close(157_024_540, sum.Value, 1e-9);
        Assert.Equal(Quality.Partial, sum.Quality);
        Assert.Equal("without sector J in Barito Kuala (6304)", sum.Reason?.En);
        Assert.Equal("tanpa sektor J di Barito Kuala (6304)", sum.Reason?.Id);
        Assert.Equal("million IDR", sum.Unit);
        Values.Close(156_769_940, KalselData.All.One("grdp", "6300", "TOTAL", "2024").Value, 1e-9);
        Values.Close(156_769_940 - 157_024_540, KalselData.All.One("grdp-discrepancy", "DISCREPANCY", "TOTAL", "2024").Value, 1e-7);
    }

    [Fact]
    public void Barito_Kuala_without_sector_J_has_the_rest_of_its_published_total_as_unpublished()
    {
        var rest = KalselData.All.One("grdp", "6304", "UNPUBLISHED", "2020");
        var absent = KalselData.All.One("grdp", "6304", "J", "2025");

        Values.Close(5_760_368 - 5_614_930, rest.Value, 1e-9);
        Assert.Equal(Quality.Partial, rest.Quality);
        Assert.True(double.IsNaN(absent.Value));
        Assert.Equal("sector J of Barito Kuala (6304) in 2025 is not published", absent.Reason?.En);
        Assert.DoesNotContain(KalselData.All, value => value.Sector == SectorCode.Unpublished && value.Region.ToString() is "6301" && value.Indicator == "grdp");
    }

    [Fact]
    public void Growth_of_Barito_Kuala_from_2020_compares_the_16_sectors_of_both_years()
    {
        var growth = KalselData.All.One("growth-annual", "6304", "TOTAL", "2021");
        var before = KalselData.All.Where(value => value.Indicator == "grdp" && value.Region.ToString() == "6304" && value.Period == Period.OfYear(2021)
            && value.Sector?.IsTotal == false && !double.IsNaN(value.Value)).Sum(value => value.Value);

        Values.Close(((before / 5_614_930) - 1) * 100, growth.Value, 1e-9);
        Assert.Equal(Quality.Partial, growth.Quality);
        Assert.Equal(Quality.Complete, KalselData.All.One("growth-annual", "6304", "TOTAL", "2020").Quality);
        Values.Close(((5_760_368 / 5_822_273.0) - 1) * 100, KalselData.All.One("growth-annual", "6304", "TOTAL", "2020").Value, 1e-9);
    }

    [Fact]
    public void Compound_growth_from_2010_is_linked_in_2020_where_the_definition_changes()
    {
        var linked = KalselData.All.One("growth-cagr", "6301", "TOTAL", "2025", "2010");

        Assert.True(double.IsFinite(linked.Value));
        Assert.Contains("linked in 2020", linked.Reason?.En, StringComparison.Ordinal);
        Assert.Equal(Quality.Complete, linked.Quality);
        Assert.Equal(Quality.Partial, KalselData.All.One("growth-cagr", "6304", "TOTAL", "2025", "2010").Quality);
    }

    [Fact]
    public void Mining_of_Banjarmasin_is_a_true_zero()
    {
        var mining = KalselData.All.One("grdp", "6371", "B", "2024");

        Assert.Equal(0, mining.Value);
        Assert.Null(mining.Reason);
        Assert.Equal(0, KalselData.All.One("lq", "6371", "B", "2024", reference: "6300").Value);
        Assert.Equal("the base is zero", KalselData.All.One("growth-annual", "6371", "B", "2024").Reason?.En);
    }

    [Fact]
    public void Location_quotients_of_2025_depend_on_the_reference()
    {
        double Lq(string sector, string reference) => KalselData.All.One("lq", "6371", sector, "2025", reference: reference).Value;
        (string Region, string Sector, double Value) Largest(string reference, Func<IndicatorValue, bool> among) => KalselData.All
            .Where(value => value.Indicator == "lq" && value.Period == Period.OfYear(2025) && value.Reference == RegionCode.Parse(reference)
                && double.IsFinite(value.Value) && among(value))
            .OrderByDescending(value => value.Value)
            .Select(value => (value.Region.ToString(), value.Sector.ToString()!, value.Value))
            .First();

        Assert.Equal(15.749, Lq("E", "0000"), 3);
        Assert.Equal(3.035, Lq("E", "6300"), 3);
        Assert.Equal(4.048, Lq("M,N", "6300"), 3);
        Assert.Equal(("6371", "E"), Largest("0000", _ => true) switch { var (region, sector, _) => (region, sector) });
        Assert.Equal("MN", Largest("6300", value => value.Region.ToString() == "6371").Sector);
    }

    [Theory]
    [InlineData(2021, 0.457733, 0.097912)]
    [InlineData(2022, 0.457637, 0.098092)]
    [InlineData(2023, 0.457022, 0.098159)]
    [InlineData(2025, 0.452805, 0.096921)]
    public void Williamson_and_Theil_exist_where_all_populations_are_published(int year, double williamson, double theil)
    {
        var (index, entropy) = (OfYear("williamson", year), OfYear("theil-t", year));

        // Computed apart from this code from the same figures, in six decimals.
        Assert.Equal(williamson, index.Value, 6);
        Assert.Equal(theil, entropy.Value, 6);
        Assert.Equal(13, index.N);
        Assert.Equal(Quality.Partial, index.Quality);
    }

    [Fact]
    public void Williamson_and_Theil_of_2024_rest_on_an_interpolated_population()
    {
        Assert.Equal("partial; population interpolated", OfYear("williamson", 2024).Quality?.ToText());
        Assert.Equal(0.454836, OfYear("williamson", 2024).Value, 6);
        Assert.True(OfYear("theil-t", 2024).Quality?.HasFlag(Quality.PopulationInterpolated));
        Assert.DoesNotContain(KalselData.All, value => value.Quality?.HasFlag(Quality.PopulationInterpolated) == true && value.Period != Period.OfYear(2024)
            && value.From is null);
    }

    [Fact]
    public void Williamson_of_2024_is_undefined_when_interpolation_is_switched_off()
    {
        var accounts = AccountsBuilder.Build(Given.Scope, KalselData.Observations, new AccountsOptions { InterpolatePopulation = false });
        var value = new Williamson().All(accounts).One("williamson", "6300", "TOTAL", "2024");

        Assert.True(double.IsNaN(value.Value));
        Assert.StartsWith("the population of 2024 is absent for", value.Reason?.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("williamson")]
    [InlineData("gini")]
    [InlineData("gini-weighted")]
    [InlineData("theil-t")]
    [InlineData("theil-t-between")]
    [InlineData("theil-l")]
    [InlineData("theil-l-within")]
    [InlineData("sigma-convergence")]
    public void Equity_of_2020_is_undefined_since_the_population_of_Banjarmasin_is_absent(string id)
    {
        var value = OfYear(id, 2020);

        Assert.True(double.IsNaN(value.Value));
        Assert.Equal("the population of 2020 is absent for Kota Banjarmasin (6371)", value.Reason?.En);
        Assert.Equal("penduduk 2020 tidak tersedia untuk Kota Banjarmasin (6371)", value.Reason?.Id);
        Assert.Equal(12, value.N);
    }

    private static IndicatorValue OfYear(string id, int year) =>
        KalselData.All.One(id, "6300", "TOTAL", Period.OfYear(year).ToString());
}
