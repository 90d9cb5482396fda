using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>The kinds beside output, people, welfare and regions. Expected figures were read off the files by eye.</summary>
public sealed class OtherKindTests
{
    [Theory]
    [InlineData("6301", "Jagung", "production", 2017, 179_556, "tonne")]
    [InlineData("6301", "Jagung", "crop-area", 2017, 24_903, "ha")]
    [InlineData("6301", "Babi", "livestock", 2022, 85, "head")]
    [InlineData("6301", "Karet", "production", 2022, 13_806.9, "tonne")]
    [InlineData("6301", "Kelapa Sawit", "crop-area", 2022, 12_622, "ha")]
    [InlineData("6307", "Karet", "production", 2024, 19_870, "tonne")]
    [InlineData("6372", "Karet", "production", 2023, 907.6, "tonne")]
    [InlineData("6372", "Kelapa Sawit", "production", 2023, 770, "tonne")]
    public void Commodities_of_the_regencies(string region, string commodity, string measure, int year, double value, string unit)
    {
        var cell = Assert.Single(
            Kalsel("commodity-output.csv").Observations,
            cell => (cell.Region.ToString(), cell.Item, cell.Measure, cell.Period?.Year) == (region, commodity, measure, year));

        Assert.Equal((value, unit), (cell.Value, cell.Unit));
    }

