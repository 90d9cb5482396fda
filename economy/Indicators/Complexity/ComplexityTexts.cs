namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>Sentences that several catalogue entries of this family share.</summary>
internal static class ComplexityTexts
{
    public const string HidalgoHausmann2009 = "Hidalgo and Hausmann (2009), The building blocks of economic complexity, PNAS 106(26)";

    public static Bilingual Needs { get; } = new(
        "sector-output tahunan per sektor dari kabupaten/kota dan provinsinya; hanya daerah yang menerbitkan semua sektor",
        "annual sector-output by sector of the regencies and of their province; only regions that publish every sector");

    public static Bilingual Caution { get; } = new(
        "Dirancang untuk ratusan produk ekspor; dengan belasan daerah dan 17 sektor hasilnya kasar dan satu sektor dapat mengubah urutan. n tertulis.",
        "Made for hundreds of exported products; with a dozen regions and 17 sectors it is coarse, and one sector may change the order. n is stated.");
}
