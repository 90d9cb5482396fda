using System.Diagnostics;
using System.Globalization;

namespace EconomyPipeline.TestSupport;

/// <summary>What a process takes of the machine.</summary>
public static class ProcessMemory
{
    /// <summary>The most memory that it ever had at once (resident), in bytes.</summary>
    public static long Peak(int processId) => OperatingSystem.IsLinux() ? Kilobytes(processId, "VmHWM:") * 1024 : Of(processId, process => process.PeakWorkingSet64);

    /// <summary>The memory that it has now (resident), in bytes.</summary>
    public static long Now(int processId) => OperatingSystem.IsLinux() ? Kilobytes(processId, "VmRSS:") * 1024 : Of(processId, process => process.WorkingSet64);

    /// <summary>Open files and sockets.</summary>
    public static int Handles(int processId) =>
        OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries($"/proc/{processId}/fd").Length : (int)Of(processId, process => process.HandleCount);

    private static long Kilobytes(int processId, string name) => long.Parse(
        File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1],
        CultureInfo.InvariantCulture);

    private static long Of(int processId, Func<Process, long> measure)
    {
        using var process = Process.GetProcessById(processId);
        return measure(process);
    }
}
