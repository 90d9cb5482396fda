using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets;

/// <summary>The path of an upload: the folder of its kind and one file name, <c>sector-output/kalsel.csv</c>.</summary>
public static class DatasetName
{
    /// <summary>The longest file name.</summary>
    public const int LongestName = 128;

    // Azure refuses some of these in blob names, browsers rewrite others, and all of them could point somewhere else.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("/\\#?%:*\"<>|");

    /// <summary>Splits a path and checks both parts. Never throws.</summary>
    /// <param name="path">The path below the container, without a leading slash.</param>
    /// <param name="kind">One of <see cref="DatasetKind"/>; empty when refused.</param>
    /// <param name="name">The file name; empty when refused.</param>
    /// <param name="finding">Why it is refused; null when it is not.</param>
    public static bool TryParse(string? path, out string kind, out string name, [NotNullWhen(false)] out Finding? finding)
    {
        var text = path ?? "";
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        (kind, name) = slash < 0 ? ("", text) : (text[..slash], text[(slash + 1)..]);
        finding = slash >= 0 && !DatasetKind.All.Contains(kind) ? FileFindings.UnknownKind(kind)
            : slash >= 0 && IsName(name) ? null
            : InvalidName(text);
        if (finding is null)
        {
            return true;
        }

        (kind, name) = ("", "");
        return false;
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && !name.AsSpan().ContainsAny(Forbidden)
        && name == name.Trim()
        && name[0] != '.'
        && name[^1] != '.'
        && name.EnumerateRunes().All(rune => !Rune.IsControl(rune) && rune != Rune.ReplacementChar);

    private static Finding InvalidName(string path) => new Finding(
        "invalid-name",
        Severity.Error,
        new(
            "Nama ini ditolak. Unggah berkas langsung di folder jenisnya, tanpa subfolder, dengan nama sederhana.",
            "This name is refused. Upload the file directly in the folder of its kind, without subfolders, under a simple name."),
        new(
            $"jenis/nama, misalnya {DatasetKind.SectorOutput}/kalsel-2025.csv: nama 1 sampai {LongestName} karakter, tidak diawali atau diakhiri titik atau spasi, tanpa / \\ # ? % : * \" < > |.",
            $"kind/name, for example {DatasetKind.SectorOutput}/kalsel-2025.csv: a name of 1 to {LongestName} characters that neither begins nor ends with a dot or a space, without / \\ # ? % : * \" < > |.")) with
    { Found = FindingPlaces.Printable(path) };
}
