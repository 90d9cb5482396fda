using System.Globalization;
using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Tests;

/// <summary>Third-party files that stand beside the project and are not a part of it. Suites that need them run only where they are.</summary>
internal static partial class SharedData
{
    public const string Absent = "the folder ../shared/data is not here";

    private static readonly string? Root = Find();

    public static bool Exists => Root is not null;

    /// <summary>Cells of a CSV file without its header; quotes only where a field holds a comma or is a text.</summary>
    public static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Root!, file))
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

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(Path.Combine(candidate, "kalsel")))
            {
                return candidate;
            }
        }

        return null;
    }

    [GeneratedRegex("(?:^|,)(?<field>\"[^\"]*\"|[^,]*)")]
    private static partial Regex FieldPattern();
}
