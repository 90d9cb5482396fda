using EconomyPipeline.Localhost.Azurite;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

/// <summary>A folder with a node and an npm of our making, in place of the PATH.</summary>
internal sealed class FakeTools : IDisposable
{
    private readonly TemporaryFolder folder = new("tools");

    public string SearchPath => folder.Path;

    public FakeTools Node(string version) => Write("node", OperatingSystem.IsWindows() ? $"@echo {version}" : $"echo {version}");

    /// <param name="exitCode">Besides it, each call of npm leaves a line in a file <c>npm-calls</c> where it runs.</param>
    public FakeTools Npm(int exitCode, string error = "") => Write("npm", OperatingSystem.IsWindows()
        ? $"@echo {error} 1>&2\r\n@mkdir node_modules\r\n@echo call >> ..\\npm-calls\r\n@exit /b {exitCode}"
        : $"echo '{error}' >&2; /bin/mkdir node_modules; echo call >> ../npm-calls; exit {exitCode}");

    public AzuriteOptions Options(string dataFolder, string? cacheFolder = null) => new()
    {
        DataFolder = dataFolder,
        SearchPath = SearchPath,
        CacheFolder = cacheFolder ?? Path.Combine(folder.Path, "cache"),
    };

    public void Dispose() => folder.Dispose();

    private FakeTools Write(string name, string script)
    {
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(folder.Path, $"{name}.cmd"), script);
        }
        else
        {
            var path = Path.Combine(folder.Path, name);
            File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return this;
    }
}
