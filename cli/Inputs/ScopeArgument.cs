using System.CommandLine;
using System.CommandLine.Parsing;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>The argument that names a scope.</summary>
internal static class ScopeArgument
{
    public static Argument<string> Create() => new("scope") { Description = "A reference area by its BPS code: 6300" };

    /// <exception cref="CommandFailure">It is no code.</exception>
    public static RegionCode Read(ParseResult result, Argument<string> argument) =>
        result.GetValue(argument) is var text && RegionCode.TryParse(text!, out var scope)
            ? scope
            : throw CommandFailure.WrongUse($"'{text}' bukan kode wilayah / is not the code of a region; 6300");
}
