using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>How numbers, units, bases, periods, regions and sectors are understood.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("miliar rupiah", 1_862_140)]
    [InlineData("Milyar Rp.", 1_862_140)]
    [InlineData("billion rupiah", 1_862_140)]
    [InlineData("(Miliar Rupiah)", 1_862_140)]
    [InlineData("triliun rupiah", 1_862_140_000)]
    [InlineData("juta rupiah", 1_862.14)]
    [InlineData("million IDR", 1_862.14)]
    [InlineData("ribu rupiah", 1.86214)]
    [InlineData("rupiah", 0.00186214)]
    public void Unit_of_money_is_converted_once_to_millions(string unit, double millions)
    {
        var cell = One($"region_code,sector_code,year,value,unit,basis\n6301,A,2024,1862.14,{unit},adhb\n");

        Assert.Equal(millions, cell.Value);
        Assert.Equal(("million IDR", "IDR"), (cell.Unit, cell.Currency));
    }

    [Fact]
    public void Unit_of_another_currency_keeps_the_currency()
    {
        var cell = One("region_code,sector_code,year,value,unit,basis\nTLC11,A,2019,12.5,million GBP,chained-2019\n");

        Assert.Equal((12.5, "GBP", "million GBP"), (cell.Value, cell.Currency, cell.Unit));
        Assert.Equal(PriceBasis.Chained(2019), cell.Basis);
    }

    [Theory]
    [InlineData("349123", "jiwa", 349_123)]
    [InlineData("349123.0", "orang", 349_123)]
    [InlineData("349.1230", "ribu jiwa", 349_123)]
    [InlineData("4.2", "million people", 4_200_000)]
    public void Unit_of_people_is_converted_to_persons(string value, string unit, double people)
    {
        var cell = One($"region_code,year,population,unit\n6301,2024,{value},{unit}\n");

        Assert.Equal((people, "person", Measure.Population), (cell.Value, cell.Unit, cell.Measure));
        Assert.Null(cell.Basis);
    }

    [Theory]
    [InlineData("adhb", "current")]
    [InlineData("Harga Berlaku", "current")]
    [InlineData("atas dasar harga berlaku", "current")]
    [InlineData("constant-2010", "constant-2010")]
    [InlineData("ADHK2010", "constant-2010")]
    [InlineData("harga konstan 2010", "constant-2010")]
    [InlineData("at constant 2010 prices", "constant-2010")]
    [InlineData("chained-2019", "chained-2019")]
    public void Basis_is_read_in_both_languages(string text, string basis) =>
        Assert.Equal(PriceBasis.Parse(basis), One($"region_code,sector_code,year,value,unit,basis\n6301,A,2024,10,juta rupiah,{text}\n").Basis);

    [Fact]
    public void Basis_without_year_takes_the_year_that_the_sender_says()
    {
        var facts = DatasetFacts.None with { Basis = PriceBasis.Constant(2010) };

        var cell = One("region_code,sector_code,year,value,unit,basis\n6301,A,2024,10,juta rupiah,ADHK\n", facts);

        Assert.Equal(PriceBasis.Constant(2010), cell.Basis);
    }

    [Fact]
    public void Facts_fill_what_the_file_leaves_out()
    {
        var facts = new DatasetFacts { Region = RegionCode.Parse("6301"), Period = Period.OfQuarter(2024, 3), Basis = PriceBasis.Current, Unit = "miliar rupiah" };

        var cell = One("lapangan_usaha,nilai\nKonstruksi,10\n", facts);

        Assert.Equal(
            ("6301", "F", "2024-Q3", "current", 10_000.0),
            ($"{cell.Region}", $"{cell.Sector}", $"{cell.Period}", $"{cell.Basis}", cell.Value));
    }

    [Fact]
    public void File_comes_before_the_facts_of_the_sender()
    {
        var facts = new DatasetFacts { Region = RegionCode.Parse("6302"), Period = Period.OfYear(2020), Basis = PriceBasis.Current, Unit = "juta rupiah" };

        var cell = One("region_code,sector_code,year,value,unit,basis\n6301,A,2024,10,miliar rupiah,adhk 2010\n", facts);

        Assert.Equal(("6301", "2024", "constant-2010", 10_000.0), ($"{cell.Region}", $"{cell.Period}", $"{cell.Basis}", cell.Value));
    }

    [Fact]
    public void Unit_given_by_the_sender_that_is_not_known_is_refused()
    {
        var content = TestFiles.Read("region_code,sector_code,year,value,basis\n6301,A,2024,10,adhb\n", facts: DatasetFacts.None with { Unit = "karung" });

        Assert.Contains(content.Findings, finding => finding is { Code: "unknown-unit", Row: null, Found: "karung" });
        Assert.False(content.IsAcceptable);
    }

    [Fact]
    public void Header_of_the_values_may_say_unit_and_basis()
    {
        var cell = One("region_code,sector_code,year,value_billion_rupiah_constant_2010\n6301,A,2024,10\n");

        Assert.Equal(("constant-2010", 10_000.0), ($"{cell.Basis}", cell.Value));
    }

    [Fact]
    public void Header_of_the_population_may_say_its_unit()
    {
        var content = TestFiles.Read("Kode Wilayah;Tahun;Jumlah Penduduk (ribu jiwa)\n6301;2024;349,123\n6302;2024;1.322,6\n");

        Assert.Equal(["read-as"], content.Codes());
        Assert.Equal([349_123, 1_322_600], content.Observations.Select(cell => cell.Value));
    }

    [Theory]
    [InlineData(',', "10.5", 10.5)]
    [InlineData(',', "\"1,234.5\"", 1234.5)]
    [InlineData(',', "\"1.234,5\"", 1234.5)]
    [InlineData(',', "1.2340", 1.234)]
    [InlineData(';', "1.234,5", 1234.5)]
    [InlineData(';', "1234,5", 1234.5)]
    [InlineData(';', "1234.5", 1234.5)]
    [InlineData(';', "1.234.567", 1_234_567)]
    [InlineData('\t', "1,234,567", 1_234_567)]
    [InlineData('\t', " 8200 ", 8200)]
    [InlineData(',', "20656.599999999999", 20656.599999999999)]
    [InlineData(',', "1.5e+05", 150_000)]
    [InlineData(',', "0", 0)]
    [InlineData(',', "10.5**", 10.5)]
    [InlineData(',', "Rp 10.5", 10.5)]
    [InlineData(';', "Rp1.234,5", 1234.5)]
    [InlineData(';', "IDR 1 234,5", 1234.5)]
    public void Number_is_read_by_the_convention_of_its_column(char delimiter, string text, double value)
    {
        var row = string.Join(delimiter, "region_code", "sector_code", "year", "value", "unit", "basis") + "\n"
            + string.Join(delimiter, "6301", "A", "2024", text, "juta rupiah", "adhb") + "\n";

        Assert.Equal(value, One(row).Value);
    }

    [Fact]
    public void Zero_is_zero_and_missing_is_not()
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + string.Concat(
            new[] { "0", "...", "…", "NA", "", "n/a", "-", "–" }.Select((text, index) => $"6301,{BpsSectors.Categories[index].Code},2024,{text},juta rupiah,adhb\n")));

        Assert.Equal(0, Assert.Single(content.Observations).Value);
        Assert.Contains(content.Findings, finding => finding is { Code: "missing-value", Severity: Severity.Note, Row: 3 } && finding.Message.En.StartsWith("5 cells", StringComparison.Ordinal));
        Assert.Contains(content.Findings, finding => finding is { Code: "dash-as-missing", Severity: Severity.Note, Row: 8 } && finding.Message.En.StartsWith("2 cells", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025", "2025", ObservationStatus.Final)]
    [InlineData("2025*", "2025", ObservationStatus.Preliminary)]
    [InlineData("2025 **", "2025", ObservationStatus.VeryPreliminary)]
    [InlineData("2025.0", "2025", ObservationStatus.Final)]
    [InlineData("2025-Q3", "2025-Q3", ObservationStatus.Final)]
    [InlineData("2025q3*", "2025-Q3", ObservationStatus.Preliminary)]
    [InlineData("Q3-25", "2025-Q3", ObservationStatus.Final)]
    [InlineData("Jul-Sep 2025", "2025-Q3", ObservationStatus.Final)]
    [InlineData("Juli - September 2025*", "2025-Q3", ObservationStatus.Preliminary)]
    [InlineData("2025 Okt-Des", "2025-Q4", ObservationStatus.Final)]
    [InlineData("January–March 2025", "2025-Q1", ObservationStatus.Final)]
    public void Period_may_carry_a_flag(string text, string period, ObservationStatus status)
    {
        var cell = One($"region_code,sector_code,year,value,unit,basis\n6301,A,{text},10,juta rupiah,adhb\n");

        Assert.Equal((Period.Parse(period), status), (cell.Period!.Value, cell.Status));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("Q3")]
    [InlineData("III")]
    public void Quarter_may_stand_in_a_column_of_its_own(string quarter) =>
        Assert.Equal(Period.OfQuarter(2024, 3), One($"kode_wilayah,tahun,triwulan,penduduk\n6301,2024,{quarter},349123\n").Period);

    [Theory]
    [InlineData("**", ObservationStatus.VeryPreliminary)]
    [InlineData("Angka Sementara", ObservationStatus.Preliminary)]
    [InlineData("r", ObservationStatus.Final)]
    [InlineData("e", ObservationStatus.VeryPreliminary)]
    [InlineData("", ObservationStatus.Final)]
    public void Status_column_is_read(string text, ObservationStatus status) =>
        Assert.Equal(status, One($"region_code,sector_code,year,value,unit,basis,flag\n6301,A,2024,10,juta rupiah,adhb,{text}\n").Status);

    [Theory]
    [InlineData("\"M,N\"", "MN")]
    [InlineData("mn", "MN")]
    [InlineData("\"R, S, T, U\"", "RSTU")]
    [InlineData("real estat", "L")]
    [InlineData("LReal Estat", "L")]
    [InlineData("Business Activities", "MN")]
    [InlineData("\"Pengadaan Air;  Pengelolaan Sampah, Limbah, dan Daur Ulang\"", "E")]
    [InlineData("Produk Domestik Regional Bruto", "TOTAL")]
    [InlineData("PDRB Tanpa Migas", "TOTAL-NONMIGAS")]
    [InlineData("Jumlah", "TOTAL")]
    public void Sector_is_read_from_its_spellings_and_labels(string text, string code) =>
        Assert.Equal(SectorCode.Parse(code), One($"region_code,sector,year,value,unit,basis\n6301,{text},2024,10,juta rupiah,adhb\n").Sector);

    [Theory]
    [InlineData("CC")]
    [InlineData("AA")]
    [InlineData("\"M,NMN\"")]
    public void Code_behind_a_code_is_no_sector(string text) =>
        Assert.Contains("unknown-sector", TestFiles.Read($"region_code,sector,year,value,unit,basis\n6301,{text},2024,10,juta rupiah,adhb\n").Codes());

    [Fact]
    public void Sub_sectors_are_kept_beside_their_category()
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + "6301,A,2024,10,juta rupiah,adhb\n6301,A.1.e,2024,4,juta rupiah,adhb\n6301,A.3,2024,6,juta rupiah,adhb\n");

        Assert.Equal(["A", "A.1.e", "A.3"], content.Observations.Select(cell => cell.Sector.ToString()));
        Assert.Empty(content.Findings);
    }

    [Fact]
    public void Known_regencies_of_a_province_refuse_a_code_that_is_not_among_them()
    {
        var facts = DatasetFacts.None with { KnownRegions = KnownRegions() };
        var text = File.ReadAllText(TestFiles.Input("region-of-another-province.csv"));

        var finding = Assert.Single(TestFiles.Read(text, facts: facts).Findings, finding => finding.Code == "unknown-region");

        Assert.Equal((3, "6399"), (finding.Row ?? 0, finding.Found));
        Assert.True(TestFiles.Read(text).IsAcceptable);
        Assert.True(TestFiles.Read(text.Replace("6399", "6471", StringComparison.Ordinal), facts: facts).IsAcceptable);
    }

    [Theory]
    [InlineData("Kotabaru", "6302")]
    [InlineData("kota  banjarmasin", "6371")]
    public void Name_of_a_known_region_may_stand_for_its_code(string name, string code)
    {
        var cell = One($"wilayah,tahun,penduduk\n{name},2024,349123\n", DatasetFacts.None with { KnownRegions = KnownRegions() });

        Assert.Equal(RegionCode.Parse(code), cell.Region);
    }

    [Fact]
    public void Name_that_is_not_whole_is_refused_with_a_suggestion()
    {
        var content = TestFiles.Read("wilayah,tahun,penduduk\nKotabarru,2024,349123\n", facts: DatasetFacts.None with { KnownRegions = KnownRegions() });

        Assert.Contains("perhaps 6302 (Kotabaru)", Assert.Single(content.Findings, finding => finding.Code == "unknown-region").Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_may_be_in_both_languages_at_once() =>
        Assert.Equal(349_123, One("Kode Wilayah / Region Code,Tahun/Year,Penduduk/Population\n6301,2024,349123\n").Value);

    [Fact]
    public void Windows_line_ends_blank_lines_trailing_delimiters_and_blank_cells_left_out_do_no_harm()
    {
        var content = TestFiles.Read("\uFEFF\r\nregion_code,year,population,unit,status\r\n\r\n6301,2024,349123,jiwa,,,\r\n,,,\r\n6302,2024,322658,jiwa\r\n");

        Assert.Equal([4, 6], content.Observations.Select(cell => cell.Row));
    }

    private static List<Region> KnownRegions() =>
    [
        new(RegionCode.Parse("6301"), "Tanah Laut", "kabupaten", RegionCode.Parse("6300"), 3841.157),
        new(RegionCode.Parse("6302"), "Kotabaru", "kabupaten", RegionCode.Parse("6300"), 9345.91),
        new(RegionCode.Parse("6371"), "Kota Banjarmasin", "kota", RegionCode.Parse("6300"), 98.372),
    ];

    private static Observation One(string text, DatasetFacts? facts = null)
    {
        var content = TestFiles.Read(text, facts: facts);
        Assert.DoesNotContain(content.Findings, finding => finding.Severity != Severity.Note);
        return Assert.Single(content.Observations);
    }
}
