using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Cross tables in the ways in which offices lay them out.</summary>
public sealed class CrossTableTests
{
    [Fact]
    public void One_sector_beside_years_whose_value_could_be_a_year_is_read()
    {
        var content = TestFiles.Read("PDRB Tanah Laut Atas Dasar Harga Berlaku (juta rupiah)\nTahun;\"Pertanian, Kehutanan, dan Perikanan\"\n2020;3237\n2021;1996\n2022;5202\n");

        Assert.Equal(["6301 A 2020 3237", "6301 A 2021 1996", "6301 A 2022 5202"], content.Observations.Select(cell => $"{cell.Region} {cell.Sector} {cell.Period} {cell.Value}"));
    }

    [Fact]
    public void Sectors_by_year_of_one_regency_without_codes()
    {
        var content = TestFiles.Read(
            "PDRB Kabupaten Tanah Laut Atas Dasar Harga Konstan 2010 (Miliar Rupiah),,,\n,,,\nLapangan Usaha,2023,2024*,2025**\n"
            + "\"Pertanian, Kehutanan, dan Perikanan\",2000.5,2100.25,2200\nIndustri Pengolahan,1200.5,...,1300\nProduk Domestik Regional Bruto,3201,3300.5,3500\nSumber: BPS,,,\n");

        Assert.True(content.IsAcceptable);
        Assert.Equal(
            ["6301 A 2023 2000500 Final", "6301 A 2024 2100250 Preliminary", "6301 A 2025 2200000 VeryPreliminary", "6301 C 2023 1200500 Final", "6301 C 2025 1300000 VeryPreliminary", "6301 TOTAL 2023 3201000 Final", "6301 TOTAL 2024 3300500 Preliminary", "6301 TOTAL 2025 3500000 VeryPreliminary"],
            content.Observations.Select(Text));
        Assert.All(content.Observations, cell => Assert.Equal((PriceBasis.Constant(2010), "million IDR"), (cell.Basis!.Value, cell.Unit)));
    }

    [Fact]
    public void Categories_and_their_parts_in_one_column()
    {
        var content = TestFiles.Read(
            "PDRB ADHB Kota Banjarmasin (juta rupiah),\nLapangan Usaha,2024\n\"A. Pertanian, Kehutanan, dan Perikanan\",30\n\"1. Pertanian, Peternakan, Perburuan dan Jasa Pertanian\",20\na. Tanaman Pangan,12\nb. Tanaman Hortikultura Semusim,8\n2. Kehutanan dan Penebangan Kayu,4\n3. Perikanan,6\nC. Industri Pengolahan,50\nIndustri Makanan dan Minuman,31\n");

        Assert.Equal(["A", "A.1", "A.1.a", "A.1.b", "A.2", "A.3", "C", "C.02"], content.Observations.Select(cell => cell.Sector.ToString()));
        Assert.All(content.Observations, cell => Assert.Equal(RegionCode.Parse("6371"), cell.Region));
    }

    [Theory]
    [InlineData("Triwulan I 2022", "2022-Q1")]
    [InlineData("Tw IV 2022", "2022-Q4")]
    [InlineData("2022 Triwulan II", "2022-Q2")]
    [InlineData("Q3 2022", "2022-Q3")]
    [InlineData("2022Q3", "2022-Q3")]
    [InlineData("Tahun 2022", "2022")]
    public void Long_table_with_periods_in_words(string written, string period)
    {
        var content = TestFiles.Read($"wilayah,lapangan usaha,periode,nilai,satuan,harga\nTanah Laut,Konstruksi,{written},10,juta rupiah,berlaku\n");

        Assert.Equal(period, Assert.Single(content.Observations).Period.ToString());
    }

