using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Values;

/// <summary>How settled a figure is, as tables write it: in a column, or glued to a number or a year.</summary>
internal static class StatusText
{
    public static Bilingual Expected { get; } = new(
        "* atau sementara, ** atau sangat sementara, r atau revisi, e atau estimasi, tetap, atau kosong.",
        "* or preliminary, ** or very preliminary, r or revised, e or estimate, final, or blank.");

    /// <summary>Reads the text of a status column. A revised figure is a settled one; an estimate is the least settled.</summary>
    public static bool TryParse(string text, out ObservationStatus status)
    {
        (var known, status) = (text, Words.Key(text)) switch
        {
            ("", _) => (true, ObservationStatus.Final),
            ("*", _) or (_, "preliminary" or "sementara" or "angkasementara" or "p") => (true, ObservationStatus.Preliminary),
            ("**", _) or (_, "verypreliminary" or "sangatsementara" or "angkasangatsementara" or "vp" or "e" or "estimate" or "estimasi") => (true, ObservationStatus.VeryPreliminary),
            (_, "final" or "tetap" or "angkatetap" or "r" or "revised" or "revisi") => (true, ObservationStatus.Final),
            _ => (false, ObservationStatus.Final),
        };
        return known;
    }

    /// <summary>Takes the flags off the end of a number or a year: <c>2024*</c>, <c>1234.5**</c>, <c>2023 r</c>, <c>2024e</c>.</summary>
    public static string TakeFlags(string text, out ObservationStatus status)
    {
        if (text.Length > 4 && char.IsAsciiDigit(text[0]) && text.TrimEnd('r', 'R', 'e', 'E') is var year && text.Length - year.Length == 1)
        {
            // Exponents have digits after their letter, so a letter at the end is a flag: revised is settled, an estimate is not.
            status = char.ToLowerInvariant(text[^1]) == 'e' ? ObservationStatus.VeryPreliminary : ObservationStatus.Final;
            return year.TrimEnd();
        }

        if (text.EndsWith("*)", StringComparison.Ordinal))
        {
            text = text[..^1];
        }

        var bare = text.TrimEnd('*');
        status = (text.Length - bare.Length) switch
        {
            0 => ObservationStatus.Final,
            1 => ObservationStatus.Preliminary,
            _ => ObservationStatus.VeryPreliminary,
        };
        return bare.TrimEnd();
    }
}
