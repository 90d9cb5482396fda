namespace EconomyPipeline.Datasets.Values;

/// <summary>The 38 provinces by the first two digits of their BPS code. Source: BPS, master file of statistical areas, 2022 and later.</summary>
internal static class Provinces
{
    private static readonly HashSet<string> Prefixes =
    [
        "11", "12", "13", "14", "15", "16", "17", "18", "19", "21",
        "31", "32", "33", "34", "35", "36",
        "51", "52", "53",
        "61", "62", "63", "64", "65",
        "71", "72", "73", "74", "75", "76",
        "81", "82",
        "91", "92", "94", "95", "96", "97",
    ];

    /// <summary>Whether four digits can be a BPS code: the nation, a province, or a regency of one (kabupaten 01–69, kota 71–99).</summary>
    public static bool IsPlausible(string fourDigits) =>
        fourDigits == "0000" || (Prefixes.Contains(fourDigits[..2]) && fourDigits[2..] != "70");

    /// <summary>
    /// In Papua the codes of the Ministry of Home Affairs are not those of BPS (91 is Papua there, Papua Barat here), so a
    /// dotted code cannot be read by taking its dot away.
    /// </summary>
    public static bool DiffersFromKemendagri(string dotted) => dotted[0] == '9';
}
