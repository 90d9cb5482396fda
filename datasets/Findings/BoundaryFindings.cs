using EconomyPipeline.Datasets.Boundaries;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about boundaries and neighbours. The row of a feature is its number in the file.</summary>
internal static class BoundaryFindings
{
    private static readonly Bilingual Features = new(
        "GeoJSON dengan satu feature Polygon atau MultiPolygon untuk setiap wilayah, bujur dan lintang (WGS 84), dengan properti kode_bps atau nama.",
        "GeoJSON with one feature for each region, Polygon or MultiPolygon, longitude and latitude (WGS 84), with the property region_code or name.");

    private static readonly Bilingual List = new("Pasangan wilayah yang bersinggungan.", "Pairs of regions that touch.");

    public static Finding NoFeature() => new(
        "no-feature", Severity.Error, new("Tidak ada feature di berkas ini.", "There is no feature in this file."), Features);

    public static Finding Unnamed(CellPlace place) => new Finding(
        "unnamed-feature", Severity.Error, new("Feature ini tidak menyebut wilayahnya.", "This feature does not say its region."), Features).At(place);

    public static Finding NotAnArea(CellPlace place) => new Finding(
        "not-an-area", Severity.Error, new("Geometri feature ini bukan Polygon atau MultiPolygon yang tertutup.", "The geometry of this feature is no closed Polygon or MultiPolygon."), Features).At(place);

    public static Finding NotDegrees(CellPlace place) => new Finding(
        "not-degrees", Severity.Error, new("Koordinatnya bukan bujur dan lintang dalam derajat.", "The coordinates are not longitudes and latitudes in degrees."), Features).At(place);

    public static Finding TooMuch(CellPlace place, int features, int points) => new Finding(
        "too-many-shapes",
        Severity.Error,
        new($"Paling banyak {features} wilayah dan {points} titik dibaca; sederhanakan garis batasnya.", $"At most {features} regions and {points} points are read; simplify the boundaries."),
        Features).At(place);

    public static Finding OwnNeighbour(CellPlace place, string region) => new Finding(
        "own-neighbour", Severity.Error, new("Wilayah ini disebut sebagai tetangganya sendiri.", "This region is said to be its own neighbour."), List).At(place, region);

    public static Finding OneWay(CellPlace place, string region, string neighbour) => new Finding(
        "one-way-neighbours",
        Severity.Note,
        new($"{neighbour} disebut tetangga {region}, tetapi tidak sebaliknya; berlaku dua arah.", $"{neighbour} is said to be a neighbour of {region} and not the other way round; it holds both ways."),
        List).At(place);

    public static Finding TwoLengths(CellPlace place, string pair, double there, double back) => new Finding(
        "border-lengths",
        Severity.Error,
        new($"Panjang batas {pair} tertulis {there} dan {back} km.", $"The border {pair} is said to be {there} and {back} km long."),
        List).At(place);

    public static Finding Islands(CellPlace place, IReadOnlyList<string> regions) => new Finding(
        "islands",
        Severity.Note,
        new(
            $"Tanpa tetangga dalam {Contacts.ToleranceMetres} m: {string.Join(", ", regions)}. Ukuran spasial menyebutkannya.",
            $"Without a neighbour within {Contacts.ToleranceMetres} m: {string.Join(", ", regions)}. Spatial measures say so."),
        List).At(place);
}
