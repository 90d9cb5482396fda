using System.Globalization;

namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>The sentences of this folder that say why a number is undefined, or how far to trust it.</summary>
internal static class MobilityReasons
{
    public static Bilingual OneYear { get; } = new(
        "diperlukan dua tahun berturut-turut dengan semua kabupaten/kota",
        "two years in a row with every regency are needed");

    public static Bilingual OneClass { get; } = new(
        "semua wilayah selalu berada di satu kelas",
        "all regions were always in one class");

    public static Bilingual NeverVisited { get; } = new(
        "tidak ada wilayah yang pernah berada di kelas ini",
        "no region was ever in this class");

    public static Bilingual NoSuchNeighbours { get; } = new(
        "tidak ada perpindahan yang berawal dengan tetangga di kelas ini",
        "no move began with neighbours in this class");

    public static Bilingual Stays { get; } = new(
        "tidak ada perpindahan yang berawal di kelas ini; dianggap menetap",
        "no move began in this class; it is taken to stay");

    public static Bilingual SeveralEnds { get; } = new(
        "rantai berakhir di lebih dari satu kelompok kelas, sehingga keadaan tetapnya bergantung pada awalnya",
        "the chain ends in more than one set of classes, so its steady state depends on where it begins");

    public static Bilingual NotConnected { get; } = new(
        "tidak semua kelas saling terjangkau, sehingga ada waktu yang tak hingga",
        "not every class can be reached from every other, so some times are infinite");

    public static Bilingual NeverLeft { get; } = new(
        "tidak ada wilayah yang meninggalkan kelas ini",
        "no region left this class");

    public static Bilingual NoRankChange { get; } = new(
        "tidak ada wilayah yang berpindah peringkat",
        "no region changed its rank");

    public static Bilingual AllTied { get; } = new(
        "semua wilayah sama nilainya di salah satu ujung",
        "all regions are alike at one of the ends");

    public static Bilingual NoPairs { get; } = new(
        "tidak ada pasangan wilayah yang bertetangga",
        "there is no pair of neighbouring regions");

    public static Bilingual NoBoundaries { get; } = new(
        "tidak ada data batas wilayah (boundaries)",
        "there are no boundaries");

    public static Bilingual FewMoves(int moves, int smallest) => new(
        string.Create(CultureInfo.InvariantCulture, $"hanya {moves} perpindahan; diperlukan sedikitnya {smallest}"),
        string.Create(CultureInfo.InvariantCulture, $"only {moves} moves; at least {smallest} are needed"));

    public static Bilingual Caution(int moves) => new(
        string.Create(CultureInfo.InvariantCulture, $"bertumpu pada {moves} perpindahan saja: satu wilayah dapat menentukannya"),
        string.Create(CultureInfo.InvariantCulture, $"rests on {moves} moves only: a single region can decide it"));
}