    [Fact]
    public void Commodity_in_another_unit_is_named()
    {
        var findings = Kalsel("commodity-output.csv").Findings.Where(finding => finding.Code == "unit-jump").ToList();

        // Barito Kuala's palm oil is 222 times, its rubber 84 times that of the next.
        Assert.Contains(findings, finding => finding.Message.En.StartsWith("Kelapa Sawit in 6304: 17056924.4 tonne, 222 times", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Message.En.StartsWith("Karet in 6304: 1670351.3 tonne, 84 times", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Message.En.StartsWith("Karet in 6301", StringComparison.Ordinal));
    }

    [Fact]
    public void Weights_become_tonnes_and_other_units_stay()
    {
        var content = TestFiles.Read("region_code,komoditas,tahun,produksi,satuan\n6301,Karet,2022,2500,kg\n6302,Karet,2022,30,kuintal\n6303,Telur,2022,7,butir\n6304,Karet,2022,1.5,ribu ton\n");

        Assert.Equal(["2.5 tonne", "3 tonne", "7 butir", "1500 tonne"], content.Observations.Select(cell => FormattableString.Invariant($"{cell.Value} {cell.Unit}")));
    }

    [Theory]
    [InlineData("region_code,komoditas,tahun,produksi\n6301,Karet,2022,2500\n", "missing-fact", 2)]
    [InlineData("region_code,komoditas,tahun,produksi,satuan\n6301,,2022,2500,kg\n", "missing-text", 2)]
    [InlineData("region_code,komoditas,tahun,produksi,satuan\n6301,Karet,2022,-1,kg\n", "impossible-value", 2)]
    [InlineData("region_code,komoditas,tahun,produksi,satuan\n6301,Karet,2022,1,kg\n6301,Karet,2022,2,kg\n", "duplicate-cell", 3)]
    [InlineData("region_code,produksi,satuan,tahun\n6301,2500,kg,2022\n", "missing-column", 1)]
    [InlineData("region_code,indikator,tahun,nilai\n6300,growth-anual,2029,7\n", "unknown-indicator", 2)]
    [InlineData("region_code,tahun,pekerja\n6300,2024,7\n", "missing-fact", 1)]
    [InlineData("region_code,tahun,pekerja,satuan\n6300,2024,-7,orang\n", "negative-employment", 2)]
    [InlineData("region_code,kode_industri,bl,tahun\n6300,I-01,900,2016\n", "impossible-value", 2)]
    [InlineData("region_code,year_awarded,stars\n6305,2024,9\n", "impossible-value", 2)]
    [InlineData("region_code,neighbour\n6301,6301\n", "own-neighbour", 2)]
    [InlineData("region_code,neighbour,border_km\n6301,6303,5\n6303,6301,7\n", "border-lengths", 2)]
    public void What_cannot_be_is_refused_with_its_place(string text, string code, int row)
    {
        var finding = Assert.Single(TestFiles.Read(text).Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal((code, row), (finding.Code, finding.Row));
        Assert.NotEqual(finding.Message.Id, finding.Message.En);
    }

    [Fact]
    public void Value_that_stands_twice_is_kept_once()
    {
        var content = TestFiles.Read("region_code,komoditas,tahun,produksi,satuan\n6301,Karet,2022,1000,kg\n6301,Karet,2022,1,ton\n");

        Assert.Equal([2], content.Observations.Select(cell => cell.Row));
        Assert.Equal(["repeated-cell"], content.Codes());
    }

    [Theory]
    [InlineData("I-01", "A", "backward-linkage", 0.8509)]
    [InlineData("I-01", "A", "forward-linkage", 1.2028)]
    [InlineData("I-04", "A", "backward-linkage", 1.0865)]
    [InlineData("I-51", "Q", "forward-linkage", 0.7916)]
    [InlineData("I-52", "RSTU", "backward-linkage", 0.969)]
    public void Linkages_of_industries(string industry, string sector, string measure, double value)
    {
        var content = Kalsel("io-linkage-2016.csv", facts: DatasetFacts.None with { Region = Economy.Classification.RegionCode.Parse("6300") });
        var cell = Assert.Single(content.Observations, cell => cell.Item == industry && cell.Measure == measure);

        Assert.Equal((value, sector, "6300", 2016, 104), (cell.Value, cell.Sector.ToString(), cell.Region.ToString(), cell.Period!.Value.Year, content.Observations.Count));
    }

    [Fact]
    public void Certificates_are_kept_and_their_number_is_not_made_up()
    {
        var content = Kalsel("ovop.csv");

        Assert.Equal(["6305", "6372", "6307", "6311", "6304"], content.Observations.Select(cell => cell.Region.ToString()));
        Assert.All(content.Observations, cell => Assert.Equal((Measure.Certificates, 1.0, 2024), (cell.Measure, cell.Value, cell.Period!.Value.Year)));
        var counted = TestFiles.Read("region_code,year_awarded,produk,stars,count\n6305,2024,,2,14\n", DatasetKind.Ovop).Observations;
        Assert.Equal(["certificates 1", "certificate-count 14", "stars 2"], counted.Select(cell => $"{cell.Measure} {cell.Value}"));
    }

    [Fact]
    public void Targets_are_of_indicators_of_the_catalogue_by_id_or_by_name()
    {
        var names = Economy.Indicators.IndicatorCatalogue.Definitions.Values.First(definition => definition.Id == "growth-annual");
        var content = TestFiles.Read($"region_code,indicator,year,value\n6300,growth-annual,2029,\"7.5\"\n6300,\"{names.Name.Id}\",2028,7\n");

        Assert.Equal(["growth-annual 2029 7.5 TOTAL", "growth-annual 2028 7 TOTAL"], content.Observations.Select(cell => FormattableString.Invariant($"{cell.Item} {cell.Period} {cell.Value} {cell.Sector}")));
        Assert.All(content.Observations, cell => Assert.Equal((Measure.Target, names.Unit), (cell.Measure, cell.Unit)));
    }

    [Fact]
    public void Projected_people_are_kept_apart_from_counted_ones()
    {
        const string Text = "region_code,year,population\n6300,2030,4500000\n";

        Assert.Equal([(DatasetKind.Population, Measure.Population)], TestFiles.Read(Text).Observations.Select(cell => (cell.Kind, cell.Measure)));
        Assert.Equal([(DatasetKind.PopulationProjection, Measure.ProjectedPopulation)], TestFiles.Read(Text, DatasetKind.PopulationProjection).Observations.Select(cell => (cell.Kind, cell.Measure)));
    }

    [Fact]
    public void Establishments_are_read_one_by_one_and_by_size_class()
    {
        var named = TestFiles.Read("kode_wilayah,kategori,tahun,perusahaan,tenaga_kerja\n6301,C.02,2024,PT Sawit Satu,420\n6301,C.02,2024,PT Sawit Dua,60\n");
        var classed = TestFiles.Read("region_code,sector_code,year,size_class,establishments,workers\n6310,C.09,2024,20-99,12,480\n");

        Assert.Equal([(DatasetKind.Establishments, "PT Sawit Satu", 420), (DatasetKind.Establishments, "PT Sawit Dua", 60)], named.Observations.Select(cell => (cell.Kind, cell.Item, cell.Value)));
        Assert.Equal(
            ["establishment-workers 480 person", "establishments 12 establishment"],
            classed.Observations.Select(cell => FormattableString.Invariant($"{cell.Measure} {cell.Value} {cell.Unit}")).Order(StringComparer.Ordinal));
        Assert.All(classed.Observations, cell => Assert.Equal(("6310", "C.09", "20-99"), (cell.Region.ToString(), cell.Sector.ToString(), cell.Item)));
        Assert.Contains("impossible-value", TestFiles.Read("region_code,sector_code,year,establishments,workers\n6310,C.09,2024,0,480\n").Codes());
    }

    [Fact]
    public void Employment_by_sector_is_in_people()
    {
        var content = TestFiles.Read("region_code,sector_code,year,pekerja,satuan\n6301,A,2024,61.5,ribu orang\n6301,C,2024,8.25,ribu orang\n6301,TOTAL,2024,180,ribu orang\n");

        Assert.Equal(["A 61500 person", "C 8250 person", "TOTAL 180000 person"], content.Observations.Select(cell => FormattableString.Invariant($"{cell.Sector} {cell.Value} {cell.Unit}")));
        Assert.Contains("sum-mismatch", content.Codes());
    }

    [Theory]
    [InlineData("6300", "poverty-rate", 2021, 4.83)]
    [InlineData("6301", "expenditure-gini", 2021, 0.232)]
    [InlineData("6302", "human-development-index", 2021, 70.94)]
    [InlineData("6300", "grdp-per-capita", 2021, 48_066)]
    [InlineData("6302", "grdp-per-capita", 2021, 80_388)]
    public void Welfare_has_a_column_for_each_measure(string region, string measure, int year, double value)
    {
        var content = Kalsel("welfare.csv", facts: DatasetFacts.None with { Unit = "ribu rupiah" });

        Assert.Equal(value, Assert.Single(content.Observations, cell => cell.Region.ToString() == region && cell.Measure == measure && cell.Period?.Year == year).Value);
        Assert.Equal(4, content.Observations.Select(cell => cell.Measure).Distinct().Count());
    }

    private static DatasetContent Kalsel(string file, DatasetFacts? facts = null)
    {
        Assert.SkipUnless(SharedDataTests.Shared is not null, $"../shared is not here: kalsel/{file} was not read.");
        var content = TestFiles.ReadPath(Path.Combine(SharedDataTests.Shared!, "kalsel", file), facts: facts);
        Assert.True(content.IsAcceptable, string.Join('\n', content.Findings.Where(finding => finding.Severity == Severity.Error)));
        return content;
    }
}
