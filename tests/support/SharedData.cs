using Xunit;

namespace EconomyPipeline.TestSupport;

/// <summary>Third-party files that are kept beside the clone and are no part of it; tests that need them run only where they are.</summary>
public static class SharedData
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data"));

    public static bool IsPresent => Directory.Exists(Folder);

    /// <param name="path">Relative to the data folder, such as <c>known/known-values.json</c>.</param>
    /// <returns>The full path; where the file is absent the test is skipped with a message.</returns>
    public static string PathOrSkip(string path)
    {
        var full = Path.Combine(Folder, path);
        Assert.SkipUnless(Path.Exists(full), $"needs {path} in ../shared/data, which is not beside this clone");
        return full;
    }
}
