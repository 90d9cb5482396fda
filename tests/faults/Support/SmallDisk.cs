using System.Diagnostics;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>A folder on a file system of its own, which is soon full.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new("disk");

    private SmallDisk()
    {
    }

    public string Path => folder.Path;

    /// <param name="size">As <c>mount</c> takes it: <c>64k</c>.</param>
    /// <returns>The disk; the test is skipped where no file system can be mounted.</returns>
    public static async Task<SmallDisk> MountOrSkipAsync(string size)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "needs root on Linux: a full disk is a file system of a few kilobytes, which only root mounts");
        var disk = new SmallDisk();
        var exitCode = await RunAsync("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", disk.Path);
        if (exitCode != 0)
        {
            disk.folder.Dispose();
            Assert.Skip("needs the right to mount a file system of a few kilobytes, which this container withholds");
        }

        return disk;
    }

    public async Task ResizeAsync(string size) => Assert.Equal(0, await RunAsync("mount", "-o", $"remount,size={size}", Path));

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", Path);
        folder.Dispose();
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
