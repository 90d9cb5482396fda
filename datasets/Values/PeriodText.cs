using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Values;

/// <summary>Periods as people write them: <c>2025</c>, <c>2025-Q3</c>, <c>2025Q3</c>, or a year beside a quarter.</summary>
internal static class PeriodText
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    public static Bilingual Expected { get; } = new(
        $"Tahun {EarliestYear} sampai {LatestYear} seperti 2025, atau triwulan seperti 2025-Q3.",
        $"A year from {EarliestYear} to {LatestYear} such as 2025, or a quarter such as 2025-Q3.");

    public static Bilingual ExpectedQuarter { get; } = new("1 sampai 4, Q1 sampai Q4, atau I sampai IV.", "1 to 4, Q1 to Q4, or I to IV.");

    /// <summary>Reads a period. Spreadsheet software's <c>2025.0</c> is the year 2025.</summary>
    public static bool TryParse(string text, out Period period)
    {
        var bare = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return Period.TryParse(bare, out period) && period.Year is >= EarliestYear and <= LatestYear;
    }

    /// <summary>Reads the text of a quarter column; null when it is not one.</summary>
    public static int? Quarter(string text) => Words.Key(text) switch
    {
        "1" or "q1" or "i" or "triwulani" or "triwulan1" => 1,
        "2" or "q2" or "ii" or "triwulanii" or "triwulan2" => 2,
        "3" or "q3" or "iii" or "triwulaniii" or "triwulan3" => 3,
        "4" or "q4" or "iv" or "triwulaniv" or "triwulan4" => 4,
        _ => null,
    };
}
