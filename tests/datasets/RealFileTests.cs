using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Files as BPS publishes them, which stay outside the project. Expected figures were read off them by eye.</summary>
public sealed class RealFileTests
{
    private static readonly PriceBasis Constant2010 = PriceBasis.Constant(2010);

    [Theory]
    [InlineData("A", "2017-Q1", 1_052_342.7221314823)]
    [InlineData("A", "2025", 6_339_460.63)]
    [InlineData("A.1.a", "2017", 1_266_618.53)]
    [InlineData("B.2", "2017-Q1", 0)]
    [InlineData("C.01.b", "2017-Q4", 0)]
    [InlineData("G", "2017", 2_089_486.19)]
    [InlineData("MN", "2025", 86_771.02)]
    [InlineData("TOTAL", "2017-Q1", 3_822_982.9245844339)]
    [InlineData("TOTAL", "2025", 27_711_447.42)]
    [InlineData("TOTAL-NONMIGAS", "2017", 16_324_473.91)]
    public void Rembang_at_current_prices(string sector, string period, double value) => Assert.Equal(value, One(Rembang(), "3317", sector, period, PriceBasis.Current), 6);

    [Theory]
    [InlineData("A", "2017-Q1", 777_645.99482745503)]
    [InlineData("A", "2025", 3_766_972.06)]
    [InlineData("C", "2017-Q1", 636_089.1759702845)]
    [InlineData("TOTAL", "2017", 12_220_172.17)]
    [InlineData("TOTAL-NONMIGAS", "2025", 17_189_455.79)]
    public void Rembang_at_constant_prices(string sector, string period, double value) => Assert.Equal(value, One(Rembang(), "3317", sector, period, Constant2010), 6);

    [Fact]
    public void Rembang_is_read_whole_and_its_derived_tables_are_not_kept()
    {
        var content = Rembang();

        // 67 rows of 45 columns at either basis, but for 32 cells that are blank there.
        Assert.Equal((2 * 67 * 45) - 32, content.Observations.Count);
        Assert.All(content.Observations, cell => Assert.Equal(("3317", "million IDR", "Template_LU"), (cell.Region.ToString(), cell.Unit, cell.Sheet)));
        Assert.Equal(65 + 2, content.Observations.Select(cell => cell.Sector).Distinct().Count());
        Assert.Equal(6, content.Codes().Count(code => code == "derived-table"));
        Assert.True(content.IsAcceptable);
        var corner = content.Observations.Single(cell => cell.Sector == SectorCode.TotalExcludingOilAndGas && cell.Period == Period.OfYear(2025) && cell.Basis == Constant2010);
        Assert.Equal((153, 48), (corner.Row, corner.Column));
    }

    [Theory]
    [InlineData(159, "percent of the total: 2983 of 2983 cells")]
    [InlineData(235, "growth q-to-q: 1813 of 1813 cells")]
    [InlineData(311, "growth y-on-y: 2271 of 2271 cells")]
    [InlineData(387, "growth c-to-c: 1818 of 1818 cells")]
    [InlineData(463, "implicit index: 2551 of 2551 cells")]
    [InlineData(539, "growth of the implicit index q-to-q: 1811 of 1811 cells")]
    public void Rembang_derived_tables_agree_with_its_levels(int row, string compared) => Assert.StartsWith(
        $"Computed anew from the levels as {compared} agree within rounding.",
        Assert.Single(Rembang().Findings, finding => finding.Code == "derived-agrees" && finding.Row == row).Message.En,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("3501", "2022", 17_986_500)]
    [InlineData("3501", "2024", 20_656_600)]
    [InlineData("3505", "2022", 41_379_300)]
    [InlineData("3506", "2022", 46_650_000)]
    [InlineData("3571", "2022", 152_778_300)]
    [InlineData("3571", "2024", 168_748_900)]
    [InlineData("3522", "2023", 97_971_800)]
    [InlineData("3578", "2024", 772_493_600)]
    [InlineData("3579", "2022", 18_587_600)]
    [InlineData("3579", "2024", 22_154_300)]
    public void East_java_at_current_prices(string region, string period, double value)
    {
        var content = Read("bps-xlsx/PDRB ADHB Kabupaten_Kota.xlsx");

        Assert.Equal(114, content.Observations.Count);
        Assert.Empty(content.Findings);
        Assert.Equal(value, One(content, region, "TOTAL", period, PriceBasis.Current), 6);
    }

