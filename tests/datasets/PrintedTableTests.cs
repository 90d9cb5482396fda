using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Tables as they are pasted from PDFs, mails and terminals.</summary>
public sealed class PrintedTableTests
{
    private const string Title = "Tabel 1. PDRB Kabupaten Tapin Atas Dasar Harga Berlaku (miliar rupiah)\n\n";

    [Fact]
    public void Columns_set_apart_by_blanks()
    {
        var content = TestFiles.Read(
            Title
            + "Lapangan Usaha                              2022      2023*    2024**\n"
            + "A. Pertanian, Kehutanan, dan Perikanan    1.234,5    1.300,1   1.402,7\n"
            + "   1. Perikanan                              34,5        ...      40,2\n"
            + "C. Industri Pengolahan                      950,0      960,0     970,5\n"
            + "\n"
            + "F. Konstruksi                                          110,1     120,2\n"
            + "PDRB                                      2.284,5    2.470,2   2.593,4\n"
            + "Sumber: BPS Kabupaten Tapin, diolah dari laporan tahun 2024\n",
            fileName: "tapin.txt");

        Assert.Equal(
            ["A 2022 1234500", "A 2023 1300100", "A 2024 1402700", "A.3 2022 34500", "A.3 2024 40200", "C 2022 950000", "C 2023 960000", "C 2024 970500", "F 2023 110100", "F 2024 120200", "TOTAL 2022 2284500", "TOTAL 2023 2470200", "TOTAL 2024 2593400"],
            content.Observations.Select(Text));
        Assert.Contains("Read as UTF-8, columns set apart by blanks, decimal comma, points between thousands.", content.Findings.Select(finding => finding.Message.En));
        Assert.Equal((9, 4), content.Observations.Select(cell => (cell.Row, cell.Column)).Last());
    }

    [Fact]
    public void Years_that_begin_over_their_quarters()
    {
        var content = TestFiles.Read(
            Title
            + "Lapangan Usaha    2023                      2024\n"
            + "                     I     II    III     IV    I*\n"
            + "Konstruksi         1,5    2,5    3,5    4,5    5,5\n"
            + "Real Estat         6,5    7,5    8,5    9,5   10,5\n",
            fileName: "tapin.txt");

        Assert.Equal(
            ["F 2023-Q1 1500", "F 2023-Q2 2500", "F 2023-Q3 3500", "F 2023-Q4 4500", "F 2024-Q1 5500", "L 2023-Q1 6500", "L 2023-Q2 7500", "L 2023-Q3 8500", "L 2023-Q4 9500", "L 2024-Q1 10500"],
            content.Observations.Select(Text));
    }

    [Theory]
    [InlineData("| Lapangan Usaha | 2023 | 2024 |\n|---|---:|---:|\n| Konstruksi | 1,5 | 2,5 |\n| Real Estat | 3,5 | 4,5 |\n")]
    [InlineData("+----------------+------+------+\n| Lapangan Usaha | 2023 | 2024 |\n+----------------+------+------+\n| Konstruksi     |  1,5 |  2,5 |\n| Real Estat     |  3,5 |  4,5 |\n+----------------+------+------+\n")]
    [InlineData("Lapangan Usaha | 2023 | 2024\n---|---|---\nKonstruksi | 1,5 | 2,5\nReal Estat | 3,5 | 4,5\n")]
    public void Columns_drawn_with_bars(string table)
    {
        var content = TestFiles.Read(Title + table, fileName: "tapin.md");

        Assert.Equal(["F 2023 1500", "F 2024 2500", "L 2023 3500", "L 2024 4500"], content.Observations.Select(Text));
    }

    [Fact]
    public void Tables_below_one_another_have_their_own_columns()
    {
        var content = TestFiles.Read(
            Title + "Lapangan Usaha    2023    2024\nKonstruksi         1,5     2,5\nReal Estat                 3,5\n\n"
            + "Tabel 2. PDRB Kabupaten Tapin Atas Dasar Harga Konstan 2010 (juta rupiah)\nLapangan Usaha           2022       2023       2024\nKonstruksi            1.100,5    1.200,5    1.300,5\n",
            fileName: "tapin.txt");

        Assert.Equal(["F 2023 1500", "F 2024 2500", "L 2024 3500", "F 2022 1100.5", "F 2023 1200.5", "F 2024 1300.5"], content.Observations.Select(Text));
    }

