using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>What the lines above a table, and the names of its sheet and file, say of all its values.</summary>
internal sealed partial class TableTitle
{
    private const int LongestUnit = 5;
    private static readonly HashSet<string> DerivedWords =
    [
        "laju", "pertumbuhan", "growth", "distribusi", "distribution", "kontribusi", "contribution", "peranan", "share", "andil", "sumber",
        "implisit", "implicit", "lq", "persentase", "percentage", "perubahan", "change",
    ];

    private readonly IReadOnlyList<string> texts;
    private readonly IReadOnlyList<GridRow> lines;
    private readonly NamedRegions regions;

    /// <param name="lines">The lines above the table, after the table before it.</param>
    /// <param name="sheet">Name of the sheet; null where there is none.</param>
    /// <param name="fileName">Name of the file.</param>
    /// <param name="regions">The regions that they may name.</param>
    public TableTitle(IReadOnlyList<GridRow> lines, string? sheet, string fileName, NamedRegions regions)
    {
        this.regions = regions;
        // From the last line that says "Tabel": what stands before it are notes of another table.
        var start = lines.Count - 1;
        while (start > 0 && !TablePattern().IsMatch(lines[start].Line))
        {
            start--;
        }

        // Sources and notes speak of other things: "Sumber: BPS" is no source of growth.
        this.lines = [.. lines.Skip(Math.Max(0, start)).Where(line => !IsNote(line))];
        texts = [.. this.lines.Select(line => line.Line).Concat([sheet ?? "", Path.GetFileNameWithoutExtension(fileName)]).Where(text => text.Length > 0)];
        Text = string.Join(' ', this.lines.Select(line => line.Line));
    }

    /// <summary>The lines in one.</summary>
    public string Text { get; }

    /// <summary>The unit as it is written; empty where nothing says it.</summary>
    public string Unit => texts.Select(FindUnit).FirstOrDefault(unit => unit.Length > 0) ?? "";

    /// <summary>The price basis; empty where nothing says it.</summary>
    public string Basis => texts.Select(BasisText.Find).FirstOrDefault(basis => basis is not null) ?? "";

    /// <summary>The period of the whole table; null where nothing says it, or it is not clear.</summary>
    /// <param name="header">What its header says besides.</param>
    public Period? Period(string header) => TitlePeriod.Find([$"{Text} {header}", .. texts.Skip(lines.Count)]);

    /// <summary>Whether any of these words stands in the lines or the names.</summary>
    public bool Says(params string[] words) => texts.SelectMany(Words.Of).Any(words.Contains);

    /// <summary>Whether a line is a source, a note or the meaning of a flag.</summary>
    public static bool IsNote(GridRow line) => NotePattern().IsMatch(line.Line);

    /// <summary>Whether a text speaks of figures that are computed from others: rates, shares, indices.</summary>
    public static bool IsDerived(string text)
    {
        var words = Words.Of(text);
        return words.Any(DerivedWords.Contains) || text.Contains('%', StringComparison.Ordinal) || words.Contains("persen") || words.Contains("percent");
    }

    /// <summary>
    /// The region of the whole table: after "Prov" and "Kab/Kota" (codes may stand before names), else after "Kabupaten",
    /// "Kota" or "Provinsi" in a line, else the name of the sheet or the file. Null where nothing says it.
    /// </summary>
    /// <param name="before">The region of the table before in the same sheet, which a title may leave out.</param>
    public RegionCode? Region(RegionCode? before)
    {
        var found = lines.Select(FindLabelled).Concat(texts.Select(FindNamed)).OfType<RegionCode>().ToList();
        var most = found.Find(region => region.IsRegency);
        var region = found.Exists(one => one.IsRegency) ? most : found.Count > 0 ? found[0] : (RegionCode?)null;

        // A table of the same sheet that only names the province goes on about the regency of the table before.
        return before is { } last && (region is null || last.Parent == region) ? last : region;
    }

    /// <summary>The unit in a text as it is written there; empty where there is none.</summary>
    public static string FindUnit(string text)
    {
        var words = WordPattern().Matches(text).Select(match => match.Value).ToList();
        for (var length = LongestUnit; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                var candidate = string.Join(' ', words.Skip(start).Take(length));
                if (words.Skip(start).Take(length).All(word => UnitText.IsUnitWord(word.ToLowerInvariant()))
                    && (UnitText.TryParseMoney(candidate, out _) || UnitText.TryParsePeople(candidate, out _))
                    && IsNotAPeopleWordAlone(words, start, length))
                {
                    return candidate;
                }
            }
        }

        return "";
    }

    // "Jumlah Penduduk" is what is counted, and no unit.
    private static bool IsNotAPeopleWordAlone(List<string> words, int start, int length) =>
        length > 1 || !string.Equals(words[start], "penduduk", StringComparison.OrdinalIgnoreCase);

    private RegionCode? FindLabelled(GridRow line)
    {
        RegionCode? province = null;
        RegionCode? regency = null;
        var filled = line.Filled.ToList();
        foreach (var (position, column) in filled.Index())
        {
            var label = Words.Key(line[column].Text);
            if (position + 1 == filled.Count || !line[column].Text.Contains(':', StringComparison.Ordinal))
            {
                continue;
            }

            var value = line[filled[position + 1]].Text;
            if (label is "prov" or "provinsi")
            {
                province = FindCoded(value, null);
            }
            else if (label is "kabkota" or "kab" or "kota" or "kabupaten" or "kabupatenkota")
            {
                regency = FindCoded(value, province);
            }
        }

        return regency ?? province;
    }

    // "33 Jateng Data", "17 REMBANG": the code is that of the level, the name decides and the code must agree.
    private RegionCode? FindCoded(string text, RegionCode? province)
    {
        var match = CodedPattern().Match(text);
        var digits = match.Groups["code"].Value;
        var names = Words.Of(match.Groups["name"].Value);
        for (var length = names.Count; length > 0; length--)
        {
            var candidates = regions.Find(string.Join(' ', names.Take(length))).Where(code => province is { } parent ? code.Parent == parent : true).ToList();
            var agreeing = digits.Length == 0 ? candidates : candidates.FindAll(code => province is null ? code.ToString().StartsWith(digits, StringComparison.Ordinal) : code.ToString().EndsWith(digits, StringComparison.Ordinal));
            if (agreeing is [var only])
            {
                return only;
            }
        }

        return null;
    }

    private RegionCode? FindNamed(string text)
    {
        var words = Words.Of(text);
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = Math.Min(4, words.Count - start); length > 0; length--)
            {
                var name = string.Join(' ', words.Skip(start).Take(length));
                if (name.Length > 3 && regions.Find(name) is [var only])
                {
                    return only;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(tabel|table|lampiran)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"^\s*((sumber|source|sources)(\s+data)?\s*[:/]|(sumber|source)(\s+data)?\s+(bps|badan)|(catatan|note|notes|keterangan|ket|remark|remarks)\b\s*[:/.]|\*)", RegexOptions.IgnoreCase)]
    private static partial Regex NotePattern();

    [GeneratedRegex(@"[\p{L}\p{N}²]+")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^\s*(?<code>[0-9]{0,4})\s*[.]?\s*(?<name>.*)$")]
    private static partial Regex CodedPattern();
}
