namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>Why a measure of this folder is undefined.</summary>
internal static class EquityReasons
{
    public static Bilingual AllAlike { get; } = new(
        "semua wilayah sama, sehingga tidak ada ketimpangan yang dapat diurai",
        "all regencies are alike, so there is no inequality to divide");

    public static Bilingual NothingAtTheBottom { get; } = new(
        "bagian terbawah tidak memiliki apa pun, sehingga rasionya tidak terhingga",
        "the bottom has nothing, so the ratio has no bound");

    public static Bilingual BelowTheUnit { get; } = new(
        "rata-rata geometrik tidak melebihi satu satuan (juta per orang), sehingga logaritmanya tidak dapat menjadi penyebut",
        "the geometric mean does not exceed one unit (a million a person), so its logarithm cannot be a denominator");

    public static Bilingual SectorNotEverywhere { get; } = new(
        "sektor ini tidak diterbitkan semua kabupaten/kota; nilainya berada dalam baris UNPUBLISHED",
        "not every regency publishes this sector; it is part of the row UNPUBLISHED");

    public static Bilingual RestOfSectors { get; } = new(
        "sisa total: sektor yang tidak diterbitkan semua kabupaten/kota",
        "the rest of the totals: sectors that not every regency publishes");

    public static Bilingual NoSpread { get; } = new(
        "sektor ini sama besar per orang di semua wilayah",
        "the sector is of one size a person in all regencies");

    public static Bilingual NoBoundaries { get; } = new(
        "tidak ada data batas wilayah (boundaries)",
        "there are no data on boundaries");

    public static Bilingual OneYear { get; } = new(
        "diperlukan dua tahun yang lengkap",
        "two complete years are needed");

    public static Bilingual ThreeChanges { get; } = new(
        "diperlukan sedikitnya dua pertumbuhan tahunan yang berurutan",
        "at least two successive annual growth rates are needed");

    /// <summary>The set has fewer regencies than the measure needs.</summary>
    public static Bilingual FewerRegions(int smallest) => new(
        $"diperlukan sedikitnya {smallest} wilayah",
        $"at least {smallest} regions are needed");
}
