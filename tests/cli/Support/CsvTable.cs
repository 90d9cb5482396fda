namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>Rows of a CSV file that the program wrote. Its fields that the tests read hold no commas.</summary>
internal sealed class CsvTable
{
    private CsvTable(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        Header = header;
        Rows = rows;
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; }

    public static CsvTable Read(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var header = lines[0].Split(',');
        return new CsvTable(
            header,
            [.. lines[1..].Select(line => line.Split(',', header.Length)).Select(fields => header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second))]);
    }
}
