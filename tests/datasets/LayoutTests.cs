using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using NPOI.HSSF.UserModel;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Layouts that offices send, each with its numbers written out by hand, corners included.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Wide_csv_with_headers_of_several_rows_and_footers()
    {
        var content = TestFiles.Read(
            "Tabel 3.1,,,,,,\nPDRB Kabupaten Banjar Menurut Lapangan Usaha (miliar rupiah),,,,,,\n,,,,,,\n"
            + "Lapangan Usaha,Atas Dasar Harga Berlaku,,,Atas Dasar Harga Konstan 2010,,\n,2022,2023*,2024**,2022,2023*,2024**\n(1),(2),(3),(4),(5),(6),(7)\n"
            + "\"A. Pertanian, Kehutanan, dan Perikanan\",1.5,2.5,3.5,1.25,2.25,3.25\nF. Konstruksi,4.5,5.5,6.5,4.25,5.25,6.25\nProduk Domestik Regional Bruto,7.5,8.5,9.5,7.25,8.25,9.25\n"
            + "Catatan: * angka sementara,,,,,,\n** angka sangat sementara,,,,,,\nSumber: BPS 2025,,,,,,\n",
            fileName: "banjar.csv");

        Assert.All(content.Codes(), code => Assert.Equal("sum-mismatch", code));
        Assert.Equal(
            ["A 2022 current 1500 Final", "A 2023 current 2500 Preliminary", "A 2024 current 3500 VeryPreliminary", "A 2022 constant-2010 1250 Final", "A 2023 constant-2010 2250 Preliminary", "A 2024 constant-2010 3250 VeryPreliminary", "F 2022 current 4500 Final", "F 2023 current 5500 Preliminary", "F 2024 current 6500 VeryPreliminary", "F 2022 constant-2010 4250 Final", "F 2023 constant-2010 5250 Preliminary", "F 2024 constant-2010 6250 VeryPreliminary", "TOTAL 2022 current 7500 Final", "TOTAL 2023 current 8500 Preliminary", "TOTAL 2024 current 9500 VeryPreliminary", "TOTAL 2022 constant-2010 7250 Final", "TOTAL 2023 constant-2010 8250 Preliminary", "TOTAL 2024 constant-2010 9250 VeryPreliminary"],
            content.Observations.Select(cell => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Sector} {cell.Period} {cell.Basis} {cell.Value} {cell.Status}")));
        Assert.All(content.Observations, cell => Assert.Equal("6303", cell.Region.ToString()));
    }

    [Fact]
    public void Long_table_with_quarters_in_words()
    {
        string[] periods = ["Triwulan I 2022", "Triwulan II 2022", "Triwulan III 2022", "Triwulan IV 2022", "Triwulan I 2023*"];
        var content = TestFiles.Read(
            "Wilayah;Lapangan Usaha;Periode;Nilai (juta rupiah);Harga\n"
            + string.Concat(periods.Select((period, index) => $"Tanah Laut;Konstruksi;{period};1{index},5;berlaku\nKotabaru;Real Estat;{period};2{index},5;berlaku\n")));

        Assert.Equal(
            ["6301 F 2022-Q1 10.5", "6302 L 2022-Q1 20.5", "6301 F 2022-Q2 11.5", "6302 L 2022-Q2 21.5", "6301 F 2022-Q3 12.5", "6302 L 2022-Q3 22.5", "6301 F 2022-Q4 13.5", "6302 L 2022-Q4 23.5", "6301 F 2023-Q1 14.5", "6302 L 2023-Q1 24.5"],
            Cells(content));
        Assert.Equal(ObservationStatus.Preliminary, content.Observations.Last().Status);
    }

    [Theory]
    [InlineData("Semester I 2022")]
    [InlineData("Januari 2022")]
    [InlineData("2021/2022")]
    [InlineData("2022-2023")]
    public void Periods_that_are_no_quarter_and_no_year_are_refused(string period) =>
        Assert.Equal(["invalid-period"], TestFiles.Read($"wilayah,lapangan usaha,periode,nilai,satuan,harga\nTanah Laut,Konstruksi,{period},10.5,juta rupiah,berlaku\n").Codes());

    [Fact]
    public void Sectors_by_label_and_years_of_one_regency()
    {
        var content = TestFiles.Read(
            "Kabupaten Tabalong\n\"PDRB ADHK 2010, miliar rupiah\"\nUraian,2020,2021,2022\n\"Pertanian, Kehutanan, dan Perikanan\",1.1,1.2,1.3\nPertambangan dan Penggalian,2.1,2.2,2.3\nPengadaan Listrik dan Gas,3.1,3.2,3.3\nJasa Lainnya,4.1,4.2,4.3\nTotal,10.4,10.8,11.2\n");

        Assert.Equal(
            ["6309 A 2020 1100", "6309 A 2021 1200", "6309 A 2022 1300", "6309 B 2020 2100", "6309 B 2021 2200", "6309 B 2022 2300", "6309 D 2020 3100", "6309 D 2021 3200", "6309 D 2022 3300", "6309 RSTU 2020 4100", "6309 RSTU 2021 4200", "6309 RSTU 2022 4300", "6309 TOTAL 2020 10400", "6309 TOTAL 2021 10800", "6309 TOTAL 2022 11200"],
            Cells(content));
    }

    [Fact]
    public void Categories_and_sub_categories_in_one_column()
    {
        var content = TestFiles.Read(
            "PDRB ADHB Kota Banjarbaru (juta rupiah),,\nLapangan Usaha,2023,2024\n\"A. Pertanian, Kehutanan, dan Perikanan\",30.5,32.5\n\"1. Pertanian, Peternakan, Perburuan dan Jasa Pertanian\",20.5,21.5\na. Tanaman Pangan,12.5,13.5\n3. Perikanan,10.0,11.0\nB. Pertambangan dan Penggalian,7.5,8.5\nPDRB,38.0,41.0\n");

        Assert.Equal(
            ["6372 A 2023 30.5", "6372 A 2024 32.5", "6372 A.1 2023 20.5", "6372 A.1 2024 21.5", "6372 A.1.a 2023 12.5", "6372 A.1.a 2024 13.5", "6372 A.3 2023 10", "6372 A.3 2024 11", "6372 B 2023 7.5", "6372 B 2024 8.5", "6372 TOTAL 2023 38", "6372 TOTAL 2024 41"],
            Cells(content));
    }

    [Fact]
    public void Sectors_as_columns_and_periods_as_rows()
    {
        var content = TestFiles.Read(
            "PDRB Kab. Barito Kuala ADHB (miliar rupiah),,,,\nPeriode,\"Pertanian, Kehutanan, dan Perikanan\",Industri Pengolahan,Konstruksi,PDRB\nTriwulan I 2023,1.5,2.5,3.5,7.5\nTriwulan II 2023,1.6,2.6,3.6,7.8\nTriwulan III 2023,1.7,2.7,3.7,8.1\nTriwulan IV 2023,1.8,2.8,3.8,8.4\n");

        Assert.Equal(
            ["6304 A 2023-Q1 1500", "6304 C 2023-Q1 2500", "6304 F 2023-Q1 3500", "6304 TOTAL 2023-Q1 7500", "6304 A 2023-Q2 1600", "6304 C 2023-Q2 2600", "6304 F 2023-Q2 3600", "6304 TOTAL 2023-Q2 7800", "6304 A 2023-Q3 1700", "6304 C 2023-Q3 2700", "6304 F 2023-Q3 3700", "6304 TOTAL 2023-Q3 8100", "6304 A 2023-Q4 1800", "6304 C 2023-Q4 2800", "6304 F 2023-Q4 3800", "6304 TOTAL 2023-Q4 8400"],
            Cells(content));
    }

    [Fact]
    public void Sectors_as_columns_and_quarters_below_their_year_as_rows()
    {
        var content = TestFiles.Read(
            "PDRB Kab. Barito Kuala ADHB (miliar rupiah),,,,\nTahun,Triwulan,\"Pertanian, Kehutanan, dan Perikanan\",Industri Pengolahan,Konstruksi\n2023,I,1.5,2.5,3.5\n,II,1.6,2.6,3.6\n,III,1.7,2.7,3.7\n,IV,1.8,2.8,3.8\n2024,I,1.9,2.9,3.9\n");

        Assert.Equal(
            ["6304 A 2023-Q1 1500", "6304 C 2023-Q1 2500", "6304 F 2023-Q1 3500", "6304 A 2023-Q2 1600", "6304 C 2023-Q2 2600", "6304 F 2023-Q2 3600", "6304 A 2023-Q3 1700", "6304 C 2023-Q3 2700", "6304 F 2023-Q3 3700", "6304 A 2023-Q4 1800", "6304 C 2023-Q4 2800", "6304 F 2023-Q4 3800", "6304 A 2024-Q1 1900", "6304 C 2024-Q1 2900", "6304 F 2024-Q1 3900"],
            Cells(content));
    }

    [Fact]
    public void Regions_as_rows_under_the_name_of_their_province()
    {
        var content = TestFiles.Read(
            "PDRB ADHB Kabupaten/Kota (triliun rupiah),,,\nKabupaten/Kota,2022,2023,2024\nTanah Laut,1.5,2.5,3.5\nKotabaru,4.5,5.5,6.5\nKota Banjarmasin,7.5,8.5,9.5\nKALIMANTAN SELATAN,13.5,16.5,19.5\n");

        Assert.Equal(
            ["6301 TOTAL 2022 1500000", "6301 TOTAL 2023 2500000", "6301 TOTAL 2024 3500000", "6302 TOTAL 2022 4500000", "6302 TOTAL 2023 5500000", "6302 TOTAL 2024 6500000", "6371 TOTAL 2022 7500000", "6371 TOTAL 2023 8500000", "6371 TOTAL 2024 9500000", "6300 TOTAL 2022 13500000", "6300 TOTAL 2023 16500000", "6300 TOTAL 2024 19500000"],
            Cells(content));
    }

    [Fact]
    public void Binary_workbook_is_read_as_the_newer_ones()
    {
        var workbook = new HSSFWorkbook();
        var sheet = workbook.CreateSheet("Tapin");
        object[][] rows =
        [
            ["PDRB Kabupaten Tapin ADHB (miliar rupiah)"], [], ["Lapangan Usaha", 2021.0, 2022.0, 2023.0, "2024*"],
            ["Pertanian, Kehutanan, dan Perikanan", 1.5, 2.5, 3.5, 4.5], ["Konstruksi", 20656.6, "1.234,5", "...", 0.0], ["Real Estat", 1.234, 7.0, 8.25, 9.125],
        ];
        foreach (var (number, row) in rows.Index())
        {
            var line = sheet.CreateRow(number);
            foreach (var (column, value) in row.Index())
            {
                if (value is double figure)
                {
                    line.CreateCell(column).SetCellValue(figure);
                }
                else
                {
                    line.CreateCell(column).SetCellValue((string)value);
                }
            }
        }

        // What a formula gave when the workbook was saved is its value.
        var formula = sheet.CreateRow(6);
        formula.CreateCell(0).SetCellValue("PDRB");
        formula.CreateCell(1).SetCellFormula("SUM(B4:B6)");
        new HSSFFormulaEvaluator(workbook).EvaluateAll();
        using var stream = new MemoryStream();
        workbook.Write(stream);

        var content = TestFiles.Read(stream.ToArray(), fileName: "tapin.xls");

        Assert.Equal(
            ["6305 A 2021 1500", "6305 A 2022 2500", "6305 A 2023 3500", "6305 A 2024 4500", "6305 F 2021 20656600", "6305 F 2022 1234500", "6305 F 2024 0", "6305 L 2021 1234", "6305 L 2022 7000", "6305 L 2023 8250", "6305 L 2024 9125", "6305 TOTAL 2021 20659334"],
            Cells(content));
        Assert.Equal(("Tapin", 4, 2), content.Observations.Select(cell => (cell.Sheet!, cell.Row, cell.Column)).First());
    }

    [Fact]
    public void Column_of_values_before_the_known_ones_is_told_and_not_dropped_in_silence()
    {
        var content = TestFiles.Read("PDRB Kab. Barito Kuala ADHB (miliar rupiah),,,,\nPeriode,Pertanian,Industri Pengolahan,Konstruksi,PDRB\n2023,1.5,2.5,3.5,7.5\n2024,1.6,2.6,3.6,7.8\n");

        Assert.Equal("Pertanian", Assert.Single(content.Findings, finding => finding is { Code: "unknown-column", Row: 2, Column: 2 }).Found);
    }

    private static readonly DatasetFacts British = DatasetFacts.None with
    {
        KnownRegions =
        [
            new Region(RegionCode.Parse("UKC"), "North East", null, null, double.NaN), new Region(RegionCode.Parse("UKD"), "North West", null, null, double.NaN), new Region(RegionCode.Parse("UKI"), "London", null, null, double.NaN),
        ],
    };

    [Fact]
    public void Accepted_regions_are_read_as_column_headers()
    {
        var content = TestFiles.Read("GDP at current prices (million GBP),,,\nIndustry,North East,North West,London\nManufacturing,1.5,2.5,3.5\nConstruction,4.5,5.5,6.5\nReal Estate Activities,7.5,8.5,9.5\nTotal,13.5,16.5,19.5\n", facts: British with { Period = Economy.Periods.Period.OfYear(2023) });

        Assert.Equal(
            ["UKC C 2023 1.5", "UKD C 2023 2.5", "UKI C 2023 3.5", "UKC F 2023 4.5", "UKD F 2023 5.5", "UKI F 2023 6.5", "UKC L 2023 7.5", "UKD L 2023 8.5", "UKI L 2023 9.5", "UKC TOTAL 2023 13.5", "UKD TOTAL 2023 16.5", "UKI TOTAL 2023 19.5"],
            Cells(content));
    }

    [Theory]
    [InlineData("North East", "North West", "London")]
    [InlineData("UKC", "UKD", "UKI")]
    public void Accepted_regions_are_read_as_labels(string first, string second, string third)
    {
        var content = TestFiles.Read($"GDP at current prices (million GBP),,,\nArea,2021,2022,2023\n{first},1.5,2.5,3.5\n{second},4.5,5.5,6.5\n{third},7.5,8.5,9.5\n", facts: British);

        Assert.Equal(
            ["UKC TOTAL 2021 1.5", "UKC TOTAL 2022 2.5", "UKC TOTAL 2023 3.5", "UKD TOTAL 2021 4.5", "UKD TOTAL 2022 5.5", "UKD TOTAL 2023 6.5", "UKI TOTAL 2021 7.5", "UKI TOTAL 2022 8.5", "UKI TOTAL 2023 9.5"],
            Cells(content));
    }

    [Fact]
    public void Accepted_region_is_read_from_the_title()
    {
        var content = TestFiles.Read("GDP of London at current prices (million GBP),\nIndustry,2023\nManufacturing,1.5\nConstruction,2.5\n", facts: British);

        Assert.Equal(["UKI C 2023 1.5", "UKI F 2023 2.5"], Cells(content));
    }

    // Of a file that was refused, why.
    private static IEnumerable<string> Cells(DatasetContent content) =>
        content.IsAcceptable ? content.Observations.Select(Text) : content.Findings.Select(finding => Findings.FindingText.Render("file", finding, Findings.TextLanguage.English));

    private static string Text(Observation cell) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Region} {cell.Sector} {cell.Period} {cell.Value}");
}
