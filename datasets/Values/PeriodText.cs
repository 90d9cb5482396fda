using System.Globalization;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Values;

/// <summary>Periods as people write them: <c>2025</c>, <c>2025-Q3</c>, <c>2025Q3</c>, or a year beside a quarter.</summary>
internal static class PeriodText
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;
    private const int MostWords = 5;
    private const int ShortestMonth = 3;

    // The longer word first where one begins with another.
    private static readonly string[] QuarterWords = ["triwulan", "kuartal", "quarter", "triw", "trw", "tw", "q"];
    // First and last month of every quarter, in both languages.
    private static readonly (string[] First, string[] Last)[] QuarterMonths =
    [
        (["januari", "january"], ["maret", "march"]),
        (["april"], ["juni", "june"]),
        (["juli", "july"], ["september"]),
        (["oktober", "october"], ["desember", "december"]),
    ];

    private static readonly HashSet<string> YearWords = ["tahun", "tahunan", "thn", "th", "year"];

    public static Bilingual Expected { get; } = new(
        $"Tahun {EarliestYear} sampai {LatestYear} seperti 2025, atau triwulan seperti 2025-Q3.",
        $"A year from {EarliestYear} to {LatestYear} such as 2025, or a quarter such as 2025-Q3.");

    public static Bilingual ExpectedQuarter { get; } = new("1 sampai 4, Q1 sampai Q4, atau I sampai IV.", "1 to 4, Q1 to Q4, or I to IV.");

    /// <summary>
    /// Reads a period: <c>2025</c>, <c>2025-Q3</c>, a year beside the words of a quarter in either order. Spreadsheet
    /// software's <c>2025.0</c> is the year 2025.
    /// </summary>
    public static bool TryParse(string text, out Period period)
    {
        var bare = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        if (Period.TryParse(bare, out period))
        {
            return IsPossible(period);
        }

        var words = Words.Of(bare);
        if (words.Count is > 1 and <= MostWords && words.Any(YearWords.Contains))
        {
            words = [.. words.Where(word => !YearWords.Contains(word))];
            return words is [var year] ? Period.TryParse(year, out period) && period.Quarter is null && IsPossible(period) : TryParse(string.Join(' ', words), out period);
        }

        return words.Count is > 1 and <= MostWords
            && (TryMonths(words, out period) || TryShortYear(words, out period) || TryCombine(words[0], string.Concat(words.Skip(1)), out period) || TryCombine(words[^1], string.Concat(words.SkipLast(1)), out period))
            && IsPossible(period);
    }

    // "Jan-Mar 2022", "Januari - Maret 2022": first and last month of a quarter beside its year.
    private static bool TryMonths(IReadOnlyList<string> words, out Period period)
    {
        period = default;
        if (words.Count != 3)
        {
            return false;
        }

        var (year, first, last) = char.IsAsciiDigit(words[0][0]) ? (words[0], words[1], words[2]) : (words[2], words[0], words[1]);
        var quarter = Array.FindIndex(QuarterMonths, months => Begins(first, months.First) && Begins(last, months.Last)) + 1;
        if (quarter == 0 || !Period.TryParse(year, out var whole) || whole.Quarter is not null)
        {
            return false;
        }

        period = Period.OfQuarter(whole.Year, quarter);
        return true;

        static bool Begins(string word, string[] months) => word.Length >= ShortestMonth && Array.Exists(months, month => month.StartsWith(word, StringComparison.Ordinal));
    }

    // "Q1-22", "Q1 '22": two digits are a year only beside a letter of quarters, and of this century.
    private static bool TryShortYear(IReadOnlyList<string> words, out Period period)
    {
        period = default;
        if (words is not [['q', >= '1' and <= '4'] quarter, [>= '0' and <= '9', >= '0' and <= '9'] year])
        {
            return false;
        }

        period = Period.OfQuarter(2000 + int.Parse(year, CultureInfo.InvariantCulture), quarter[1] - '0');
        return true;
    }

    /// <summary>Whether a word speaks of quarters: <c>triwulan</c>, <c>triwulanan</c>, <c>Q3</c>.</summary>
    public static bool IsQuarterWord(string word) => QuarterWords.Any(quarter => word.StartsWith(quarter, StringComparison.Ordinal)) && (word[0] != 'q' || word.Length == 2 || word.StartsWith("quarter", StringComparison.Ordinal));

    /// <summary>Reads the text of a quarter column; null when it is not one.</summary>
    public static int? Quarter(string text)
    {
        var key = Words.Key(text);
        var number = QuarterWords.FirstOrDefault(word => key.StartsWith(word, StringComparison.Ordinal)) is { } prefix ? key[prefix.Length..] : key;
        return number switch
        {
            "1" => 1,
            "2" => 2,
            "3" => 3,
            "4" => 4,
            _ => InLetters(number),
        };
    }

    // Beside a year a numeral in letters is a quarter; one in digits may be a month or half a year.
    private static int? InLetters(string text) => text switch
    {
        "i" or "pertama" => 1,
        "ii" or "kedua" => 2,
        "iii" or "ketiga" => 3,
        "iv" or "keempat" => 4,
        _ => null,
    };

    private static bool IsPossible(Period period) => period.Year is >= EarliestYear and <= LatestYear;

    private static bool TryCombine(string year, string rest, out Period period)
    {
        if (!Period.TryParse(year, out period) || period.Quarter is not null)
        {
            return false;
        }

        var quarter = QuarterWords.Any(word => rest.StartsWith(word, StringComparison.Ordinal)) ? Quarter(rest) : InLetters(rest);
        period = quarter is { } number ? Period.OfQuarter(period.Year, number) : period;
        return quarter is not null;
    }
}
