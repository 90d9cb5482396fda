using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Values;

/// <summary>The period that a title is of: <c>PDRB ADHK 2010 Kabupaten Banjar, 2023</c> is of 2023.</summary>
internal static class TitlePeriod
{
    private const int LongestPeriod = 4;

    // Beside these a year says when and not which part of it.
    private static readonly HashSet<string> PartWords =
    [
        "semester", "bulanan", "monthly", "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember",
    ];

    /// <summary>
    /// The period of the first text that speaks of any, besides base years; null where none does, or the first that does
    /// speaks of several or of a part of a year that is not clear.
    /// </summary>
    public static Period? Find(IEnumerable<string> texts) => texts.Select(Read).FirstOrDefault(said => said.Says).Period;

    private static (bool Says, Period? Period) Read(string text)
    {
        var words = Words.Of(text);
        Period? found = null;
        for (var index = 0; index < words.Count; index++)
        {
            if (!Period.TryParse(words[index], out var year) || year.Quarter is not null || !PeriodText.TryParse(words[index], out _) || BasisText.IsBaseYear(words, index))
            {
                continue;
            }

            var period = QuarterAround(words, index) ?? year;
            if (found is { } other && other != period)
            {
                return (true, null);
            }

            found = period;
        }

        var isUnclear = found is { Quarter: null } && words.Any(word => PartWords.Contains(word) || PeriodText.IsQuarterWord(word));
        return (found is not null, isUnclear ? null : found);
    }

    private static Period? QuarterAround(IReadOnlyList<string> words, int year)
    {
        for (var length = LongestPeriod; length > 1; length--)
        {
            for (var start = Math.Max(0, year - length + 1); start <= year && start + length <= words.Count; start++)
            {
                var around = words.Skip(start).Take(length).ToList();
                if (around.Exists(PeriodText.IsQuarterWord) && PeriodText.TryParse(string.Join(' ', around), out var period) && period.Quarter is not null)
                {
                    return period;
                }
            }
        }

        return null;
    }
}
