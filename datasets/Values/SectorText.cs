using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Values;

/// <summary>A sector as it was understood; when it is not known, what it may have been meant to be.</summary>
/// <param name="Code">Null when it is not known.</param>
/// <param name="Suggestions">Close codes and labels.</param>
internal sealed record SectorReading(SectorCode? Code, IReadOnlyList<string> Suggestions)
{
    /// <summary>A sum of sectors that are there themselves: known, and not kept.</summary>
    public static SectorReading Subtotal { get; } = new(null, []);
}

/// <summary>
/// Reads sectors and sub-sectors as BPS's tables write them: by code (<c>C.02</c>, <c>M,N</c>), by label in either language or
/// in both around a slash or a line break, or by a code before a label, also without a blank between the two. Case,
/// punctuation and <c>dan</c> against <c>&amp;</c> do not matter; everything else does.
/// </summary>
internal static partial class SectorText
{
    private static readonly HashSet<string> Conjunctions = ["dan", "and"];

    // Labels as other tables of BPS write them.
    private static readonly (string Code, string[] Labels)[] OtherLabels =
    [
        ("E", ["Pengadaan Air"]),
        ("G", ["Perdagangan Besar dan Eceran", "Perdagangan Besar dan Eceran; Reparasi dan Perawatan Mobil dan Sepeda Motor"]),
        ("H", ["Pengangkutan dan Pergudangan"]),
        ("K", ["Jasa Keuangan", "Financial and Insurance Services"]),
        ("L", ["Real Estate"]),
        ("MN", ["Business Services"]),
        ("O", ["Administrasi Pemerintahan", "Adm. Pemerintahan", "Adm. Pemerintahan, Pertahanan, dan Jaminan Sosial Wajib", "Adm. Pemerintahan, Pertahanan, dan Jaminan Sosial", "Public Administration and Defense; Compulsory Social Security"]),
        ("P", ["Education Services"]),
        ("RSTU", ["Jasa-jasa Lainnya", "Other Services", "Other Service Activities"]),
        ("TOTAL", ["Jumlah", "Total", "PDRB", "GRDP", "PDB", "GDP", "Produk Domestik Regional Bruto", "Produk Domestik Bruto", "Gross Regional Domestic Product", "Gross Domestic Product", "Produk Domestik Regional Bruto (PDRB)", "Jumlah PDRB", "Total PDRB"]),
        ("TOTAL-NONMIGAS", ["PDRB Tanpa Migas", "Produk Domestik Regional Bruto Tanpa Migas", "GRDP Without Oil and Gas", "Gross Regional Domestic Product Without Oil and Gas", "PDRB Nonmigas", "Produk Domestik Bruto Tanpa Migas"]),
    ];

    private static readonly Dictionary<string, SectorCode> Known = BuildKnown();

    /// <summary>Reads a text on its own.</summary>
    public static SectorReading Read(string text)
    {
        if (Parse(text) is { } code)
        {
            return new SectorReading(code, []);
        }

        var candidates = BpsSectors.Categories.SelectMany(sector => new[]
        {
            (Key(sector.DisplayCode), Name(sector)),
            (Key(sector.Indonesian), Name(sector)),
            (Key(sector.English), Name(sector)),
        });
        return new SectorReading(null, EditDistance.Closest(Key(text), candidates));
    }

    /// <summary>The sector of a text; null when it is none. Unlike <see cref="Read"/> it makes no suggestions, which take far longer.</summary>
    public static SectorCode? Parse(string text) => Find(text) ?? FindCoded(text) ?? FindGlued(text) ?? FindInBothLanguages(text);

