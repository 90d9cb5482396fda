using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Tables as people in offices type and export them, with what commonly stands around them. Numbers are written out by hand.</summary>
public sealed class OfficeTableTests
{
    [Fact]
    public void Source_above_a_table_does_not_make_it_a_table_of_sources_of_growth() => Assert.Equal(
        ["6305 F 2021 1.5", "6305 F 2022 2.5"],
        Cells("PDRB Kabupaten Tapin ADHB (juta rupiah)\nSumber: BPS Kabupaten Tapin\nLapangan Usaha,2021,2022\nKonstruksi,1.5,2.5\n"));

    [Fact]
    public void Notes_between_tables_are_no_title_of_the_second() => Assert.Equal(
        ["6305 F 2021 1.5", "6305 F 2022 2.5", "6305 F 2021 1.25", "6305 F 2022 2.25"],
        Cells("PDRB Kab. Tapin ADHB (juta rupiah),,\nLapangan Usaha,2021,2022\nKonstruksi,1.5,2.5\nSumber: BPS,,\n\"Catatan: beda 0,1 % karena pembulatan\",,\n,,\nPDRB Kab. Tapin ADHK 2010 (juta rupiah),,\nLapangan Usaha,2021,2022\nKonstruksi,1.25,2.25\n"));

    [Theory]
    [InlineData("PDRB ADHK 2010 menurut Kabupaten Tahun 2023 (miliar rupiah)", "2023")]
    [InlineData("PDRB Harga Konstan 2010 (miliar rupiah) Triwulan III-2023", "2023-Q3")]
    [InlineData("\"PDRB at 2010 constant market prices, 2024 (billion rupiah)\"", "2024")]
    public void Period_of_a_title_is_taken_and_said(string title, string period)
    {
        var content = TestFiles.Read($"{title}\nLapangan Usaha,Tanah Laut,Kotabaru\nKonstruksi,1.5,2.5\nReal Estat,3.5,4.5\n");

        Assert.Equal([$"6301 F {period} 1500", $"6302 F {period} 2500", $"6301 L {period} 3500", $"6302 L {period} 4500"], Cells(content));
        Assert.Contains($"The period {period} was taken from the title", Assert.Single(content.Findings, finding => finding.Code == "period-of-title").Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PDRB ADHK 2010 menurut Kabupaten 2022-2023 (miliar rupiah)")]
    [InlineData("PDRB ADHK 2010 menurut Kabupaten Semester I 2023 (miliar rupiah)")]
    [InlineData("PDRB triwulanan ADHK 2010 menurut Kabupaten 2023 (miliar rupiah)")]
    [InlineData("PDRB ADHK 2010 menurut Kabupaten (miliar rupiah)")]
    public void Title_of_several_periods_or_of_none_leaves_the_period_to_be_said(string title) => Assert.Equal(
        ["missing-fact", "no-table-read"],
        TestFiles.Read($"{title}\nLapangan Usaha,Tanah Laut,Kotabaru\nKonstruksi,1.5,2.5\n").Codes().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("2022-I", 1)]
    [InlineData("IV/2022", 4)]
    [InlineData("2022 III", 3)]
    [InlineData("Triw. II 2022", 2)]
    [InlineData("Triwulan 4 Tahun 2022*)", 4)]
    [InlineData("Triwulan Pertama 2022", 1)]
    [InlineData("Th. 2022", null)]
    [InlineData("Thn 2022", null)]
    public void Periods_in_words(string written, int? quarter)
    {
        var content = TestFiles.Read($"wilayah;lapangan usaha;periode;nilai;satuan;harga\nTanah Laut;Konstruksi;{written};10,5;juta rupiah;berlaku\n");

        Assert.Equal(quarter is { } number ? Period.OfQuarter(2022, number) : Period.OfYear(2022), Assert.Single(content.Observations).Period);
    }

    [Theory]
    [InlineData("2022-1")]
    [InlineData("2022-5")]
    [InlineData("V 2022")]
    [InlineData("2022:1")]
    public void Numbers_beside_a_year_are_no_quarter(string written) =>
        Assert.Equal(["invalid-period"], TestFiles.Read($"wilayah,lapangan usaha,periode,nilai,satuan,harga\nTanah Laut,Konstruksi,{written},10.5,juta rupiah,berlaku\n").Codes());

    [Fact]
    public void Quarters_in_a_short_form_below_merged_years_are_all_read()
    {
        var workbook = TestWorkbook.Of(("ADHB", [["PDRB Kota Banjarbaru ADHB (juta rupiah)"], ["Lapangan Usaha", 2022.0, "", "", "", "", 2023.0, ""], ["", "Triw I", "Triw II", "Triw III", "Triw IV", "Tahunan", "Triw I", "Triw II"], ["Konstruksi", 1.5, 2.5, 3.5, 4.5, 12.0, 5.5, 6.5], ["Real Estat", 1.25, 2.25, 3.25, 4.25, 11.0, 5.25, 6.25]]));

        Assert.Equal(
            ["6372 F 2022-Q1 1.5", "6372 F 2022-Q2 2.5", "6372 F 2022-Q3 3.5", "6372 F 2022-Q4 4.5", "6372 F 2022 12", "6372 F 2023-Q1 5.5", "6372 F 2023-Q2 6.5", "6372 L 2022-Q1 1.25", "6372 L 2022-Q2 2.25", "6372 L 2022-Q3 3.25", "6372 L 2022-Q4 4.25", "6372 L 2022 11", "6372 L 2023-Q1 5.25", "6372 L 2023-Q2 6.25"],
            Cells(TestFiles.Read(workbook, fileName: "banjarbaru.xlsx")));
    }

    [Fact]
    public void Column_of_figures_below_a_header_that_is_not_understood_is_told()
    {
        var content = TestFiles.Read("PDRB Kab. Tapin ADHB (juta rupiah),,,\nLapangan Usaha,2021,,2022\n,Nilai,Bobot,Nilai\nKonstruksi,1.5,60.5,2.5\nReal Estat,1.25,39.5,2.25\n");

        Assert.Equal(["6305 F 2021 1.5", "6305 F 2022 2.5", "6305 L 2021 1.25", "6305 L 2022 2.25"], Cells(content));
        Assert.Equal((2, 3, Severity.Warning), Assert.Single(content.Findings.Where(finding => finding.Code == "unheaded-column").Select(finding => (finding.Row!.Value, finding.Column!.Value, finding.Severity))));
    }

    [Fact]
    public void Unit_in_the_header_of_the_labels() =>
        Assert.Equal(["6305 F 2021 1500", "6305 F 2022 2500"], Cells("PDRB Kabupaten Tapin ADHB\nLapangan Usaha (Miliar Rupiah),2021,2022\nKonstruksi,1.5,2.5\n"));

    [Fact]
    public void Unit_in_a_column_beside_the_labels() =>
        Assert.Equal(["6305 F 2021 1500", "6305 L 2021 2.5"], Cells("PDRB Kabupaten Tapin ADHB,,\nLapangan Usaha,Satuan,2021\nKonstruksi,miliar rupiah,1.5\nReal Estat,juta rupiah,2.5\n"));

    [Theory]
    [InlineData("6301 Tanah Laut", "6301")]
    [InlineData("[6302] Kotabaru", "6302")]
    [InlineData("63.03 Kab. Banjar", "6303")]
    [InlineData("4. Barito Kuala", "6304")]
    [InlineData("06 Kediri", "3506")]
    [InlineData("71. Kediri", "3571")]
    [InlineData("3571 Kediri", "3571")]
    [InlineData("12. Tapin", "6305")]
    [InlineData("6302 Tanah Laut", null)]
    public void Region_with_its_code_or_its_number_before_its_name(string text, string? code) =>
        Assert.Equal(code is null ? [] : [code], TestFiles.Read($"wilayah,tahun,penduduk,satuan\n{text},2024,349124,jiwa\n").Observations.Select(cell => cell.Region.ToString()));

    [Fact]
    public void Codes_of_parts_in_a_column_of_their_own()
    {
        var content = TestFiles.Read(
            "PDRB ADHB Kab. Tapin (juta rupiah),,,\nKategori,Lapangan Usaha,2022,2023\nA,\"Pertanian, Kehutanan, dan Perikanan\",30.5,31.5\n1,\"Pertanian, Peternakan, Perburuan dan Jasa Pertanian\",20.5,21.5\na,Tanaman Pangan,16.5,17.5\nb,Tanaman Hortikultura Semusim,4,4\n2,Kehutanan dan Penebangan Kayu,4,4\nB,Pertambangan dan Penggalian,50.5,60.5\n1,\"Pertambangan Minyak, Gas dan Panas Bumi\",31,31\n\"R,S,T,U\",Jasa Lainnya,5,5\n");

        Assert.Equal(
            ["6305 A 2022 30.5", "6305 A 2023 31.5", "6305 A.1 2022 20.5", "6305 A.1 2023 21.5", "6305 A.1.a 2022 16.5", "6305 A.1.a 2023 17.5", "6305 A.1.b 2022 4", "6305 A.1.b 2023 4", "6305 A.2 2022 4", "6305 A.2 2023 4", "6305 B 2022 50.5", "6305 B 2023 60.5", "6305 B.1 2022 31", "6305 B.1 2023 31", "6305 RSTU 2022 5", "6305 RSTU 2023 5"],
            Cells(content));
    }

    [Fact]
    public void Small_values_below_years_are_no_quarters() =>
        Assert.Equal(["6305 F 2021 1", "6305 F 2022 2", "6305 F 2023 3"], Cells("PDRB Kab. Tapin ADHB (juta rupiah),,,\nLapangan Usaha,2021,2022,2023\nKonstruksi,1,2,3\n"));

    [Fact]
    public void Tables_beside_one_another_each_have_their_own_title()
    {
        var content = TestFiles.Read(
            "PDRB Kab. Tapin ADHB (juta rupiah),,,,PDRB Kab. Banjar ADHB (miliar rupiah),,\nLapangan Usaha,2021,2022,,Lapangan Usaha,2023,2024\nKonstruksi,1.5,2.5,,Konstruksi,3.5,4.5\nReal Estat,1.25,2.25,,Real Estat,3.25,4.25\nSumber: BPS,,,,,,\n,,,,,,\n"
            + "PDRB Kab. Balangan ADHB (juta rupiah),,,,,,\nLapangan Usaha,2019,2020,2021,2022,2023,2024\nKonstruksi,1.5,2.5,3.5,4.5,5.5,6.5\n");

        Assert.Equal(
            ["6305 F 2021 1.5", "6305 F 2022 2.5", "6305 L 2021 1.25", "6305 L 2022 2.25", "6303 F 2023 3500", "6303 F 2024 4500", "6303 L 2023 3250", "6303 L 2024 4250", "6311 F 2019 1.5", "6311 F 2020 2.5", "6311 F 2021 3.5", "6311 F 2022 4.5", "6311 F 2023 5.5", "6311 F 2024 6.5"],
            Cells(content));
        Assert.Equal((3, 6), content.Observations.Where(cell => cell.Region.ToString() == "6303").Select(cell => (cell.Row, cell.Column)).First());
    }

    [Fact]
    public void Title_over_the_left_of_two_tables_is_that_of_both() => Assert.Equal(
        ["6305 F 2021 1.5", "6305 F 2021 1.25"],
        Cells("PDRB Kab. Tapin (juta rupiah),,,,\nADHB,,,ADHK 2010,\nLapangan Usaha,2021,,Lapangan Usaha,2021\nKonstruksi,1.5,,Konstruksi,1.25\n"));

    [Fact]
    public void Title_with_a_comma_in_two_cells_is_a_title() =>
        Assert.Equal(["6305 F 2023 1.5", "6305 L 2023 2.5"], Cells("PDRB Kab. Tapin ADHB (juta rupiah), 2023\nLapangan Usaha,Nilai\nKonstruksi,1.5\nReal Estat,2.5\n"));

    [Fact]
    public void Export_of_a_site_with_two_bases_over_years() => Assert.Equal(
        ["6301 TOTAL 2022 1500", "6301 TOTAL 2023 2500", "6301 TOTAL 2022 1250", "6301 TOTAL 2023 2250", "6302 TOTAL 2022 3500", "6302 TOTAL 2023 4500", "6302 TOTAL 2022 3250", "6302 TOTAL 2023 4250"],
        Cells("Kabupaten/Kota,PDRB Atas Dasar Harga Berlaku (Miliar Rupiah),,PDRB Atas Dasar Harga Konstan 2010 (Miliar Rupiah),\n,2022,2023,2022,2023\nTanah Laut,1.5,2.5,1.25,2.25\nKotabaru,3.5,4.5,3.25,4.25\n"));

    [Fact]
    public void Title_in_brackets_is_no_json() =>
        Assert.Equal(["6301 human-development-index 2022 70.12", "6301 human-development-index 2023 71.12"], TestFiles.Read("[Metode Baru] Indeks Pembangunan Manusia,,\nKabupaten/Kota,2022,2023\nTanah Laut,70.12,71.12\n").Observations.Select(cell => FormattableString.Invariant($"{cell.Region} {cell.Measure} {cell.Period} {cell.Value}")));

    [Theory]
    [InlineData("1 234 567,5", 1_234_567.5)]
    [InlineData("1\u00A0234,25", 1_234.25)]
    [InlineData("12\u202F345", 12_345)]
    public void Blanks_part_thousands(string text, double value)
    {
        var content = TestFiles.Read($"wilayah;lapangan usaha;tahun;nilai;satuan;harga\n6301;Konstruksi;2022;{text};juta rupiah;berlaku\n6302;Konstruksi;2022;1,5;juta rupiah;berlaku\n");

        Assert.Equal(value, content.Observations.First().Value);
        Assert.Contains("decimal comma, blanks between thousands", Assert.Single(content.Findings, finding => finding.Code == "read-as").Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",", "350.123", 350_123)]
    [InlineData(";", "350.123", 350_123)]
    [InlineData(";", "350,123", 350_123)]
    public void People_are_whole_so_that_marks_part_their_thousands(string delimiter, string written, double people)
    {
        var content = TestFiles.Read($"Jumlah Penduduk (jiwa){delimiter}{delimiter}\nKabupaten/Kota{delimiter}2022{delimiter}2023\nTanah Laut{delimiter}{written}{delimiter}{written}\n");

        Assert.Equal([people, people], content.Observations.Select(cell => cell.Value));
        Assert.Contains("read-as-thousands", content.Codes());
    }

    [Fact]
    public void Thousands_of_people_may_have_decimals() =>
        Assert.Equal(["ambiguous-number"], TestFiles.Read("Jumlah Penduduk (ribu jiwa);;\nKabupaten/Kota;2022;2023\nTanah Laut;350.123;351.123\n").Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));

    [Fact]
    public void People_by_sex_are_read_in_total_and_the_rest_is_told()
    {
        var content = TestFiles.Read("\"Jumlah Penduduk Menurut Jenis Kelamin (jiwa), 2023\",,,\nKabupaten/Kota,Laki-laki,Perempuan,Jumlah\nTanah Laut,180123,170123,350246\nKotabaru,170123,160123,330246\n");

        Assert.Equal((DatasetKind.Population, true), (content.Kind, content.IsAcceptable));
        Assert.Equal(["6301 2023 350246", "6302 2023 330246"], content.Observations.Select(cell => FormattableString.Invariant($"{cell.Region} {cell.Period} {cell.Value}")));
        Assert.Equal(["Laki-laki", "Perempuan"], content.Findings.Where(finding => finding.Code == "unknown-column").Select(finding => finding.Found));
    }

    [Fact]
    public void Labels_in_english_to_the_right_are_no_unknown_column() =>
        Assert.DoesNotContain("unknown-column", TestFiles.Read("PDRB Kab. Tapin ADHB (juta rupiah),,,\nLapangan Usaha,2021,2022,Industry\nKonstruksi,1.5,2.5,Construction\n").Codes());

    [Theory]
    [InlineData("Pengangkutan dan Pergudangan", "H")]
    [InlineData("Adm. Pemerintahan", "O")]
    [InlineData("Perdagangan Besar dan Eceran, Reparasi dan Perawatan Mobil dan Sepeda Motor", "G")]
    [InlineData("Public Administration and Defense; Compulsory Social Security", "O")]
    [InlineData("Other Service Activities", "RSTU")]
    public void Labels_as_other_tables_write_them(string label, string code) =>
        Assert.Equal([$"6305 {code} 2021 1.5"], Cells($"PDRB Kab. Tapin ADHB (juta rupiah);\nLapangan Usaha;2021\n\"{label}\";1,5\n"));

    [Fact]
    public void Unknown_label_is_told_once_and_not_for_every_column_of_its_row()
    {
        var finding = Assert.Single(TestFiles.Read("PDRB Kab. Tapin ADHB (juta rupiah),,,\nLapangan Usaha,2021,2022,2023\nKonstruksy,1.5,2.5,3.5\n").Findings);

        Assert.Equal(("unknown-sector", 3, 1), (finding.Code, finding.Row, finding.Column));
    }

    [Fact]
    public void Total_that_is_the_sum_of_the_sectors_there_is_no_mismatch() =>
        Assert.Empty(TestFiles.Read("PDRB Kab. Tapin ADHB (juta rupiah),\nLapangan Usaha,2021\nKonstruksi,1.5\nReal Estat,2.5\nPDRB,4.0\n").Findings);

    private static IEnumerable<string> Cells(string text) => Cells(TestFiles.Read(text));

    // Of a file that was refused, why.
    private static IEnumerable<string> Cells(DatasetContent content) => content.IsAcceptable
        ? content.Observations.Select(cell => FormattableString.Invariant($"{cell.Region} {cell.Sector} {cell.Period} {cell.Value}"))
        : content.Findings.Select(finding => Findings.FindingText.Render("file", finding, Findings.TextLanguage.English));
}
