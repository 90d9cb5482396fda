using System.Globalization;

namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>Invented output of Kalimantan Timur (64xx) that is large enough for ML.NET: 7 regencies, 4 sectors, 10 years.</summary>
public static class LargerOutput
{
    private const string Header = "region_code,sector_code,year,value,unit,basis\n";

    /// <param name="last">The last year; the ten before it and it are there.</param>
    /// <param name="seed">Of the invention; a year of a seed is the same whatever the last one is.</param>
    public static string Until(int last, int seed = 3) => Header + string.Concat(
        from region in Enumerable.Range(6401, 7)
        from sector in new[] { "A", "C", "F", "G" }
        from year in Enumerable.Range(last - 9, 10)
        select string.Create(CultureInfo.InvariantCulture, $"{region},{sector},{year},{Value(region, sector[0], year, seed):R},billion rupiah,constant-2010\n"));

    public static double Value(int region, char sector, int year, int seed = 3)
    {
        var (level, random) = (100.0 + (10 * (region - 6400)) + sector, new Random((seed * 1_000_003) + (region * 101) + sector));
        for (var passed = 2000; passed <= year; passed++)
        {
            level *= 1.04 + (0.06 * (random.NextDouble() - 0.5)) + (passed % 2 == 0 ? 0.02 : -0.02);
        }

        return Math.Round(level, 3);
    }

    /// <summary>A dataset that changes what a run rests on, and nothing that is forecast.</summary>
    public static string Population(int people) =>
        string.Create(CultureInfo.InvariantCulture, $"region_code,year,value,unit\n6401,2023,{people},people\n");
}
