using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Values;

/// <summary>A sector as it was understood; when it is not known, what it may have been meant to be.</summary>
/// <param name="Code">Null when it is not known.</param>
/// <param name="IsSubSector">A part of a category, such as <c>C.02</c>.</param>
/// <param name="Suggestions">Close codes and labels.</param>
internal sealed record SectorReading(SectorCode? Code, bool IsSubSector, IReadOnlyList<string> Suggestions);

/// <summary>Reads sectors: BPS's codes in their spellings, its labels in both languages, and its words for totals. Exactly, but for case and punctuation.</summary>
internal static partial class SectorText
{
    private static readonly Dictionary<string, SectorCode> Known = BuildKnown();

    public static SectorReading Read(string text)
    {
        if (Known.TryGetValue(Words.Key(text), out var code))
        {
            return new SectorReading(code, false, []);
        }

        if (SubSectorPattern().Match(text) is { Success: true } match && Known.ContainsKey(Words.Key(match.Groups["category"].Value)) && SectorCode.TryParse(text, out var part))
        {
            return new SectorReading(part, true, []);
        }

        var candidates = BpsSectors.Categories.SelectMany(sector => new[]
        {
            (Words.Key(sector.DisplayCode), Name(sector)),
            (Words.Key(sector.Indonesian), Name(sector)),
            (Words.Key(sector.English), Name(sector)),
        });
        return new SectorReading(null, false, EditDistance.Closest(Words.Key(text), candidates));
    }

    private static string Name(Sector sector) => $"{sector.Code} ({sector.Indonesian} / {sector.English})";

    private static Dictionary<string, SectorCode> BuildKnown()
    {
        var known = new Dictionary<string, SectorCode>();
        foreach (var sector in BpsSectors.Categories)
        {
            known[Words.Key(sector.Code.ToString())] = sector.Code;
            known[Words.Key(sector.Indonesian)] = sector.Code;
            known[Words.Key(sector.English)] = sector.Code;
        }

        foreach (var total in new[] { "TOTAL", "Jumlah", "PDRB", "GRDP", "PDB", "GDP", "Produk Domestik Regional Bruto", "Produk Domestik Bruto", "Gross Regional Domestic Product", "Gross Domestic Product" })
        {
            known[Words.Key(total)] = SectorCode.Total;
        }

        foreach (var total in new[] { "TOTAL-NONMIGAS", "PDRB Tanpa Migas", "Produk Domestik Regional Bruto Tanpa Migas", "GRDP Without Oil and Gas", "Gross Regional Domestic Product Without Oil and Gas", "PDRB Nonmigas" })
        {
            known[Words.Key(total)] = SectorCode.TotalExcludingOilAndGas;
        }

        return known;
    }

    // C.02, A.1, A.1.e
    [GeneratedRegex(@"^(?<category>[A-Z]+)\.[0-9]{1,2}(\.[a-z])?$")]
    private static partial Regex SubSectorPattern();
}
