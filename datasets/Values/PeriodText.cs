using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Values;

/// <summary>Periods as people write them: <c>2025</c>, <c>2025-Q3</c>, <c>2025Q3</c>, or a year beside a quarter.</summary>
internal static class PeriodText
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    // The longer word first where one begins with another.
    private static readonly string[] QuarterWords = ["triwulan", "kuartal", "quarter", "trw", "tw", "q"];

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
        return words.Count is > 1 and <= 4
            && (TryCombine(words[0], string.Concat(words.Skip(1)), out period) || TryCombine(words[^1], string.Concat(words.SkipLast(1)), out period))
            && IsPossible(period);
    }

    /// <summary>Reads the text of a quarter column; null when it is not one.</summary>
    public static int? Quarter(string text)
    {
        var key = Words.Key(text);
        var number = QuarterWords.FirstOrDefault(word => key.StartsWith(word, StringComparison.Ordinal)) is { } prefix ? key[prefix.Length..] : key;
        return number switch
        {
            "1" or "i" => 1,
            "2" or "ii" => 2,
            "3" or "iii" => 3,
            "4" or "iv" => 4,
            _ => null,
        };
    }

    private static bool IsPossible(Period period) => period.Year is >= EarliestYear and <= LatestYear;

    private static bool TryCombine(string year, string rest, out Period period) => Period.TryParse(year, out period) && period.Quarter is null && rest switch
    {
        "tahun" or "tahunan" or "year" => true,
        _ when QuarterWords.Any(word => rest.StartsWith(word, StringComparison.Ordinal)) && Quarter(rest) is { } quarter => (period = Period.OfQuarter(period.Year, quarter)) != default,
        _ => false,
    };
}
