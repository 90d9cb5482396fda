using System.Security.Cryptography;

namespace EconomyPipeline.Localhost.Azurite;

/// <summary>
/// The pinned Azurite, installed once per user and lock file outside the build output, so that a clean build or a
/// second clone does not install it again.
/// </summary>
internal static class AzuriteInstallation
{
    // Written last: a folder without it is what an interrupted install left.
    private const string DoneFileName = ".installed";

    /// <returns>The folder <c>node_modules</c> that holds Azurite.</returns>
    public static async Task<string> EnsureAsync(NodeTools tools, string packageFolder, AzuriteOptions options, CancellationToken cancellationToken)
    {
        var lockFile = await File.ReadAllBytesAsync(Path.Combine(packageFolder, "package-lock.json"), cancellationToken);
        var folder = Path.Combine(options.CacheFolder, $"azurite-{Convert.ToHexStringLower(SHA256.HashData(lockFile))[..16]}");
        var modules = Path.Combine(folder, "node_modules");
        var done = Path.Combine(folder, DoneFileName);
        if (File.Exists(done))
        {
            return modules;
        }

        await using var held = await FileLock.TakeAsync($"{folder}.lock", options.TimeProvider, cancellationToken);
        if (!File.Exists(done))
        {
            options.InstallProgress?.Report("Installing the storage emulator Azurite with npm (once per user; about a minute)...");
            await InstallAsync(tools, packageFolder, folder, cancellationToken);
            await File.WriteAllTextAsync(done, string.Empty, cancellationToken);
        }

        return modules;
    }

    private static async Task InstallAsync(NodeTools tools, string packageFolder, string folder, CancellationToken cancellationToken)
    {
        var npm = tools.FindNpm();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var file in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Path.Combine(packageFolder, file), Path.Combine(folder, file));
        }

        // No package of it needs a script to run, so none may.
        var (exitCode, output, error) = await Command.RunAsync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder, tools.SearchPath, cancellationToken);
        if (exitCode != 0)
        {
            throw new AzuriteException(
                AzuriteProblem.InstallFailed,
                $"npm could not install the storage emulator ({Cause(error, output)}): check the network, and npm's registry and proxy settings (npm config list), then try again.");
        }
    }

    private static string Cause(string error, string output) =>
        error.Split('\n').Concat(output.Split('\n'))
            .Select(line => line.Replace("npm error", string.Empty, StringComparison.Ordinal).Trim())
            .FirstOrDefault(line => line.Length > 0 && !line.StartsWith("npm warn", StringComparison.Ordinal)) ?? "it did not say why";
}
