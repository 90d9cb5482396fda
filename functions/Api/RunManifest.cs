using System.Globalization;
using EconomyPipeline.Functions.Api.Answers;

namespace EconomyPipeline.Functions.Api;

/// <summary>Reads the text of a manifest.</summary>
internal static class RunManifest
{
    /// <param name="text">One line for each version: sequence, path, SHA-256, hash of content and facts. Only a path holds blanks.</param>
    public static IReadOnlyList<RunInput> Read(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(Read)];

    private static RunInput Read(string[] words) => new(
        long.Parse(words[0], CultureInfo.InvariantCulture), string.Join(' ', words[1..^2]), words[^2], words[^1]);
}