    [Fact]
    public void Years_over_quarters_with_the_whole_year_beside_them()
    {
        var content = TestFiles.Read(
            "Tabel 1. PDRB Kabupaten Tapin atas dasar harga berlaku (miliar rupiah),,,,,,\nLapangan Usaha,2023,,,,,2024\n,I,II,III,IV,Jumlah,I\n(1),(2),(3),(4),(5),(6),(7)\nKonstruksi,1.5,2.5,3.5,4.5,12,1.75\n");

        Assert.Equal(
            ["6305 F 2023-Q1 1500 Final", "6305 F 2023-Q2 2500 Final", "6305 F 2023-Q3 3500 Final", "6305 F 2023-Q4 4500 Final", "6305 F 2023 12000 Final", "6305 F 2024-Q1 1750 Final"],
            content.Observations.Select(Text));
    }

    [Fact]
    public void Values_that_could_be_years_are_values()
    {
        var content = TestFiles.Read("PDRB ADHB (miliar rupiah),\nKabupaten/Kota,2024\nTanah Laut,1500\nKotabaru,2013\nTapin,1999\nBalangan,1700\n");

        Assert.Equal(["6301 TOTAL 2024 1500000 Final", "6302 TOTAL 2024 2013000 Final", "6305 TOTAL 2024 1999000 Final", "6311 TOTAL 2024 1700000 Final"], content.Observations.Select(Text));
    }

