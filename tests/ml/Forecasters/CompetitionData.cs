using System.Globalization;
using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Ml.Tests.Forecasters;

/// <summary>The sets M1 and Tourism and what R makes of them: files of others that lie beside the project; where they are absent the test is skipped and says so.</summary>
internal static partial class CompetitionData
{
    /// <summary>Cells of a CSV file without its header; quotes only where a field holds a comma or is a text.</summary>
    public static IEnumerable<string[]> Rows(string file) => File.ReadLines(SharedData.PathOrSkip(file))
        .Skip(1)
        .Select(line => FieldPattern().Matches(line).Select(match => match.Groups["field"].Value.Trim('"')).ToArray());

    /// <summary>One part of a competition's set, by series.</summary>
    public static List<TimeSeries> Series(string set, string part) =>
    [
        .. Rows($"forecast/{set}.csv")
            .Where(row => row[3] == part)
            .GroupBy(row => row[0])
            .Select(rows => new TimeSeries
            {
                Id = rows.Key,
                Start = ParsePeriod(rows.First()[1]),
                Values = [.. rows.Select(row => double.Parse(row[2], CultureInfo.InvariantCulture))],
            }),
    ];

    // M1 has series whose years are only counted: 1, 2, 3.
    private static Period ParsePeriod(string text)
    {
        var parts = text.Split('Q');
        var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length == 1 ? Period.OfYear(year) : Period.OfQuarter(year, int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("(?:^|,)(?<field>\"[^\"]*\"|[^,]*)")]
    private static partial Regex FieldPattern();
}
