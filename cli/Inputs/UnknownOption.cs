using System.CommandLine;
using System.CommandLine.Parsing;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>An option that no command has: the parser takes it for the name of a file where a command has files.</summary>
internal static class UnknownOption
{
    /// <summary>What to say of the first one; null when there is none.</summary>
    public static string? In(ParseResult result)
    {
        var unknown = result.CommandResult.Children
            .OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens.Select(token => token.Value))
            .Concat(result.UnmatchedTokens)
            .FirstOrDefault(text => text is ['-', _, ..] && !Path.Exists(text));
        return unknown is null
            ? null
            : $"Opsi tidak dikenal / unknown option: {unknown}. `economy {result.CommandResult.Command.Name} --help`";
    }
}
