using System.CommandLine;
using System.CommandLine.Parsing;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Cli.Inputs;

/// <summary>The option that chooses indicators.</summary>
internal static class IndicatorOption
{
    public static Option<string[]> Create() => new("--indicator") { Description = "Only these indicator ids", AllowMultipleArgumentsPerToken = true };

    /// <summary>The chosen ids; none when all are wanted.</summary>
    /// <exception cref="CommandFailure">One is not in the catalogue.</exception>
    public static string[] Read(ParseResult result, Option<string[]> option)
    {
        var ids = result.GetValue(option) ?? [];
        return ids.FirstOrDefault(id => !IndicatorCatalogue.Definitions.ContainsKey(id)) is { } unknown
            ? throw CommandFailure.WrongUse(
                $"Indikator '{unknown}' tidak ada; yang ada / there is no indicator '{unknown}'; there are: {string.Join(", ", IndicatorCatalogue.Definitions.Keys)}")
            : ids;
    }
}
