using System.Diagnostics;
using System.Globalization;

namespace EconomyPipeline.Localhost.Azurite;

/// <summary>A process by its number and its start, since numbers are used again.</summary>
internal sealed record ProcessIdentity(int Id, string Start)
{
    public static ProcessIdentity Of(Process process) => new(process.Id, StartOf(process));

    /// <returns>The process, where it still runs and is the same one; else null.</returns>
    public Process? Find()
    {
        try
        {
            var process = Process.GetProcessById(Id);
            if (!process.HasExited && StartOf(process) == Start)
            {
                return process;
            }

            process.Dispose();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            // No such process, or not ours to ask.
        }

        return null;
    }

    // Linux counts a start in ticks since boot, which stay the same when the clock is set; StartTime there does not.
    // The boot has a name, since after another one the same number may have the same ticks.
    private static string StartOf(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            return process.StartTime.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        }

        var stat = File.ReadAllText($"/proc/{process.Id}/stat");
        const int StartTicksAfterName = 19;
        var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
        return $"{boot} {stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[StartTicksAfterName]}";
    }
}
