using System.Diagnostics;

namespace EconomyPipeline.Benchmarks.Accuracy.Speed;

/// <summary>Runs a program to its end.</summary>
internal static class ChildProcess
{
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>Its standard output; standard error is ours.</returns>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    public static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string input, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var killing = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}.");
    }
}