    [Theory]
    [InlineData("3501", "2015", 9_019_540)]
    [InlineData("3506", "2020", 28_490_950)]
    [InlineData("3571", "2020", 84_374_980)]
    [InlineData("3517", "2022", 30_086_170)]
    [InlineData("3578", "2015", 324_215_170)]
    [InlineData("3579", "2022", 12_180_930)]
    [InlineData("3501", "2024", 12_775_800)]
    [InlineData("3579", "2024", 13_588_100)]
    [InlineData("3502", "2015", 11_687_870)]
    [InlineData("3577", "2019", 10_623_070)]
    public void East_java_at_constant_prices(string region, string period, double value)
    {
        var content = Read("bps-xlsx/PDRB Harga Konstan 2010 Per Kab Jatim1.xlsx");

        Assert.Equal(380, content.Observations.Count);
        Assert.Equal(value, One(content, region, "TOTAL", period, Constant2010), 6);
    }

    [Fact]
    public void Neighbours_table_says_neither_period_nor_unit() => Assert.Equal(
        ["--period", "--unit"],
        Read("bps-xlsx/PDRB ADHB Tetangga Per Lapangan Usaha.xlsx").Findings.Where(finding => finding.Code == "missing-fact")
            .Select(finding => finding.Message.En[finding.Message.En.IndexOf("--", StringComparison.Ordinal)..^1]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("3514", "A", 11_061_770)]
    [InlineData("3514", "TOTAL", 186_946_170)]
    [InlineData("3512", "A", 7_693_500)]
    [InlineData("3508", "MN", 130_550)]
    [InlineData("3509", "J", 6_751_810)]
    [InlineData("3513", "D", 365_060)]
    [InlineData("3574", "A", 857_970)]
    [InlineData("3574", "B", 0)]
    [InlineData("3574", "RSTU", 428_050)]
    [InlineData("3574", "TOTAL", 14_296_470)]
    public void Neighbours_table_with_its_facts(string region, string sector, double value)
    {
        var content = Read("bps-xlsx/PDRB ADHB Tetangga Per Lapangan Usaha.xlsx", facts: DatasetFacts.None with { Period = Period.OfYear(2023), Unit = "miliar rupiah" });

        Assert.Equal(108, content.Observations.Count);
        Assert.Equal(value, One(content, region, sector, "2023", PriceBasis.Current), 6);
    }

    [Fact]
    public void Kalsel_by_sector_is_refused_without_unit_and_basis_and_read_with_them()
    {
        Assert.Equal(["missing-fact", "missing-fact"], Errors(Read("bps-csv/wilayah.csv")));

        var content = Read("bps-csv/wilayah.csv", facts: DatasetFacts.None with { Unit = "miliar rupiah", Basis = Constant2010 });

        Assert.Equal(1_320, content.Observations.Count);
        Assert.Equal(["share_wil", "share_nas", "lq"], content.Findings.Where(finding => finding.Code == "derived-column").Select(finding => finding.ColumnName));
        Assert.Equal(
            [
                "share_wil: Computed anew from the levels as percent of the total (the sum of its sectors in the file), written as a fraction: 1320 of 1320 cells agree within rounding.",
                "share_nas: The file does not have the values that these shares are of, so that the column was compared with itself: shares that stand in several regions and are not the same: 0 of 102; sums of all sectors that are not the whole: 0 of 6.",
                "lq: Computed anew from the levels as location quotient against the column share_nas: 1320 of 1320 cells agree within rounding.",
            ],
            content.Findings.Where(finding => finding.Code is "derived-agrees" or "derived-unchecked" or "derived-differs").Select(finding => $"{finding.ColumnName}: {finding.Message.En}"));
    }

    [Theory]
    [InlineData("6301", "A", "2020", 1_862_140)]
    [InlineData("6301", "RSTU", "2020", 72_740)]
    [InlineData("6301", "A", "2021", 1_894_370)]
    [InlineData("6303", "K", "2025", 294_200)]
    [InlineData("6304", "B", "2020", 5_270)]
    [InlineData("6305", "MN", "2025", 8_300)]
    [InlineData("6307", "I", "2025", 259_640)]
    [InlineData("6309", "E", "2025", 51_560)]
    [InlineData("6311", "A", "2025", 1_307_520)]
    [InlineData("6371", "Q", "2024", 1_378_840)]
    [InlineData("6372", "RSTU", "2025", 152_800)]
    public void Kalsel_by_sector(string region, string sector, string period, double value) =>
        Assert.Equal(value, One(Read("bps-csv/wilayah.csv", facts: DatasetFacts.None with { Unit = "miliar rupiah", Basis = Constant2010 }), region, sector, period, Constant2010), 6);

    [Theory]
    [InlineData("1101", "2010", 1_078_217.23)]
    [InlineData("1101", "2023", 1_806_618)]
    [InlineData("1301", "2023", 3_320_145.5)]
    [InlineData("3301", "2010", 75_099_089.89)]
    [InlineData("3578", "2023", 459_030_719.58)]
    [InlineData("6301", "2010", 6_939_930.31)]
    [InlineData("6303", "2021", 44_236_766.14)]
    [InlineData("6371", "2023", 5_267_816.28)]
    [InlineData("7371", "2010", 58_556_467.43)]
    [InlineData("9471", "2010", 11_330_885.99)]
    [InlineData("9471", "2023", 24_775_400.15)]
    public void Regencies_through_the_webapi(string region, string period, double value) =>
        Assert.Equal(value, One(Read("bps-webapi/pdrb_konstan_kab.json"), region, "TOTAL", period, Constant2010), 6);

    [Theory]
    [InlineData("1100", "2010-Q1", 25_281_246.31)]
    [InlineData("1100", "2023", 146_932_422.11)]
    [InlineData("3100", "2010", 1_075_183_480.81)]
    [InlineData("3100", "2023-Q1", 504_007_849.81)]
    [InlineData("3500", "2010-Q1", 238_091_500.67)]
    [InlineData("3500", "2023", 1_844_808_669.22)]
    [InlineData("6300", "2010-Q1", 19_181_664.56)]
    [InlineData("6300", "2023", 149_230_963.17)]
    [InlineData("9400", "2010-Q1", 25_089_049.45)]
    [InlineData("9400", "2023", 181_926_534.45)]
    public void Provinces_through_the_webapi(string region, string period, double value) =>
        Assert.Equal(value, One(Read("bps-webapi/pdrb_konstan_prov.json"), region, "TOTAL", period, Constant2010), 6);

    [Fact]
    public void Two_value_columns_are_refused() => Assert.Contains(
        Read("bps-csv/pdrb.csv").Findings, finding => finding is { Code: "duplicate-column", ColumnName: "pdrb_nas", Severity: Severity.Error });

    [Fact]
    public void Provinces_in_two_units_are_refused_and_named()
    {
        var finding = Assert.Single(Read("bps-csv/pdrb_kalimantan.csv").Findings, finding => finding.Code == "unit-jump");

        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains("6100, 6500", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2019)]
    [InlineData(2023)]
    public void Growth_rates_are_no_levels(int year)
    {
        var content = Read($"bps-csv/Laju Pertumbuhan Produk Domestik Regional Bruto Atas Dasar Harga Konstan 2010  Menurut Provinsi (persen), {year}.csv");

        Assert.Equal(["not-levels"], Errors(content));
        Assert.Empty(content.Observations);
    }

    [Theory]
    [InlineData("1100", 10_811)]
    [InlineData("1101", 8_106)]
    [InlineData("1206", 12_960)]
    [InlineData("3100", 19_953)]
    [InlineData("3400", 15_361)]
    [InlineData("7371", 18_386)]
    [InlineData("8101", 7_091)]
    [InlineData("9171", 14_368)]
    [InlineData("9401", 11_077)]
    [InlineData("9700", 5_707)]
    [InlineData("9417", 6_196)]
    [InlineData("0000", 12_341)]
    public void Expenditure_per_capita(string region, double value)
    {
        var content = Read("bps-csv/[Metode Baru] Pengeluaran per Kapita Disesuaikan, 2024.csv");

        Assert.Equal((514, 38, 1), (content.Observations.Count(cell => cell.Region.IsRegency), content.Observations.Count(cell => cell.Region.IsProvince), content.Observations.Count(cell => cell.Region == RegionCode.Nation)));
        Assert.Contains("26 cells hold a dash", Assert.Single(content.Findings).Message.En, StringComparison.Ordinal);
        var cell = content.Observations.Single(cell => cell.Region == RegionCode.Parse(region));
        Assert.Equal((DatasetKind.Welfare, "adjusted-expenditure-per-capita", value), (cell.Kind, cell.Measure, Math.Round(cell.Value, 6)));
    }

    [Fact]
    public void Gorontalo_is_a_province_in_capitals_and_a_regency_below_it()
    {
        var content = Read("bps-csv/[Metode Baru] Pengeluaran per Kapita Disesuaikan, 2024.csv");

        Assert.Single(content.Observations, cell => cell.Region == RegionCode.Parse("7500"));
        Assert.Single(content.Observations, cell => cell.Region == RegionCode.Parse("7502"));
    }

    [Fact]
    public void Population_through_the_webapi() => Assert.Equal(
        [("7315", "1999", 308_669), ("7315", "2000", 311_595), ("7315", "2001", 312_473)],
        Read("bps-webapi/dynamic_table_detail_fixture.json").Observations.Select(cell => (cell.Region.ToString(), cell.Period.ToString()!, (int)cell.Value)));

    [Fact]
    public void Regencies_through_the_webapi_give_their_totals_and_their_breaks()
    {
        var content = Read("bps-webapi/pdrb_konstan_kab.json");

        Assert.Equal(514 * 14, content.Observations.Count);
        Assert.All(content.Observations, cell => Assert.Equal((SectorCode.Total, Constant2010), (cell.Sector!.Value, cell.Basis!.Value)));
        Assert.Contains("1 combinations", Assert.Single(content.Findings, finding => finding.Code == "absent-keys").Message.En, StringComparison.Ordinal);
        Assert.Contains("Pengeluaran", Assert.Single(content.Findings, finding => finding.Code == "items-left-out").Found, StringComparison.Ordinal);
        Assert.Equal(44_237, One(content, "6303", "TOTAL", "2021", Constant2010) / 1_000, 0);

        var rows = content.Observations.GroupBy(cell => cell.Row).ToDictionary(group => group.Key, group => group.First().Region.ToString());
        var breaks = content.Findings.Where(finding => finding is { Code: "series-break", ColumnName: "2021 Tahun" }).Select(finding => rows[finding.Row!.Value]).ToHashSet();
        Assert.Superset(new HashSet<string> { "6303", "6304", "6305", "6306", "6307", "6308", "6310", "6311", "6371" }, breaks);
    }

    [Fact]
    public void Provinces_through_the_webapi_give_quarters_and_years_and_count_the_keys_of_nobody()
    {
        var content = Read("bps-webapi/pdrb_konstan_prov.json");

        Assert.Equal(34 * 14 * 5, content.Observations.Count);
        Assert.Equal(34 * 14 * 4, content.Observations.Count(cell => cell.Period!.Value.Quarter is not null));
        Assert.Contains("980 values", Assert.Single(content.Findings, finding => finding.Code == "uncomposed-keys").Message.En, StringComparison.Ordinal);
        Assert.Equal(149_231, One(content, "6300", "TOTAL", "2023", Constant2010) / 1_000, 0);
        Assert.Equal(
            [ObservationStatus.Final, ObservationStatus.Preliminary, ObservationStatus.VeryPreliminary],
            new[] { 2021, 2022, 2023 }.Select(year => content.Observations.First(cell => cell.Period == Period.OfYear(year)).Status));
    }

    [Fact]
    public void Regencies_through_the_webapi_sum_to_far_more_than_their_province()
    {
        var found = RegencySums.Compare(Read("bps-webapi/pdrb_konstan_kab.json").Observations.Concat(Read("bps-webapi/pdrb_konstan_prov.json").Observations)).ToLookup(pair => pair.Cell.Region.ToString(), pair => pair.Finding);

        var finding = Assert.Single(found["6300"]);
        Assert.Equal(("regencies-against-province", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains("6300 TOTAL 2023 constant-2010: 13 regencies sum to 232056", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("their province is written as 149230963", finding.Message.En, StringComparison.Ordinal);
        Assert.Empty(found["3500"]);
    }

    [Fact]
    public void Json_that_is_no_answer_of_the_webapi_is_refused() => Assert.Equal(["other-json"], Errors(Read("other/banten-grdp-decimal-comma.json")));

    private static DatasetContent Rembang() => Read("bps-xlsx/PDRB Rembang.xlsx");

    private static DatasetContent Read(string file, DatasetFacts? facts = null)
    {
        Assert.SkipUnless(SharedDataTests.Shared is not null, $"../shared is not here: real-files/{file} was not read.");

        // One name holds a no-break space.
        var path = Directory.GetFiles(Path.Combine(SharedDataTests.Shared!, "real-files"), "*", SearchOption.AllDirectories)
            .Single(path => path.Replace('\u00A0', ' ').EndsWith(file, StringComparison.Ordinal));
        return TestFiles.ReadPath(path, facts: facts);
    }

    private static IEnumerable<string> Errors(DatasetContent content) => content.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code);

    private static double One(DatasetContent content, string region, string sector, string period, PriceBasis basis) => Assert.Single(
        content.Observations,
        cell => cell.Region == RegionCode.Parse(region) && cell.Sector == SectorCode.Parse(sector) && cell.Period.ToString() == period && cell.Basis == basis).Value;
}