    /// <summary>
    /// Reads a text below a sector: <c>1. Pertanian…</c> below A is A.1, <c>a. Tanaman Pangan</c> below that is A.1.a.
    /// Null when it is no such part.
    /// </summary>
    public static SectorCode? ReadPart(string text, SectorCode above)
    {
        if (PartPattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var parts = above.ToString().Split('.');
        var (number, letter) = (match.Groups["number"].Value, match.Groups["letter"].Value);
        return number.Length > 0 ? SectorCode.Parse($"{parts[0]}.{number}")
            : parts.Length > 1 ? SectorCode.Parse($"{parts[0]}.{parts[1]}.{letter}")
            : null;
    }

    private static SectorCode? Find(string text) => Known.TryGetValue(Key(text), out var code) ? code : null;

    // "C.02", "A. 1. a. Tanaman Pangan", "M,N. Jasa Perusahaan.", "3. Industri Pengolahan"
    private static SectorCode? FindCoded(string text)
    {
        if (CodedPattern().Match(text) is not { Success: true } match)
        {
            return NumberedPattern().Match(text) is { Success: true } numbered && Find(numbered.Groups["label"].Value) is { } labelled ? labelled : null;
        }

        var (number, letter, label) = (match.Groups["number"].Value, match.Groups["letter"].Value, match.Groups["label"].Value);
        if (Find(match.Groups["category"].Value) is not { IsTotal: false } category)
        {
            return null;
        }

        if (number.Length == 0)
        {
            // A label that is another's than its code's is an error and not a choice.
            return letter.Length == 0 && label.Length > 0 && (FindInBothLanguages(label) ?? Find(label)) == category ? category : null;
        }

        return SectorCode.TryParse($"{category}.{number}{(letter.Length > 0 ? $".{letter}" : "")}", out var part) ? part : null;
    }

    // "APertanian, Kehutanan, dan Perikanan\nAgriculture, …"
    private static SectorCode? FindGlued(string text)
    {
        foreach (var sector in BpsSectors.Categories)
        {
            // What follows a code is a label and no code again: "CC" is a slip of the hand.
            if (text.StartsWith(sector.DisplayCode, StringComparison.Ordinal) && Key(text[sector.DisplayCode.Length..]) != Key(sector.DisplayCode) && FindInBothLanguages(text[sector.DisplayCode.Length..]) == sector.Code)
            {
                return sector.Code;
            }
        }

        return null;
    }

    // The first line or half is the label; what follows may be broken anywhere.
    private static SectorCode? FindInBothLanguages(string text)
    {
        if (Find(text) is { } whole)
        {
            return whole;
        }

        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] is '/' or '\n' && Find(text[..index]) is { } first)
            {
                return first;
            }
        }

        return null;
    }

    private static string Name(Sector sector) => $"{sector.Code} ({sector.Indonesian} / {sector.English})";

    private static string Key(string text) => string.Concat(Words.Of(text).Where(word => !Conjunctions.Contains(word)));

    private static Dictionary<string, SectorCode> BuildKnown()
    {
        var known = new Dictionary<string, SectorCode>();
        foreach (var sector in BpsSectors.Categories)
        {
            known[Key(sector.Code.ToString())] = sector.Code;
            known[Key(sector.Indonesian)] = sector.Code;
            known[Key(sector.English)] = sector.Code;
        }

        foreach (var (code, label) in BpsSubSectors.All)
        {
            known.TryAdd(Key(label), code);
        }

        foreach (var (code, labels) in OtherLabels)
        {
            known[Key(code)] = SectorCode.Parse(code);
            foreach (var label in labels)
            {
                known[Key(label)] = SectorCode.Parse(code);
            }
        }

        return known;
    }

    [GeneratedRegex(@"^(?<category>[A-U](\s*,\s*[A-U])*)\s*(\.\s*|\s+)((?<number>[0-9]{1,2})\s*\.?\s*)?((?<letter>[a-z])\s*(\.|\s|$)\s*)?(?<label>.*)$", RegexOptions.Singleline)]
    private static partial Regex CodedPattern();

    [GeneratedRegex(@"^[0-9]{1,2}\s*[.)]\s*(?<label>.+)$", RegexOptions.Singleline)]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"^((?<number>[0-9]{1,2})|(?<letter>[a-z]))\s*[.)]\s*\S", RegexOptions.Singleline)]
    private static partial Regex PartPattern();
}