    [Fact]
    public void Bases_over_years()
    {
        var content = TestFiles.Read(
            "PDRB Provinsi Kalimantan Selatan (triliun rupiah),,,,\nLapangan Usaha,Harga Berlaku,,Harga Konstan 2010,\n,2023,2024,2023,2024\nKonstruksi,10.5,11.5,8.5,9.25\n");

        Assert.Equal(
            ["current 2023 10500000", "current 2024 11500000", "constant-2010 2023 8500000", "constant-2010 2024 9250000"],
            content.Observations.Select(cell => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Basis} {cell.Period} {cell.Value}")));
    }

    [Fact]
    public void Regions_in_a_merged_column_beside_sectors()
    {
        var content = TestFiles.Read(
            "PDRB ADHK 2010 menurut kabupaten (miliar rupiah),,,\nKabupaten/Kota,Lapangan Usaha,2023,2024\nTanah Laut,Konstruksi,1.5,2.5\n,Real Estat,3.5,4.5\nKotabaru,Konstruksi,5.5,6.5\n");

        Assert.Equal(["6301 F", "6301 F", "6301 L", "6301 L", "6302 F", "6302 F"], content.Observations.Select(cell => $"{cell.Region} {cell.Sector}"));
    }

    [Fact]
    public void Stacked_tables_each_have_their_own_basis_and_unit()
    {
        var content = TestFiles.Read(
            "Tabel 1. PDRB Kab. Banjar ADHB (miliar rupiah),,\nLapangan Usaha,2023,2024\nKonstruksi,1.5,2.5\nCatatan: angka dalam juta rupiah tersedia terpisah,,\n,,\n"
            + "Tabel 2. PDRB Kab. Banjar ADHK 2010 (juta rupiah),,\nLapangan Usaha,2023,2024\nKonstruksi,1300.5,2400.5\n,,\nTabel 3. Laju Pertumbuhan PDRB (persen),,\nLapangan Usaha,2023,2024\nKonstruksi,4.5,5.5\n");

        Assert.Equal(["6303 F 2023 1500 Final", "6303 F 2024 2500 Final", "6303 F 2023 1300.5 Final", "6303 F 2024 2400.5 Final"], content.Observations.Select(Text));
        Assert.Equal(["derived-table", "derived-unchecked"], content.Codes());
    }

    [Fact]
    public void Numbers_of_a_workbook_are_numbers_and_its_texts_are_read_as_texts()
    {
        var content = TestFiles.Read(
            TestWorkbook.Of(("Lembar 1", [["PDRB Kabupaten Balangan ADHB (juta rupiah)"], [], ["Lapangan Usaha", 2023.0, "2024*"], ["Konstruksi", 20656.599999999999, "1.234,5"], ["Real Estat", 1.234, 7.0]])),
            fileName: "tabel.xlsx");

        Assert.Equal(["6311 F 2023 20656.6 Final", "6311 F 2024 1234.5 Preliminary", "6311 L 2023 1.234 Final", "6311 L 2024 7 Preliminary"], content.Observations.Select(Text));
        Assert.Equal(("Lembar 1", 4, 3), content.Observations.Skip(1).Select(cell => (cell.Sheet!, cell.Row, cell.Column)).First());
    }

    [Fact]
    public void Every_sheet_is_read_and_findings_name_theirs()
    {
        object[][] Table(string title, string sector) => [[title], ["Lapangan Usaha", 2023.0], [sector, 10.0]];
        var content = TestFiles.Read(
            TestWorkbook.Of(("Banjar", Table("PDRB Kab. Banjar ADHB (miliar rupiah)", "Konstruksi")), ("Tapin", Table("PDRB Kab. Tapin ADHB (miliar rupiah)", "Konstruksy"))),
            fileName: "tabel.xlsx");

        var finding = Assert.Single(content.Findings);
        Assert.Equal(("unknown-sector", "Tapin", 3, 1), (finding.Code, finding.Sheet, finding.Row, finding.Column));
        Assert.Contains("F (Konstruksi", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10.0, "repeated-cell", "stands in row 3 of sheet Satu already")]
    [InlineData(11.0, "duplicate-cell", "repeats the cell of row 3 of sheet Satu with another value: here 11, there 10.")]
    public void Cell_that_stands_in_two_tables_is_told_with_both_places(double second, string code, string text)
    {
        object[][] Table(double value) => [["PDRB Kab. Banjar ADHB (miliar rupiah)"], ["Lapangan Usaha", 2023.0], ["Konstruksi", value]];
        var content = TestFiles.Read(TestWorkbook.Of(("Satu", Table(10)), ("Dua", Table(second))), fileName: "tabel.xlsx");

        Assert.Contains(text, Assert.Single(content.Findings, finding => finding.Code == code).Message.En, StringComparison.Ordinal);
        Assert.Equal(code == "repeated-cell" ? 1 : 0, content.Observations.Count);
    }

    [Fact]
    public void What_a_table_does_not_say_is_told_in_one_go_and_may_be_given()
    {
        const string text = "Lapangan Usaha,2023\nKonstruksi,10.5\n";

        Assert.Equal(["missing-fact", "missing-fact", "missing-fact", "no-table-read"], TestFiles.Read(text).Codes().Order(StringComparer.Ordinal));
        var given = DatasetFacts.None with { Region = RegionCode.Parse("6301"), Unit = "miliar rupiah", Basis = PriceBasis.Current };
        Assert.Equal("6301 F 2023 10500 Final", Text(Assert.Single(TestFiles.Read(text, facts: given).Observations)));
    }

    [Theory]
    [InlineData("Gorontalo", "ambiguous")]
    [InlineData("Kab. Gorontalo", "7502")]
    [InlineData("Provinsi Gorontalo", "7500")]
    [InlineData("Kota Baru", "6302")]
    [InlineData("Kab. Kota Baru", "6302")]
    [InlineData("Kotabaru", "6302")]
    [InlineData("Banjar", "6303")]
    [InlineData("Banjarbaru", "6372")]
    [InlineData("Kota Banjar Baru", "6372")]
    [InlineData("KOTA BANJARMASIN", "6371")]
    [InlineData("Kediri", "3506")]
    [InlineData("Kediri (Kota)", "3571")]
    [InlineData("Kabupaten Kediri", "3506")]
    [InlineData("Toba Samosir / Toba", "1206")]
    [InlineData("Kep. Seribu", "3101")]
    [InlineData("63.01", "6301")]
    [InlineData("Kalsel", "6300")]
    public void Region_by_its_name(string name, string code)
    {
        var content = TestFiles.Read($"wilayah,tahun,penduduk,satuan\n{name},2024,349123,jiwa\n");

        if (code == "ambiguous")
        {
            Assert.Contains("7500 (Gorontalo) or 7502 (Gorontalo)", Assert.Single(content.Findings).Message.En, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(code, Assert.Single(content.Observations).Region.ToString());
        }
    }

    [Theory]
    [InlineData("M,NJasa Perusahaan/Business Activities", "MN")]
    [InlineData("APertanian, Kehutanan, dan Perikanan", "A")]
    [InlineData("Pengadaan Air, Pengelolaan Sampah, Limbah & Daur Ulang", "E")]
    [InlineData("G. Perdagangan Besar dan Eceran; Reparasi Mobil dan Sepeda Motor.", "G")]
    [InlineData("R,S,T,U. Jasa lainnya.", "RSTU")]
    [InlineData("L. Real Estate.", "L")]
    [InlineData("C. 02. Industri Makanan dan Minuman", "C.02")]
    [InlineData("3. Industri Pengolahan", "C")]
    [InlineData("17 Lapangan Usaha", null)]
    [InlineData("A. Industri Pengolahan", null)]
    public void Sector_by_its_code_and_label(string text, string? code)
    {
        var content = TestFiles.Read($"wilayah;lapangan usaha;tahun;nilai;satuan;harga\n6301;\"{text}\";2024;10;juta rupiah;berlaku\n");

        Assert.Equal(code is null ? [] : [code], content.Observations.Select(cell => cell.Sector.ToString()!));
    }

    [Fact]
    public void Workbook_that_unpacks_to_a_thousand_times_its_size_is_refused() => Assert.Equal(
        ["workbook-too-large"],
        TestFiles.Read(TestWorkbook.Zip(("xl/workbook.xml", new string(' ', 70_000_000))), fileName: "bom.xlsx").Codes());

    [Fact]
    public void Workbook_with_a_cell_far_right_and_one_far_down_is_refused_at_the_place_where_it_is_given_up()
    {
        var parts = TestWorkbook.PartsOf(("Satu", [["PDRB Kab. Tapin ADHB (juta rupiah)"], ["Lapangan Usaha", 2024.0], ["Konstruksi", 1.5]])).Select(part => (part.Name, part.Text.Replace("</sheetData>", "<row r=\"4\"><c r=\"XFD4\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>", StringComparison.Ordinal)));

        var finding = Assert.Single(TestFiles.Read(TestWorkbook.Zip([.. parts]), fileName: "luas.xlsx").Findings);

        Assert.Equal(("too-many-cells", "Satu", 16_384), (finding.Code, finding.Sheet, finding.Column));
        Assert.InRange(finding.Row!.Value, 6_000, 7_000);
    }

    [Fact]
    public void Workbook_with_links_to_other_files_is_refused() => Assert.Equal(
        ["external-link"],
        TestFiles.Read(TestWorkbook.Zip(("xl/workbook.xml", "<workbook/>"), ("xl/externalLinks/externalLink1.xml", "<externalLink/>")), fileName: "tautan.xlsx").Codes());

    [Fact]
    public void Archive_that_is_no_workbook_is_refused() => Assert.Equal(["not-a-workbook"], TestFiles.Read(TestWorkbook.Zip(("data.csv", "a,b")), fileName: "data.zip").Codes());

    [Theory]
    [InlineData("{\"status\": \"OK\"", "damaged-json")]
    [InlineData("{\"status\": \"OK\"}", "other-json")]
    [InlineData("[1, 2]", "other-json")]
    [InlineData("{\"datacontent\": {\"63011\": 1, \"63011\": 2}}", "damaged-json")]
    public void Json_of_another_kind_is_refused(string text, string code) => Assert.Equal([code], TestFiles.Read(text, fileName: "jawaban.json").Codes());

    private static string Text(Observation cell) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Region} {cell.Sector} {cell.Period} {cell.Value} {cell.Status}");
}
