namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>Sentences of this family that say why a number is undefined.</summary>
internal static class ComplexityReasons
{
    public static Bilingual Disconnected { get; } = new(
        "jaringan daerah dan sektor terputus menjadi bagian-bagian yang tidak dapat dibandingkan",
        "the network of regions and sectors falls into parts that cannot be compared");

    public static Bilingual NoDirection { get; } = new(
        "struktur daerah tidak memiliki satu arah kompleksitas (nilai eigen kembar, atau tidak berkorelasi dengan keragaman)",
        "the regions' structure has no single direction of complexity (a repeated eigenvalue, or no correlation with diversity)");

    public static Bilingual NotInNetwork { get; } = new(
        "tidak ada LQ yang mencapai ambang, sehingga tidak ada dalam jaringan",
        "no LQ reaches the threshold, so it is not in the network");

    public static Bilingual NoRelated { get; } = new(
        "tidak ada sektor lain yang terkait dengan sektor ini",
        "no other sector is related to this one");

    public static Bilingual NothingToCompare { get; } = new(
        "tidak ada dua tahun dengan sektor yang sama",
        "there are no two years with the same sectors");

    public static Bilingual FewRegions(int count, int smallest) => new(
        $"hanya {count} daerah dengan semua sektor; diperlukan sedikitnya {smallest}",
        $"only {count} regions with every sector; at least {smallest} are needed");
}
