using System.Diagnostics;

namespace EconomyPipeline.Infra.Tests.Support;

/// <summary>What a program printed and how it ended.</summary>
internal sealed record Printed(int ExitCode, string Output, string Error);

/// <summary>Runs other programs.</summary>
internal static class Processes
{
    public static async Task<Printed> RunAsync(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        await process.WaitForExitAsync(CancellationToken.None);
        return new Printed(process.ExitCode, await output, await error);
    }
}
