using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Regions;

/// <summary>
/// Reads the names of Indonesian regions in the ways in which tables write them: <c>Kab. Kediri</c>, <c>Kabupaten Kediri</c>
/// and <c>Kediri</c> are the regency, <c>Kota Kediri</c> and <c>Kediri Kota</c> the municipality beside it; but Kota Baru is a
/// regency. Two names of one region may stand around a slash.
/// </summary>
internal static partial class RegionNames
{
    private static readonly HashSet<string> Regency = ["kabupaten", "kab", "regency"];
    private static readonly HashSet<string> Province = ["provinsi", "prov", "propinsi", "province"];
    private static readonly HashSet<string> Municipality = ["kota", "municipality", "city"];

    /// <summary>The regions that a name may be of; none when it is not known, several when it does not say which.</summary>
    public static IReadOnlyList<RegionCode> Find(string text)
    {
        if (CodedPattern().Match(text) is { Success: true } match)
        {
            return OfCode(match.Groups["code"].Value.Replace(".", "", StringComparison.Ordinal), match.Groups["name"].Value);
        }

        var whole = FindOne(text);
        if (whole.Count > 0 || !text.Contains('/', StringComparison.Ordinal))
        {
            return whole;
        }

        return [.. text.Split('/', StringSplitOptions.RemoveEmptyEntries).SelectMany(FindOne).Distinct()];
    }

    /// <summary>Whether a text is the name of a region, or of several.</summary>
    public static bool IsKnown(string text) => Find(text).Count > 0;

    // "6301 Tanah Laut", "[63.01] Tanah Laut": code and name must be of the same region. "1. Tanah Laut", "71. Banjarmasin": the
    // number may be the end of the code, which then tells a municipality from the regency of its name, or that of the row.
    private static IReadOnlyList<RegionCode> OfCode(string code, string name)
    {
        var named = Find(name);
        if (code.Length == 4)
        {
            return [.. named.Concat(Find($"Kota {name}")).Distinct().Where(region => region.ToString() == code)];
        }

        var ending = named.Concat(Find($"Kota {name}")).Distinct().Where(region => region.IsRegency && region.ToString().EndsWith(code.PadLeft(2, '0'), StringComparison.Ordinal)).ToList();
        return ending.Count == 1 ? ending : named;
    }

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

    [GeneratedRegex(@"^\s*\[?(?<code>[0-9]{4}|[0-9]{2}\.[0-9]{2}|[0-9]{1,2})\]?\s*[.)–-]?\s*(?<name>\p{L}.*)$")]
    private static partial Regex CodedPattern();
}
