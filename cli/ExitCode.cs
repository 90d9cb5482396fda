namespace EconomyPipeline.Cli;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input was rejected, or the machine lacks something; standard error says what and what to do.</summary>
    public const int Rejected = 1;

    /// <summary>The command was used wrongly.</summary>
    public const int WrongUse = 2;
}
