using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Tidy tables in workbooks and below titles.</summary>
public sealed class TidySheetTests
{
    [Fact]
    public void Long_table_of_a_workbook_with_its_units_and_bases_in_columns()
    {
        var workbook = TestWorkbook.Of(
            ("Data", [["Wilayah", "Lapangan Usaha", "Periode", "Nilai", "Satuan", "Harga"], ["Tanah Laut", "Konstruksi", "Triwulan I 2022", 1.5, "miliar rupiah", "ADHB"], ["Tanah Laut", "Konstruksi", "Triwulan II 2022", "2,5", "miliar rupiah", "ADHB"], ["Kotabaru", "Real Estat", "Triwulan I 2022", 3.5, "juta rupiah", "ADHK 2010"], ["Sumber: BPS"]]),
            ("Lanjutan", [["Wilayah", "Lapangan Usaha", "Periode", "Nilai", "Satuan", "Harga"], ["Kotabaru", "Real Estat", "Triwulan II 2022*", 4.5, "juta rupiah", "ADHK 2010"]]));

        var content = TestFiles.Read(workbook, fileName: "panjang.xlsx");

        Assert.All(content.Codes(), code => Assert.Equal("absent-sector", code));
        Assert.Equal(
            ["6301 F 2022-Q1 current 1500 Final", "6301 F 2022-Q2 current 2500 Final", "6302 L 2022-Q1 constant-2010 3.5 Final", "6302 L 2022-Q2 constant-2010 4.5 Preliminary"],
            content.Observations.Select(cell => FormattableString.Invariant($"{cell.Region} {cell.Sector} {cell.Period} {cell.Basis} {cell.Value} {cell.Status}")));
        Assert.Equal(("Lanjutan", 2, 4), content.Observations.Select(cell => (cell.Sheet!, cell.Row, cell.Column)).Last());
    }

    [Fact]
    public void What_its_title_says_is_that_of_all_rows()
    {
        var content = TestFiles.Read("PDRB Kabupaten Tapin ADHK 2010 Tahun 2023;;\nKode Sektor;Nilai;Satuan\nA;1,5;miliar rupiah\nC;2,5;juta rupiah\n");

        Assert.Equal(["6305 A 2023 constant-2010 1500", "6305 C 2023 constant-2010 2.5"], content.Observations.Select(cell => FormattableString.Invariant($"{cell.Region} {cell.Sector} {cell.Period} {cell.Basis} {cell.Value}")));
    }

    [Fact]
    public void Finding_in_a_tidy_sheet_names_sheet_row_and_column()
    {
        var workbook = TestWorkbook.Of(("Data", [["region_code", "sector_code", "year", "value", "unit", "basis"], [6301.0, "A", 2022.0, 1.5, "miliar rupiah", "adhb"], [6301.0, "Z9", 2022.0, 1.5, "miliar rupiah", "adhb"]]));

        var finding = Assert.Single(TestFiles.Read(workbook, fileName: "tidy.xlsx").Findings);

        Assert.Equal(("unknown-sector", "Data", 3, 2), (finding.Code, finding.Sheet, finding.Row, finding.Column));
    }

    [Theory]
    [InlineData("A", "Industri Pengolahan", "contradicting-sector")]
    [InlineData("C.02", "Industri Pengolahan", null)]
    [InlineData("C", "Industri Makanan dan Minuman", null)]
    [InlineData("C", "Pabrik", null)]
    public void Code_and_label_of_a_row_are_of_one_sector(string code, string label, string? finding) => Assert.Equal(
        finding is null ? [] : [finding],
        TestFiles.Read($"region_code,sector_code,lapangan usaha,year,value,unit,basis\n6301,{code},{label},2022,1.5,miliar rupiah,adhb\n").Codes());

    [Fact]
    public void Other_kinds_are_read_from_workbooks_too()
    {
        var commodities = TestWorkbook.Of(("Kebun", [["Produksi perkebunan"], [], ["kode_wilayah", "komoditas", "tahun", "produksi", "satuan"], [6301.0, "Karet", 2022.0, 1500.0, "ton"], [6302.0, "Kelapa Sawit", 2022.0, 2500.5, "ton"]]));
        var targets = TestWorkbook.Of(("Target", [["region_code", "indicator", "year", "value"], ["6300", "growth", 2025.0, 5.5]]));
        var regions = TestWorkbook.Of(("Wilayah", [["region_code", "name", "group", "parent", "area_km2"], ["6301", "Tanah Laut", "kabupaten", "6300", 3841.37]]));

        Assert.Equal(["6301 1500", "6302 2500.5"], TestFiles.Read(commodities, fileName: "kebun.xlsx").Observations.Select(cell => FormattableString.Invariant($"{cell.Region} {cell.Value}")));
        Assert.Equal(DatasetKind.Targets, TestFiles.Read(targets, fileName: "target.xlsx").Kind);
        Assert.Equal((DatasetKind.Regions, true), (TestFiles.Read(regions, fileName: "wilayah.xlsx").Kind, TestFiles.Read(regions, fileName: "wilayah.xlsx").IsAcceptable));
    }
}
