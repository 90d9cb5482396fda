using System.Globalization;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Faults.Tests.Bounds;

/// <summary>Output of every regency of Indonesia in 17 sectors, by quarter, at two price bases, back in time as far as the file is to be long.</summary>
internal static class NationalOutput
{
    private const int RegencyCount = 514;
    private const int LastYear = 2025;

    private static readonly string[] Provinces =
    [
        "11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32", "33", "34", "35", "36", "51", "52", "53",
        "61", "62", "63", "64", "65", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "94", "95", "96", "97",
    ];

    private static readonly string[] Regencies =
    [
        .. Enumerable.Range(1, 14).SelectMany(number => Provinces.Select(province => string.Create(CultureInfo.InvariantCulture, $"{province}{number:D2}")))
            .Take(RegencyCount)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Writes a tidy file of which every cell is distinct and every row is good.</summary>
    /// <param name="path">The file.</param>
    /// <param name="megabytes">About how long it is to be, in millions of bytes.</param>
    /// <returns>How many rows it has beside its header.</returns>
    public static async Task<int> WriteAsync(string path, int megabytes)
    {
        var file = File.CreateText(path);
        await using (file)
        {
            await file.WriteAsync("region_code,sector_code,period,value,unit,basis,source\n");
            var rows = 0;
            foreach (var row in Rows())
            {
                await file.WriteAsync(row);
                rows++;
                if (file.BaseStream.Position >= megabytes * 1_000_000L)
                {
                    break;
                }
            }

            return rows;
        }
    }

    private static IEnumerable<string> Rows() =>
        from year in Enumerable.Range(0, LastYear - 1900).Select(back => LastYear - back)
        let growth = Math.Pow(1.02, year - LastYear)
        from quarter in Enumerable.Range(1, 4)
        from basis in (string[])["constant-2010", "current"]
        from regency in Enumerable.Range(0, RegencyCount)
        from sector in Enumerable.Range(0, BpsSectors.Categories.Count)
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{Regencies[regency]},{BpsSectors.Categories[sector].Code},{year}-Q{quarter},{((1_000 + (3 * regency) + (10 * sector)) * growth):F2}5,miliar rupiah,{basis},BPS\n");
}
