using System.Globalization;

namespace EconomyPipeline.Benchmarks;

/// <summary>Invented output of regencies of the provinces but the sample's, 13 in each as long as there are provinces enough, to see how time grows with their number.</summary>
internal static class Provinces
{
    public const int RegenciesEach = 13;

    private const int FirstYear = 2020;
    private const int Years = 3;

    private static readonly string[] Sectors = ["A", "C"];

    private static readonly string[] Codes =
    [
        "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52", "53",
        "61", "62", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "94", "95", "96", "97",
    ];

    /// <summary>The scope of the first province.</summary>
    public static string FirstScope => $"{Codes[0]}00";

    /// <summary>A regency of the first province.</summary>
    public static string FirstRegency => $"{Codes[0]}01";

    /// <summary>Output of this many regencies as a tidy file.</summary>
    public static BinaryData File(int regencies)
    {
        var provinces = Math.Min((regencies + RegenciesEach - 1) / RegenciesEach, Codes.Length);
        return BinaryData.FromString("region_code,sector_code,year,value,unit,basis\n" + string.Concat(
            from regency in Enumerable.Range(0, regencies)
            let code = string.Create(CultureInfo.InvariantCulture, $"{Codes[regency % provinces]}{1 + (regency / provinces):D2}")
            from sector in Enumerable.Range(0, Sectors.Length)
            from year in Enumerable.Range(0, Years)
            let value = (100 + (7 * regency) + (11 * sector)) * Math.Pow(1.03 + (0.01 * sector), year)
            select string.Create(CultureInfo.InvariantCulture, $"{code},{Sectors[sector]},{FirstYear + year},{value:F2}5,miliar rupiah,constant-2010\n")));
    }
}
