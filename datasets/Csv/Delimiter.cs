using EconomyPipeline.Datasets.Headers;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>Finds the delimiter: the one that gives the most known headers, else the most frequent one.</summary>
internal static class Delimiter
{
    private static readonly char[] Candidates = [',', ';', '\t'];

    public static char Detect(string start)
    {
        var header = start.AsSpan().TrimStart();
        var end = header.IndexOfAny('\r', '\n');
        var line = (end < 0 ? header : header[..end]).ToString();
        return Candidates
            .OrderByDescending(candidate => TidyHeader.CountKnown(line.Split(candidate).Select(name => name.Trim().Trim('"'))))
            .ThenByDescending(candidate => line.Count(character => character == candidate))
            .First();
    }
}
