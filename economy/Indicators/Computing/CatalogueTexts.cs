namespace EconomyPipeline.Economy.Indicators.Computing;

/// <summary>Sentences that several catalogue entries share.</summary>
internal static class CatalogueTexts
{
    public const string BpsSource = "BPS, Produk Domestik Regional Bruto Kabupaten/Kota Menurut Lapangan Usaha: methodological notes and table layouts";

    public static Bilingual NeedsAnnualOutput { get; } = new(
        "sector-output tahunan (per sektor atau totalnya), pada dasar harga apa pun",
        "annual sector-output (sectors or their total), on any price basis");

    public static Bilingual NeedsQuarterlyOutput { get; } = new(
        "sector-output triwulanan, pada dasar harga apa pun; tanpa data triwulanan ukuran ini tidak tersedia",
        "quarterly sector-output, on any price basis; without quarters the measure is not available");

    public static Bilingual NeedsSectors { get; } = new(
        "sector-output tahunan per sektor, pada harga berlaku atau konstan (volume berantai tidak dapat dijumlahkan)",
        "annual sector-output by sector, at current or constant prices (chained volumes do not add up)");

    public static Bilingual NeedsSectorsOfAnyFrequency { get; } = new(
        "sector-output per sektor, tahunan atau triwulanan, pada harga berlaku atau konstan (volume berantai tidak dapat dijumlahkan)",
        "sector-output by sector, annual or quarterly, at current or constant prices (chained volumes do not add up)");

    public static Bilingual NeedsRegenciesAndScope { get; } = new(
        "sector-output tahunan kabupaten/kota dan provinsinya, pada harga berlaku atau konstan (volume berantai tidak dapat dijumlahkan)",
        "annual sector-output of the regencies and of their province, at current or constant prices (chained volumes do not add up)");

    public static Bilingual NeedsRegenciesAndScopeOfAnyFrequency { get; } = new(
        "sector-output kabupaten/kota dan provinsinya, tahunan atau triwulanan, pada harga berlaku atau konstan (volume berantai tidak dapat dijumlahkan)",
        "sector-output of the regencies and of their province, annual or quarterly, at current or constant prices (chained volumes do not add up)");

    public static Bilingual NeedsPerCapita { get; } = new(
        "sector-output tahunan dan population (orang)",
        "annual sector-output and population (people)");

    public static Bilingual NeedsEquity { get; } = new(
        "sector-output tahunan dan population dari semua kabupaten/kota; bila satu saja tidak ada, ukuran ini tidak didefinisikan",
        "annual sector-output and population of every regency; where a single one is absent the measure is undefined");

    public static Bilingual NeedsEquityAndGroups { get; } = new(
        "sector-output tahunan dan population dari semua kabupaten/kota, serta kelompoknya (kabupaten atau kota) di regions",
        "annual sector-output and population of every regency, and its group (kabupaten or kota) in regions");
}
