using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>Finds the delimiter: the one that Excel's <c>sep=</c> line names, or gives the most known headers, else the one that most lines have equally often.</summary>
internal static class Delimiter
{
    private const int LinesLookedAt = 40;
    private const string Stated = "sep=";

    // Where two split the lines alike, the comma is the one that also stands in prose and in numbers.
    private static readonly char[] Candidates = ['\t', ';', '|', ','];

    public static char Detect(string start)
    {
        var lines = start.Split('\n').Select(line => line.Trim('\r')).Where(line => !string.IsNullOrWhiteSpace(line)).Take(LinesLookedAt).ToList();
        var first = lines.FirstOrDefault("");
        if (IsStatement(first) && first.Length > Stated.Length)
        {
            return first[Stated.Length];
        }

        var header = Candidates.Select(candidate => (Delimiter: candidate, Known: TidyHeader.CountKnown(first.Split(candidate).Select(name => name.Trim().Trim('"'))))).MaxBy(split => split.Known);
        return header.Known > 1
            ? header.Delimiter
            : Candidates.Select(candidate => (Delimiter: candidate, Lines: LinesAlike(lines, candidate))).MaxBy(split => split.Lines) is { Lines: > 0 } split ? split.Delimiter : ',';
    }

    /// <summary>Whether a line is that by which Excel is told the delimiter.</summary>
    public static bool IsStatement(string line) => line.StartsWith(Stated, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether years stand below the first line, as in exports of BPS's sites: <c>Kabupaten/Kota,PDRB ADHB (Juta Rupiah),,</c> over <c>,2021,2022,2023</c>.</summary>
    public static bool HasPeriodsBelow(string start, char delimiter)
    {
        var below = start.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line) && !IsStatement(line)).Skip(1).FirstOrDefault("");
        var cells = below.Split(delimiter).Select(cell => cell.Trim().Trim('"')).ToList();
        var filled = cells.FindAll(cell => cell.Length > 0);
        return cells[0].Length == 0 && filled.Count > 0 && filled.TrueForAll(cell => PeriodText.TryParse(StatusText.TakeFlags(cell, out _), out _));
    }

    private static int LinesAlike(List<string> lines, char candidate) =>
        lines.Select(line => Count(line, candidate)).Where(count => count > 0).CountBy(count => count).Select(group => group.Value).DefaultIfEmpty().Max();

    private static int Count(string line, char candidate)
    {
        var count = 0;
        var isQuoted = false;
        foreach (var character in line)
        {
            isQuoted ^= character == '"';
            count += !isQuoted && character == candidate ? 1 : 0;
        }

        return count;
    }
}
