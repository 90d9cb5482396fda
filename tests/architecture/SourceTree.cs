namespace EconomyPipeline.Architecture.Tests;

/// <summary>The project's own files.</summary>
internal static class SourceTree
{
    private static readonly string[] NotSource = ["bin", "obj", "node_modules", ".git", ".economy", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder of the project with these endings, as paths relative to the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Walk(new DirectoryInfo(Path.Combine(Root, folder)))
            .Where(file => endings.Contains(file.Extension, StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFiles().Concat(folder.EnumerateDirectories()
        .Where(child => !NotSource.Contains(child.Name))
        .SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EconomyPipeline.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("EconomyPipeline.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
