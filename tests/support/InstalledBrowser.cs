using System.Diagnostics;
using Microsoft.Playwright;

namespace EconomyPipeline.TestSupport;

/// <summary>
/// The browser that tests drive: an installed Chromium, Chrome or Edge; else Playwright's own; else, as root on
/// Debian, the distribution's. A browser that could have been installed never turns into a skipped test.
/// </summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge"];

    /// <returns>The browser's file; null for Playwright's own.</returns>
    /// <exception cref="InvalidOperationException">There is none and none can be installed; the message says what to do.</exception>
    public static async Task<string?> EnsureAsync(IPlaywright playwright)
    {
        if (Find() is { } installed)
        {
            return installed;
        }

        if (File.Exists(playwright.Chromium.ExecutablePath) || InstallPlaywrightsOwn())
        {
            return null;
        }

        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            Say("No browser found: installing Debian's chromium for the tests of the page (apt-get install chromium)...");
            await RunAsync("apt-get", "-o", "DPkg::Lock::Timeout=600", "update", "-q");
            await RunAsync("apt-get", "-o", "DPkg::Lock::Timeout=600", "install", "-y", "-q", "--no-install-recommends", "chromium");
        }

        return Find() ?? throw new InvalidOperationException("The tests of the page need a browser, and none could be installed: install Chromium, Chrome or Edge and run them again.");
    }

    private static string? Find() => WellKnown().Concat(OnPath()).FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnPath() =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from name in Names
        select Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    private static IEnumerable<string> WellKnown()
    {
        if (OperatingSystem.IsMacOS())
        {
            return ["/Applications/Chromium.app/Contents/MacOS/Chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"];
        }

        if (OperatingSystem.IsWindows())
        {
            return
                from root in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData]
                from file in (string[])["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe", "Chromium/Application/chrome.exe"]
                select Path.Combine(Environment.GetFolderPath(root), file);
        }

        return Names.Select(name => Path.Combine("/usr/bin", name));
    }

    private static bool InstallPlaywrightsOwn()
    {
        Say("No browser found: installing Playwright's own Chromium for the tests of the page...");
        return Program.Main(["install", "chromium"]) == 0;
    }

    // `dotnet test` shows nothing that tests write; who sits in front of it is to know why it takes longer.
    private static void Say(string what)
    {
        Console.Error.WriteLine(what);
        if (!OperatingSystem.IsWindows() && Console.IsErrorRedirected)
        {
            try
            {
                File.AppendAllText("/dev/tty", what + Environment.NewLine);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Nobody sits there.
            }
        }
    }

    private static async Task RunAsync(string fileName, params string[] arguments)
    {
        var start = new ProcessStartInfo(fileName, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{fileName} did not start.");
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }
}
