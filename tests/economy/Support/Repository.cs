namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>Where files that tests read lie: in this repository, or beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Data beside the project, which not every clone has.</summary>
    public static string SharedData { get; } = Path.Combine(Root, "..", "shared", "data");

    public static bool HasSharedData => Directory.Exists(SharedData);

    /// <summary>Skips the test, saying why, where the data beside the project are absent.</summary>
    public static void RequireSharedData() =>
        Assert.SkipUnless(HasSharedData, "Not run: needs the data beside the project (../shared/data).");

    /// <summary>Rows of a comma-separated file of <c>../shared/data</c> by header; quoted fields hold no line breaks there.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> ReadShared(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(SharedData, name)).Where(line => line.Length > 0).ToList();
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

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EconomyPipeline.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}
