using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>Comma-separated files of others, which lie beside the project; where they are absent the test is skipped and says so.</summary>
internal static class SharedCsv
{
    /// <summary>Rows of a comma-separated file of <c>../shared/data</c> by header; quoted fields hold no line breaks there.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = File.ReadAllLines(SharedData.PathOrSkip(name)).Where(line => line.Length > 0).ToList();
        var header = Split(lines[0]);
        return [.. lines.Skip(1).Select(Split).Select(cells =>
            header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static List<string> Split(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), "", false);
        foreach (var character in line.TrimStart('\uFEFF'))
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell);
                cell = "";
            }
            else
            {
                cell += character;
            }
        }

        cells.Add(cell);
        return cells;
    }
}
