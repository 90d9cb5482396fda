using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Values;

/// <summary>A sub-category as it was understood.</summary>
/// <param name="Code">Null when it is not known.</param>
/// <param name="HasCode">Whether the text begins like a code.</param>
/// <param name="Contradicted">The sub-category whose label stands behind another's code; null where none does.</param>
/// <param name="Suggestions">What it may have been meant to be.</param>
internal sealed record SubSectorReading(SectorCode? Code, bool HasCode, SectorCode? Contradicted, IReadOnlyList<string> Suggestions);

/// <summary>
/// Reads sub-categories of BPS's classification where a wrong one would be believed: the code must be one of the classification,
/// or a part of what the classification leaves whole, and the label behind it may be in other words but not another's.
/// </summary>
internal static partial class SubSectorText
{
    private static readonly (SectorCode Code, string Label)[] Sectors =
    [
        .. BpsSectors.Categories.Select(sector => (sector.Code, sector.Indonesian)),
        .. BpsSubSectors.All,
    ];

    private static readonly HashSet<SectorCode> Known = [.. Sectors.Select(sector => sector.Code)];

    public static SubSectorReading Read(string text)
    {
        var match = CodePattern().Match(text);
        var (code, label) = (SectorText.Parse(text), match.Success ? match.Groups["label"].Value : text);
        if (code is null || !IsKnown(code.Value))
        {
            return new SubSectorReading(null, match.Success, null, Suggest(match.Success ? match.Groups["code"].Value : "", label));
        }

        var named = match.Success && label.Length > 0 ? SectorText.Parse(label) : null;
        var isAnothers = named is { } other && other != code && !other.Wholes.Contains(code.Value) && !code.Value.Wholes.Contains(other);
        return new SubSectorReading(code, match.Success, isAnothers ? named : null, []);
    }

    /// <summary>Whether a code is of the classification, or a finer part of what it leaves whole (<c>B.3.a</c>).</summary>
    private static bool IsKnown(SectorCode code) =>
        Known.Contains(code) || (code.Wholes.FirstOrDefault() is var whole && code.Wholes.Any() && Known.Contains(whole) && !Known.Any(other => other.Wholes.Contains(whole)));

    // A code of two letters is near to every other, so only what is the same but for zeros and marks is suggested for it.
    private static List<string> Suggest(string code, string label) =>
    [
        .. Sectors.Where(sector => code.Length > 0 && Bare(sector.Code.ToString()) == Bare(code)).Select(Name)
            .Concat(EditDistance.Closest(Words.Key(label), Sectors.Select(sector => (Words.Key(sector.Label), Name(sector)))))
            .Distinct()
            .Take(2),
    ];

    private static string Name((SectorCode Code, string Label) sector) => $"{sector.Code} ({sector.Label})";

    // "C.2" and "C.02", "A1e" and "A.1.e"
    private static string Bare(string code) => LeadingZeros().Replace(Words.Key(code), "$1");

    [GeneratedRegex(@"^(?<code>[A-U](\s*,\s*[A-U])*(\s*\.?\s*[0-9]{1,2}(\s*\.?\s*[A-Za-z])?)?)(\s*\.?\s+|\.?$)(?<label>.*)$", RegexOptions.Singleline)]
    private static partial Regex CodePattern();

    [GeneratedRegex("([a-z])0+")]
    private static partial Regex LeadingZeros();
}
