using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>Sentences of this family that say why a number is undefined.</summary>
internal static class ShiftShareReasons
{
    public static Bilingual NothingToCompare { get; } = new(
        "tidak ada dua tahun dengan data sektoral daerah dan acuannya",
        "there are no two years with figures by sector of a region and its reference");

    public static Bilingual NoEmployment { get; } = new(
        "tidak ada jumlah pekerja sektor ini pada kedua ujung, di daerah dan acuannya; kirim data employment",
        "the workers of this sector are not known at both ends, of the region and of its reference; send employment");

    public static Bilingual NoBorders { get; } = new(
        "batas wilayah tidak diketahui; kirim data boundaries",
        "it is not known who borders on whom; send boundaries");

    public static Bilingual Island { get; } = new(
        "tidak ada kabupaten/kota tetangga dalam wilayah acuan",
        "no other regency of the scope borders on it");

    public static Bilingual NoNeighbour { get; } = new(
        "tidak ada tetangga yang memiliki sektor ini pada awal rentang dan menerbitkannya di kedua ujung",
        "no neighbour has this sector at the start of the span and publishes it at both ends");

    public static Bilingual WithoutYear(Period from, Period to) => new(
        $"tidak semua tahun antara {from} dan {to} memiliki data sektoral daerah dan acuannya",
        $"not every year between {from} and {to} has figures by sector of the region and its reference");
}
