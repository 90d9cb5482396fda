using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Economy.Indicators.Structure;

/// <summary>Why a measure of structure is undefined.</summary>
internal static class StructureReasons
{
    public static Bilingual NoSubSectors { get; } = new(
        "tidak ada data subkategori pada dasar harga ini",
        "there are no figures by sub-sector on this price basis");

    public static Bilingual ReferenceLacksSector { get; } = new(
        "acuan tidak memiliki nilai pada sektor yang ada di daerah ini",
        "the reference has nothing in a sector that the region has");

    public static Bilingual NoEstablishments { get; } = new(
        "diperlukan pekerja setiap usaha per sektor dan wilayah (dataset establishments)",
        "the workers of each establishment by sector and region are needed (a dataset establishments)");

    public static Bilingual OneSectorOfEstablishments { get; } = new(
        "data usaha hanya memuat satu sektor, yang akan dibandingkan dengan dirinya sendiri",
        "the establishments are of one sector only, which would be measured against itself");

    public static Bilingual OneEstablishment { get; } = new(
        "semua pekerja sektor ini di satu usaha, semua pekerja di satu wilayah, atau tidak ada pekerja",
        "all workers of the sector are in one establishment, all workers are in one region, or there are none");

    public static Bilingual Identical { get; } = new(
        "strukturnya sama persis dengan acuan, sehingga kebalikan selisihnya tak hingga",
        "the structure is the very same as the reference's, so the inverse of their difference is infinite");

    public static Bilingual NoBase { get; } = new(
        "tidak ada sektor yang melebihi bagiannya di acuan, sehingga tidak ada basis",
        "no sector exceeds its share in the reference, so there is no base");

    public static Bilingual UnstableBase { get; } = new(
        "basisnya di bawah 15 % dari PDRB: pengganda tidak stabil, perubahan kecil pada basis mengubahnya banyak",
        "the base is below 15 % of GRDP: the multiplier is unstable, a small change of the base changes it much");

    public static Bilingual NoArea { get; } = new(
        "luas daerah tidak ada di regions",
        "the area of a region is not in regions");

    public static Bilingual NoReferenceGrowth { get; } = new(
        "acuan tidak tumbuh, sehingga rasionya tidak didefinisikan",
        "the reference did not grow, so the ratio is undefined");

    public static Bilingual RestAsOne(string region, IEnumerable<SectorCode> sectors)
    {
        var codes = string.Join(", ", sectors);
        return new(
            $"subkategori {region} yang tidak diterbitkan dihitung sebagai satu di kategorinya: {codes}",
            $"sub-sectors that {region} does not publish count as one in their category: {codes}");
    }
}
