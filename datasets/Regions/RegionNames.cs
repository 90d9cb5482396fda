using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Regions;

/// <summary>
/// Reads the names of Indonesian regions in the ways in which tables write them: <c>Kab. Kediri</c>, <c>Kabupaten Kediri</c>
/// and <c>Kediri</c> are the regency, <c>Kota Kediri</c> and <c>Kediri Kota</c> the municipality beside it; but Kota Baru is a
/// regency. Two names of one region may stand around a slash.
/// </summary>
internal static class RegionNames
{
    private static readonly HashSet<string> Regency = ["kabupaten", "kab", "regency"];
    private static readonly HashSet<string> Province = ["provinsi", "prov", "propinsi", "province"];
    private static readonly HashSet<string> Municipality = ["kota", "municipality", "city"];

    /// <summary>The regions that a name may be of; none when it is not known, several when it does not say which.</summary>
    public static IReadOnlyList<RegionCode> Find(string text)
    {
        var whole = FindOne(text);
        if (whole.Count > 0 || !text.Contains('/', StringComparison.Ordinal))
        {
            return whole;
        }

        return [.. text.Split('/', StringSplitOptions.RemoveEmptyEntries).SelectMany(FindOne).Distinct()];
    }

    /// <summary>Whether a text is the name of a region, or of several.</summary>
    public static bool IsKnown(string text) => Find(text).Count > 0;

    private static IReadOnlyList<RegionCode> FindOne(string text)
    {
        var words = Words.Of(text).Select(Expand).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        if (IsAround(words, Regency, out var name))
        {
            return [.. IndonesianRegions.Named(name).Where(code => code.IsRegency && !IsMunicipality(code))];
        }

        if (IsAround(words, Province, out name))
        {
            return [.. IndonesianRegions.Named(name).Where(code => code.IsProvince)];
        }

        var named = IndonesianRegions.Named(string.Join(' ', words));
        if (named.Count > 0 || !IsAround(words, Municipality, out name))
        {
            return named;
        }

        return [.. IndonesianRegions.Named($"kota {name}").Where(code => code.IsRegency)];
    }

    // BPS numbers municipalities from 71.
    private static bool IsMunicipality(RegionCode code) => string.CompareOrdinal(code.ToString(), 2, "71", 0, 2) >= 0;

    private static bool IsAround(List<string> words, HashSet<string> kind, out string name)
    {
        var isFirst = kind.Contains(words[0]);
        name = string.Join(' ', isFirst ? words.Skip(1) : words.SkipLast(1));
        return name.Length > 0 && (isFirst || kind.Contains(words[^1]));
    }

    private static string Expand(string word) => word == "kep" ? "kepulauan" : word;
}
