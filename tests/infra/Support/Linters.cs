using System.Text.Json;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Infra.Tests.Support;

/// <summary>The linters of <c>lint/</c>, installed beside the tests from their lock file.</summary>
internal static class Linters
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "lint");

    /// <returns>What there is to say of the files.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(params string[] files)
    {
        await Installed.Value;
        var printed = await Processes.RunAsync("node", ["lint.mjs", .. files.Select(file => Path.GetFullPath(file, Repository.Root))], Folder);
        Assert.True(printed.ExitCode == 0, printed.Error);
        return JsonSerializer.Deserialize<List<string>>(printed.Output)!;
    }

    private static async Task InstallAsync()
    {
        // npm writes this file when it is done; a newer lock file makes another installation.
        var done = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (done.Exists && done.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
        {
            return;
        }

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var printed = await Processes.RunAsync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], Folder);
        Assert.True(printed.ExitCode == 0, printed.Error + printed.Output);
    }
}
