namespace EconomyPipeline.TestSupport;

/// <summary>An empty folder that goes away when disposed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string name)
    {
        Path = Directory.CreateTempSubdirectory($"economy-{name}-").FullName;
    }

    public string Path { get; }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
