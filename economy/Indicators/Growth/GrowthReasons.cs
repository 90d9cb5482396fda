using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>Sentences of this family that say why a number is undefined.</summary>
internal static class GrowthReasons
{
    public static Bilingual NoTwoBases { get; } = new(
        "harga berlaku dan harga konstan tidak tersedia untuk periode yang sama",
        "current and constant prices are not both available for the same periods");

    public static Bilingual NoEarlierVintage { get; } = new(
        "tidak ada angka yang disebut juga oleh dataset terdahulu, jadi tidak ada revisi",
        "no figure is told by an earlier dataset too, so there are no revisions");

    public static Bilingual DifferentSectors { get; } = new(
        "total harga berlaku dan total harga konstan tidak mencakup sektor yang sama",
        "the totals at current and at constant prices do not cover the same sectors");

    public static Bilingual NoSpread { get; } = new(
        "lebih dari separuh laju sama, sehingga tidak ada simpangan median",
        "more than half of the rates are alike, so there is no median deviation");

    public static Bilingual FewRates(int count, int smallest) => new(
        $"hanya {count} laju pertumbuhan pembanding; diperlukan sedikitnya {smallest}",
        $"only {count} growth rates to compare with; at least {smallest} are needed");

    public static Bilingual NotAtCurrentPrices(string region, SectorCode sector, Period period) => new(
        $"{sector} {region} {period} tidak tersedia pada harga berlaku",
        $"{sector} of {region} in {period} is not published at current prices");
}
