namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>Sentences that several catalogue entries of this folder share.</summary>
internal static class EquityTexts
{
    public static Bilingual NeedsSectorsOfAll { get; } = new(
        "sector-output tahunan per sektor (harga berlaku atau konstan) dan population dari semua kabupaten/kota",
        "annual sector-output by sector (current or constant prices) and population of every regency");

    public static Bilingual NeedsBoundaries { get; } = new(
        "sector-output tahunan dan population dari semua kabupaten/kota, serta boundaries",
        "annual sector-output and population of every regency, and boundaries");

    public static Bilingual NeedsTwoYears { get; } = new(
        "sector-output tahunan dan population dari semua kabupaten/kota pada dua tahun; harga konstan untuk pertumbuhan riil",
        "annual sector-output and population of every regency in two years; constant prices for real growth");

    public static Bilingual Superpopulation { get; } = new(
        "Kabupaten/kota adalah seluruh populasi, bukan sampel. Selang ini menjawab pertanyaan lain: seberapa jauh nilainya berubah bila proses ekonomi yang sama melahirkan kumpulan daerah lain (bootstrap superpopulasi, persentil, wilayah diambil ulang bersama penduduknya). Mulai 10 wilayah; dengan sedikit wilayah condong ke arah merata.",
        "The regencies are the whole population, not a sample. The interval answers another question: how far the value would move had the same economic process brought forth another set of regencies (superpopulation bootstrap, percentiles, regencies redrawn with their people). From 10 regencies on; with few of them it leans towards equality.");
}