    // The first, the last and no line of a label beside its values; with the columns numbered; with blanks before what goes on.
    [Theory]
    [InlineData("Lapangan Usaha                     2022      2023\nA. Pertanian, Kehutanan, dan    1.234,5   1.300,1\n   Perikanan\nB. Pertambangan dan Penggalian    950,0     960,0\n")]
    [InlineData("Lapangan Usaha                     2022      2023\nA. Pertanian, Kehutanan, dan\n   Perikanan                    1.234,5   1.300,1\nB. Pertambangan dan Penggalian    950,0     960,0\n")]
    [InlineData("Lapangan Usaha                     2022      2023\nPertanian, Kehutanan, dan\nPerikanan                       1.234,5   1.300,1\nPertambangan dan Penggalian       950,0     960,0\n")]
    [InlineData("Lapangan Usaha                     2022      2023\nA. Pertanian, Kehutanan, dan Perikanan\n                                1.234,5   1.300,1\nB. Pertambangan dan Penggalian    950,0     960,0\n")]
    [InlineData("      Lapangan Usaha/Industry       2022      2023\n           (1)                       (2)       (3)\nA     Pertanian, Kehutanan, dan  1.234,5   1.300,1\n      Perikanan/Agriculture,\n      Forestry and Fishing\nB     Pertambangan dan\n      Penggalian/                  950,0     960,0\n      Mining and Quarrying\n")]
    [InlineData("Lapangan Usaha/Industry            2022      2023\nPertanian, Kehutanan, dan       1.234,5   1.300,1\nPerikanan/Agriculture, Forestry\nand Fishing\nPertambangan dan Penggalian/      950,0     960,0\nMining and Quarrying\n")]
    public void Labels_go_on_in_the_next_line(string table)
    {
        var content = TestFiles.Read(Title + table, fileName: "tapin.txt");

        Assert.Equal(["A 2022 1234500", "A 2023 1300100", "B 2022 950000", "B 2023 960000"], content.Observations.Select(Text));
        Assert.True(content.IsAcceptable);
    }

    [Fact]
    public void Headings_above_known_labels_are_not_joined_to_them()
    {
        var content = TestFiles.Read(
            "PDRB Atas Dasar Harga Berlaku (miliar rupiah)\n\nKabupaten/Kota     2022      2023\nKabupaten\nTapin           1.234,5   1.300,1\nKota\nBanjarmasin       950,0     960,0\n",
            fileName: "kalsel.txt");

        Assert.Equal(["6305 1234500", "6305 1300100", "6371 950000", "6371 960000"], content.Observations.Select(cell => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Region} {cell.Value}")));
    }

    [Fact]
    public void Values_without_any_label_are_told_of()
    {
        var content = TestFiles.Read(Title + "Lapangan Usaha     2022      2023\nKonstruksi      1.234,5   1.300,1\n\n                  950,0     960,0\nReal Estat        550,0     560,0\n", fileName: "tapin.txt");

        Assert.Equal(["F 2022 1234500", "F 2023 1300100", "L 2022 550000", "L 2023 560000"], content.Observations.Select(Text));
        Assert.Contains(content.Findings, finding => finding.Code == "unlabelled-values" && finding.Row == 6);
    }

    [Theory]
    [InlineData("Lapangan Usaha        2023              2024\n                  I    II    III    I    II\nKonstruksi       1,5   2,5   3,5   4,5   5,5\nReal Estat       6,5   7,5   8,5   9,5   9,9\n", 3)]
    [InlineData("Lapangan Usaha   2023    2024\nKonstruksi        1,5     2,5\nReal Estat     3,5    4,5   \nJasa Pendidikan      5,5     6,5\n", 5)]
    [InlineData("Lapangan Usaha   2023    2024\nKonstruksi        1,5     2,5      3,5\nReal Estat        3,5     4,5\n", 4)]
    [InlineData("Lapangan Usaha   2023    2024\nKonstruksi        1,5     2,5\nReal Estat yang disewakan 3,5 4,5\nJasa Pendidikan   5,5     6,5\n", 5)]
    public void Columns_that_are_not_clear_are_refused_at_their_line(string table, int line)
    {
        var content = TestFiles.Read(Title + table, fileName: "tapin.txt");

        Assert.Contains(content.Findings, finding => finding.Code == "unclear-columns" && finding.Row == line);
        Assert.Empty(content.Observations);
    }

    [Fact]
    public void Printed_numbers_that_may_be_thousands_are_refused()
    {
        var content = TestFiles.Read(Title + "Lapangan Usaha   2023    2024\nKonstruksi       1.234   2.345\nReal Estat       3.456   4.567\n", fileName: "tapin.txt");

        Assert.Contains("ambiguous-number", content.Codes());
    }

    [Theory]
    [InlineData("region_code,  sector_code,  year,  value,  unit,  basis\n6301,  A,  2024,  10.5,  juta rupiah,  adhb\n6301,  B,  2024,  11.5,  juta rupiah,  adhb\n")]
    [InlineData("wilayah;  sektor;  tahun;  nilai;  satuan;  harga\n6301  ;  A;  2024;  10,5;  juta rupiah;  adhb\n6301  ;  B;  2024;  11,5;  juta rupiah;  adhb\n")]
    [InlineData("wilayah|sektor|tahun|nilai|satuan|harga\n6301|A|2024|10,5|juta rupiah|adhb\n6301|B|2024|11,5|juta rupiah|adhb\n")]
    [InlineData("PDRB Kab. Tapin  ADHB (juta rupiah),\nLapangan Usaha,2024\nIndustri  Pengolahan,10.5\nJasa  Pendidikan,11.5\n")]
    public void Csv_with_blanks_in_it_stays_csv(string text) => Assert.Equal([10.5, 11.5], TestFiles.Read(text).Observations.Select(cell => cell.Value));

    private static string Text(Observation cell) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Sector} {cell.Period} {cell.Value}");
}
