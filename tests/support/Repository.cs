namespace EconomyPipeline.TestSupport;

/// <summary>The clone that the running tests were built from.</summary>
public static class Repository
{
    /// <value>The folder that holds <c>EconomyPipeline.sln</c>.</value>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EconomyPipeline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds EconomyPipeline.sln.");
    }
}
