namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>The sentences of this folder that say why a number is undefined.</summary>
internal static class SpaceReasons
{
    private const int NamesAtMost = 5;

    public static Bilingual NoBoundaries { get; } = new(
        "tidak ada data batas wilayah (boundaries)",
        "there are no boundaries");

    public static Bilingual OnlyIslands { get; } = new(
        "tidak ada kabupaten/kota yang bertetangga",
        "no regency borders on another");

    public static Bilingual AllEqual { get; } = new(
        "semua wilayah sama nilainya",
        "all regions are alike");

    public static Bilingual NoScore { get; } = new(
        "semua wilayah sama nilainya, atau daerah ini berbatasan dengan semua yang lain",
        "all regions are alike, or this one borders on all others");

    public static Bilingual Island { get; } = new(
        "daerah ini tidak bertetangga",
        "this region has no neighbours");

    public static Bilingual NotPositive { get; } = new(
        "rumus memerlukan nilai yang tidak negatif dan lebih dari satu yang positif",
        "the formula needs values that are not negative and more than one that is positive");

    public static Bilingual FewRegions(int smallest) => new(
        $"diperlukan sedikitnya {smallest} wilayah",
        $"at least {smallest} regions are needed");

    public static Bilingual Islands(IReadOnlyList<string> names)
    {
        var text = string.Join(", ", names.Take(NamesAtMost));
        var rest = names.Count - NamesAtMost;
        return new(
            $"tanpa tetangga, dihitung dengan rata-rata tetangga nol: {text}" + (rest > 0 ? $" dan {rest} lagi" : ""),
            $"without neighbours, counted with a neighbours' mean of zero: {text}" + (rest > 0 ? $" and {rest} more" : ""));
    }
}
