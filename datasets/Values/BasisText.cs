using System.Globalization;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Values;

/// <summary>Price bases as people write them.</summary>
internal static class BasisText
{
    private static readonly HashSet<string> CurrentWords = ["adhb", "berlaku", "current", "nominal"];
    private static readonly HashSet<string> ConstantWords = ["adhk", "konstan", "constant"];
    private static readonly HashSet<string> ChainedWords = ["chained", "berantai"];
    private static readonly HashSet<string> OtherWords = ["atas", "dasar", "harga", "tahun", "price", "prices", "market", "at", "basis", "base", "year", "pdrb", "grdp"];

    public static Bilingual Expected { get; } = new(
        "adhb atau current (harga berlaku), constant-2010 atau \"harga konstan 2010\" (dengan tahun dasarnya).",
        "current or adhb, constant-2010 or \"harga konstan 2010\" (with its base year).");

    /// <summary>Whether a word of a header speaks of the price basis.</summary>
    public static bool IsBasisWord(string word) =>
        CurrentWords.Contains(word) || ConstantWords.Contains(word) || ChainedWords.Contains(word) || OtherWords.Contains(word) || IsYear(word);

    /// <summary>Whether the text says constant prices and leaves their base year out.</summary>
    public static bool IsConstantWithoutYear(string text)
    {
        var words = Split(text);
        return words.Any(ConstantWords.Contains) && !words.Any(IsYear);
    }

    /// <summary>Whether a text is of a price basis and of nothing else, with or without its year.</summary>
    public static bool IsStated(string text)
    {
        var words = Split(text);
        return words.Count > 0 && words.All(IsBasisWord) && words.Any(word => CurrentWords.Contains(word) || ConstantWords.Contains(word) || ChainedWords.Contains(word));
    }

    /// <summary>
    /// What a title says of the price basis: <c>constant-2010</c>, <c>current</c>, or <c>constant</c> where its year is in
    /// another place; null when it says nothing, or speaks of several.
    /// </summary>
    public static string? Find(string title)
    {
        var words = Split(title);
        var (current, constant, chained) = (words.Any(CurrentWords.Contains), words.Any(ConstantWords.Contains), words.Any(ChainedWords.Contains));
        if ((current ? 1 : 0) + (constant || chained ? 1 : 0) != 1)
        {
            return null;
        }

        return current ? "current" : chained ? $"chained{BaseYear(words, ChainedWords)}" : $"constant{BaseYear(words, ConstantWords)}";
    }

    /// <summary>Whether the year at this place among the words of a title is that of prices, and no year of figures.</summary>
    public static bool IsBaseYear(IReadOnlyList<string> words, int index)
    {
        var before = index > 0 ? words[index - 1] : "";
        var after = index + 1 < words.Count ? words[index + 1] : "";
        return ConstantWords.Contains(before) || ChainedWords.Contains(before) || before is "seri" or "series" or "dasar" or "base" || after == "100" || (before == "at" && ConstantWords.Contains(after));
    }

    public static bool TryParse(string text, out PriceBasis basis)
    {
        basis = PriceBasis.Current;
        var words = Split(text);
        var years = words.Where(IsYear).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToList();
        var kinds = (Current: words.Any(CurrentWords.Contains), Constant: words.Any(ConstantWords.Contains), Chained: words.Any(ChainedWords.Contains));
        if (!words.All(IsBasisWord))
        {
            return false;
        }

        (var known, basis) = (kinds, years) switch
        {
            ((true, false, false), []) => (true, PriceBasis.Current),
            ((false, true, false), [var year]) => (true, PriceBasis.Constant(year)),
            ((false, _, true), [var year]) => (true, PriceBasis.Chained(year)),
            _ => (false, PriceBasis.Current),
        };
        return known;
    }

    // The year after the word ("konstan 2010") or before it ("at 2010 constant prices"), else of the series ("seri 2010"), else
    // before "= 100". "GRDP 2023, constant prices" is no base year.
    private static string BaseYear(List<string> words, HashSet<string> kind)
    {
        for (var index = 0; index + 1 < words.Count; index++)
        {
            if (kind.Contains(words[index]) && IsYear(words[index + 1]))
            {
                return $"-{words[index + 1]}";
            }

            if (words[index] == "at" && IsYear(words[index + 1]) && index + 2 < words.Count && kind.Contains(words[index + 2]))
            {
                return $"-{words[index + 1]}";
            }
        }

        for (var index = 0; index + 1 < words.Count; index++)
        {
            if (words[index] is "seri" or "series" && IsYear(words[index + 1]))
            {
                return $"-{words[index + 1]}";
            }

            if (IsYear(words[index]) && words[index + 1] == "100")
            {
                return $"-{words[index]}";
            }
        }

        return "";
    }

    private static bool IsYear(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100;

    // "ADHK2010" is two words.
    private static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (var word in Words.Of(text))
        {
            var digits = word.Length - word.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']).Length;
            if (digits == 4 && word.Length > 4)
            {
                words.Add(word[..^4]);
                words.Add(word[^4..]);
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }
}
