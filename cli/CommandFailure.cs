namespace EconomyPipeline.Cli;

/// <summary>Ends a command with one clear line.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">What is wrong and what to do.</param>
internal sealed class CommandFailure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CommandFailure WrongUse(string message) => new(Cli.ExitCode.WrongUse, message);

    public static CommandFailure Rejected(string message) => new(Cli.ExitCode.Rejected, message);
}
