using System.Text;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Encodings, delimiters and number marks: each is found, and said.</summary>
public sealed class TextDialectTests
{
    private const string Tidy = "wilayah;sektor;tahun;nilai;satuan;harga;catatan\n6301;A;2024;1.234,5;juta rupiah;berlaku;Café\n6301;B;2024;2.345;juta rupiah;berlaku;\n";

    [Theory]
    [InlineData("utf-8", false, "Read as UTF-8, delimiter ;, decimal comma, points between thousands.")]
    [InlineData("utf-8", true, "Read as UTF-8, delimiter ;, decimal comma, points between thousands.")]
    [InlineData("utf-16", true, "Read as UTF-16, delimiter ;, decimal comma, points between thousands.")]
    [InlineData("utf-16BE", true, "Read as UTF-16 BE, delimiter ;, decimal comma, points between thousands.")]
    [InlineData("windows-1252", false, "Read as Windows-1252, delimiter ;, decimal comma, points between thousands.")]
    public void Encoding_is_found_and_said(string name, bool hasMark, string message)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);

        var content = TestFiles.Read([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Tidy)]);

        Assert.Equal([1234.5, 2345], content.Observations.Select(cell => cell.Value));
        Assert.Equal(message, Assert.Single(content.Findings).Message.En);
        Assert.Equal(("read-as", Severity.Note), (content.Findings[0].Code, content.Findings[0].Severity));
    }

    [Fact]
    public void Note_is_in_indonesian_too() => Assert.Equal(
        "Dibaca sebagai UTF-8, pemisah kolom ;, koma desimal, titik ribuan.",
        Assert.Single(TestFiles.Read(Tidy).Findings).Message.Id);

    [Theory]
    [InlineData(';', "delimiter ;")]
    [InlineData('\t', "tabs between columns")]
    [InlineData('|', "delimiter |")]
    public void Delimiter_is_found_and_said_in_tidy_and_in_cross_tables(char delimiter, string said)
    {
        var tidy = TestFiles.Read("wilayah;sektor;tahun;nilai;satuan;harga\n6301;A;2024;10,5;juta rupiah;berlaku\n".Replace(';', delimiter));
        var cross = TestFiles.Read("PDRB Kab. Tapin, atas dasar harga berlaku (juta rupiah)\nLapangan Usaha;2023;2024\n\"Pertanian, Kehutanan, dan Perikanan\";1,5;2,5\nKonstruksi;3,5;4,5\n".Replace(';', delimiter));

        Assert.Equal([10.5], tidy.Observations.Select(cell => cell.Value));
        Assert.Equal([1.5, 2.5, 3.5, 4.5], cross.Observations.Select(cell => cell.Value));
        Assert.All([tidy, cross], content => Assert.Equal($"Read as UTF-8, {said}, decimal comma, no thousands marks.", Assert.Single(content.Findings).Message.En));
    }

    [Fact]
    public void Line_that_tells_excel_the_delimiter_is_followed()
    {
        var content = TestFiles.Read("sep=;\nwilayah;sektor;tahun;nilai;satuan;harga\n6301;A;2024;10,5;juta rupiah;berlaku\n");

        Assert.Equal([(10.5, 3)], content.Observations.Select(cell => (cell.Value, cell.Row)));
    }

    [Fact]
    public void Plain_file_is_not_commented_on() =>
        Assert.Empty(TestFiles.Read("wilayah,sektor,tahun,nilai,satuan,harga\n6301,A,2024,10.5,juta rupiah,berlaku\n").Findings);

    [Fact]
    public void Commas_in_english_numbers_are_thousands_and_said() => Assert.Equal(
        "Read as UTF-8, delimiter ,, decimal point, commas between thousands.",
        Assert.Single(TestFiles.Read("wilayah,sektor,tahun,nilai,satuan,harga\n6301,A,2024,\"1,234.5\",juta rupiah,berlaku\n").Findings).Message.En);

    [Fact]
    public void Byte_that_is_not_utf8_far_into_a_file_decides_its_encoding()
    {
        var text = new StringBuilder("wilayah,sektor,tahun,nilai,satuan,harga,catatan\n");
        for (var row = 0; row < 10_000; row++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"TL{row % 1_000},A,{1950 + (row / 1_000)},10.5,juta rupiah,berlaku,\n");
        }

        byte[] bytes = [.. Encoding.UTF8.GetBytes(text.Append("6301,A,2024,10.5,juta rupiah,berlaku,Caf").ToString()), 0xE9, (byte)'\n'];
        Assert.Contains("Windows-1252", TestFiles.Read(bytes).Findings.Single(finding => finding.Code == "read-as").Message.En, StringComparison.Ordinal);
        Assert.Equal(10_001, TestFiles.Read(bytes).Observations.Count);
    }

    [Fact]
    public void Character_of_utf8_that_two_blocks_share_is_read_whole()
    {
        const string header = "wilayah,sektor,tahun,nilai,satuan,harga,catatan\n6301,A,2024,10.5,juta rupiah,berlaku,";
        for (var shift = 0; shift < 5; shift++)
        {
            var filler = new string('x', (64 * 1024) - header.Length - 6 + shift);
            Assert.Empty(TestFiles.Read(header + filler + "é…🙂é\n").Findings);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0xA9, 0x20, 0xE9 }, "not-utf8")]
    [InlineData(new byte[] { 0x66, 0xE2, 0x80 }, "not-utf8")]
    [InlineData(new byte[] { 0x66, 0xE9, 0x66, 0x00 }, "not-utf8")]
    [InlineData(new byte[] { 0x66, 0x81, 0x66 }, "not-utf8")]
    [InlineData(new byte[] { 0x66, 0x01, 0x66 }, "not-text")]
    public void Damaged_utf8_and_binary_are_never_read_as_another_encoding(byte[] damage, string code)
    {
        byte[] bytes = [.. "region_code,sector_code,year,value,unit,basis,note\n6301,A,2024,10,juta rupiah,adhb,"u8, .. damage, (byte)'\n'];

        Assert.Contains(code, TestFiles.Read(bytes).Codes());
        Assert.Empty(TestFiles.Read(bytes).Observations);
    }
}
