using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Values;

/// <summary>A region as it was understood: its code, or why it is not known and what it may have been meant to be.</summary>
internal sealed record RegionReading(RegionCode? Code, RegionProblem Problem, IReadOnlyList<string> Suggestions)
{
    /// <summary>The regions that an ambiguous name may be of.</summary>
    public IReadOnlyList<RegionCode> Candidates { get; init; } = [];
}

/// <summary>Why a text is not a region.</summary>
internal enum RegionProblem
{
    None,
    NotACode,

    /// <summary>Several regions have this name.</summary>
    Ambiguous,
    NoSuchProvince,
    NotAmongTheKnown,
    KemendagriCodeOfPapua,
    Reserved,
}

/// <summary>
/// Reads regions: BPS codes are checked against the provinces and, where they are known, the regencies; codes of other
/// classifications by their form; names by those of the known regions, then by BPS's.
/// </summary>
/// <param name="known">Regions that were accepted before.</param>
/// <param name="isForeign">Whether codes of other classifications may stand beside the known ones.</param>
internal sealed partial class RegionText(IReadOnlyCollection<Region> known, bool isForeign = false)
{
    private readonly HashSet<RegionCode> codes = [.. known.Select(region => region.Code)];
    private readonly HashSet<RegionCode> provincesWithRegencies = [.. known.Where(region => region.Code.IsRegency).Select(region => region.Code.Parent!.Value)];
    private readonly ILookup<string, RegionCode> byName = known.ToLookup(region => Words.Key(region.Name), region => region.Code);

    public RegionReading Read(string text)
    {
        if (byName[Words.Key(text)].Distinct().ToList() is [var named])
        {
            return new RegionReading(named, RegionProblem.None, []);
        }

        switch (RegionNames.Find(text))
        {
            case [var only]:
                return Judge(only, text);
            case { Count: > 1 } several:
                return new RegionReading(null, RegionProblem.Ambiguous, [.. several.Select(IndonesianRegions.Show)]) { Candidates = several };
        }

        if (DottedPattern().IsMatch(text) && Provinces.DiffersFromKemendagri(text))
        {
            return new RegionReading(null, RegionProblem.KemendagriCodeOfPapua, []);
        }

        if (!RegionCode.TryParse(text, out var code) || !HasFormOfCode(code))
        {
            return new RegionReading(null, RegionProblem.NotACode, Suggest(text));
        }

        return Judge(code, text);
    }

    private RegionReading Judge(RegionCode code, string text)
    {
        var problem = Check(code);
        return problem == RegionProblem.None
            ? new RegionReading(code, problem, [])
            : new RegionReading(null, problem, Suggest(text));
    }

    private RegionProblem Check(RegionCode code)
    {
        var text = code.ToString();
        return (code, text) switch
        {
            _ when codes.Contains(code) => RegionProblem.None,
            _ when code.IsPseudo => RegionProblem.Reserved,
            _ when BpsPattern().IsMatch(text) && !Provinces.IsPlausible(text) => RegionProblem.NoSuchProvince,
            _ when code.IsRegency && provincesWithRegencies.Contains(code.Parent!.Value) => RegionProblem.NotAmongTheKnown,
            _ => RegionProblem.None,
        };
    }

    // Digits alone are a BPS code and have four. Where regions are known, a code of another form must be one of them: 63O1 is
    // a slip. Where none are, letters alone are rather a name, unless they are short capitals (UKI, IDN).
    private bool HasFormOfCode(RegionCode code)
    {
        var text = code.ToString();
        return codes.Contains(code)
            || code.IsPseudo
            || (text.All(char.IsAsciiDigit) ? text.Length == 4 : (isForeign || codes.Count == 0) && (text.Any(char.IsAsciiDigit) || (text.Length <= 3 && text.All(char.IsAsciiLetterUpper))));
    }

    private IReadOnlyList<string> Suggest(string text)
    {
        var candidates = known.SelectMany(region => new[] { (region.Code.ToString(), Name(region)), (Words.Key(region.Name), Name(region)) }).Concat(IndonesianRegions.Names);
        var close = EditDistance.Closest(Words.Key(text), candidates);
        return close.Count > 0 || !TwoDigits().IsMatch(text) || !Provinces.IsPlausible(text + "00") ? close : [text + "00"];
    }

    private static string Name(Region region) => $"{region.Code} ({region.Name})";

    [GeneratedRegex("^[0-9]{2}\\.[0-9]{2}$")]
    private static partial Regex DottedPattern();

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex BpsPattern();

    [GeneratedRegex("^[0-9]{2}$")]
    private static partial Regex TwoDigits();
}
